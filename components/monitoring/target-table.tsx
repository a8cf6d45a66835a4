'use client'
import { clsx } from 'clsx'
import { Button } from '@/components/ui/button'
import { Cell, HeaderCell, Row, Table } from '@/components/ui/table'
import type { TargetCurve } from '@/lib/contracts/error-target'
import { percentText, valueShare } from './target-words'

/** The curve in numbers. */
export function TargetTable({
  curve,
  chosen,
  onChoose,
}: {
  readonly curve: TargetCurve
  readonly chosen: number
  readonly onChoose: (at: number) => void
}) {
  return (
    <Table>
      <caption className="sr-only">What each error target would mean</caption>
      <thead>
        <tr>
          <HeaderCell>Errors accepted</HeaderCell>
          <HeaderCell numeric>Values unseen</HeaderCell>
          <HeaderCell numeric>of them wrong</HeaderCell>
          <HeaderCell numeric>In audit samples</HeaderCell>
          <HeaderCell numeric>Documents without a person</HeaderCell>
          <HeaderCell numeric>Reviews a day</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {curve.points.map((point, at) => (
          <Row key={point.errorTarget} className={clsx(at === chosen && 'bg-selected')}>
            <Cell>
              <Button size="small" variant="quiet" aria-pressed={at === chosen} onClick={() => onChoose(at)}>
                {percentText(point.errorTarget)}
                {point.errorTarget === curve.errorTarget && ' (set)'}
              </Button>
            </Cell>
            <Cell numeric>{percentText(valueShare(point, curve))}</Cell>
            <Cell numeric>
              {point.judged.wrong.toLocaleString('en')} of {point.judged.accepted.toLocaleString('en')}
            </Cell>
            <Cell numeric>
              {point.audit.wrong.toLocaleString('en')} of {point.audit.accepted.toLocaleString('en')}
            </Cell>
            <Cell numeric>{point.straightThrough === null ? '–' : percentText(point.straightThrough)}</Cell>
            <Cell numeric>{point.reviewsPerDay === null ? '–' : point.reviewsPerDay.toFixed(1)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

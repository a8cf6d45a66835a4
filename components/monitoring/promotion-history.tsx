import { Cell, HeaderCell, Row, Table } from '@/components/ui/table'
import type { PromotionRow } from '@/lib/contracts/promotions'
import { promotionInWords } from './model-name'
import { Moment } from './moment'

/** Who changed what serves, when and why; nothing of it is ever taken back. */
export function PromotionHistory({ history }: { readonly history: readonly PromotionRow[] }) {
  if (history.length === 0) {
    return <p className="text-muted">Nothing was promoted yet: the model that ships has served since the beginning.</p>
  }
  return (
    <Table>
      <thead>
        <tr>
          <HeaderCell>When</HeaderCell>
          <HeaderCell>What</HeaderCell>
          <HeaderCell>Who</HeaderCell>
          <HeaderCell>Why</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {history.map((row) => (
          <Row key={row.id}>
            <Cell className="whitespace-nowrap text-muted">
              <Moment iso={row.at} />
            </Cell>
            <Cell>{promotionInWords(row)}</Cell>
            <Cell>{row.actorName}</Cell>
            <Cell className="min-w-48">
              {row.reason ?? <span className="text-muted">no reason given</span>}
              {row.overruled.map((sentence) => (
                <span key={sentence} className="block text-muted text-xs">
                  Overruled: {sentence}
                </span>
              ))}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

import { Cell, HeaderCell, Row, Table } from '@/components/ui/table'
import type { ChartAxis, ChartSeries } from './line-chart'

/** The numbers of a picture, folded away. */
export function ChartTable({
  title,
  x,
  y,
  series,
}: {
  readonly title: string
  readonly x: ChartAxis
  readonly y: ChartAxis
  readonly series: readonly ChartSeries[]
}) {
  const weighted = series.some(({ points }) => points.some(({ weight }) => weight !== undefined))
  return (
    <details className="text-xs">
      <summary className="w-fit cursor-pointer rounded-sm text-muted hover:text-text">As a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="mt-2 max-h-64 overflow-y-auto" tabIndex={0} aria-label={`${title} (table)`}>
        <Table>
          <thead>
            <tr>
              {series.length > 1 && <HeaderCell>Line</HeaderCell>}
              <HeaderCell numeric>{x.label}</HeaderCell>
              <HeaderCell numeric>{y.label}</HeaderCell>
              {weighted && <HeaderCell numeric>Values</HeaderCell>}
            </tr>
          </thead>
          <tbody>
            {series.flatMap(({ name, points }) =>
              points.map((point) => (
                <Row key={`${name} ${point.x} ${point.y}`}>
                  {series.length > 1 && <Cell>{name}</Cell>}
                  <Cell numeric>{x.show(point.x)}</Cell>
                  <Cell numeric>
                    {y.show(point.y)}
                    {point.low !== undefined && point.high !== undefined && (
                      <> ({`${y.show(point.low)} to ${y.show(point.high)}`})</>
                    )}
                  </Cell>
                  {weighted && <Cell numeric>{point.weight?.toLocaleString('en')}</Cell>}
                </Row>
              )),
            )}
          </tbody>
        </Table>
      </section>
    </details>
  )
}

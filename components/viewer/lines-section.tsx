'use client'
import { Cell, HeaderCell, Row, Table } from '@/components/ui/table'
import { formatAmount, plural } from '@/lib/client/format'
import type { DocumentReply } from '@/lib/contracts/documents'
import type { Place } from './field-box'
import { FoldedSection } from './folded-section'
import { formatNumber } from './format-value'
import { type LineSum, lineSum } from './line-sum'

/** The invoice's rows; their sum is held against the net. A row under the pointer lights up on the page. */
export function LinesSection({
  document,
  currency,
  onLight,
  onShow,
}: {
  readonly document: DocumentReply
  readonly currency: string | null
  readonly onLight: (place: Place | null) => void
  readonly onShow: (place: Place) => void
}) {
  const sum = lineSum(document)
  const { lineItems } = document
  if (lineItems.length === 0) return null
  const amount = (value: number | null) => (value === null ? '' : formatAmount(value, currency))
  const withTax = lineItems.some((item) => item.taxRate !== null)
  return (
    <FoldedSection
      name="lines"
      title="Lines"
      open
      summary={
        <>
          {plural(lineItems.length, 'row')}
          {sum && ` · sum ${formatAmount(sum.sum, currency)}`}
          {sum && <Verdict sum={sum} currency={currency} />}
        </>
      }
    >
      <Table className="text-xs" aria-label="Lines">
        <thead>
          <tr>
            <HeaderCell>Description</HeaderCell>
            <HeaderCell numeric>Quantity</HeaderCell>
            <HeaderCell numeric>Price</HeaderCell>
            {withTax && <HeaderCell numeric>Tax</HeaderCell>}
            <HeaderCell numeric>Amount</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {lineItems.map((item, index) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of an invoice may be alike in everything
              key={index}
              className="hover:bg-hover"
              onPointerEnter={() => onLight(placeOf(item))}
              onPointerLeave={() => onLight(null)}
            >
              <Cell className="min-w-40">
                <button
                  type="button"
                  title="Show on the page"
                  onClick={() => {
                    const place = placeOf(item)
                    if (place) onShow(place)
                  }}
                  onFocus={() => onLight(placeOf(item))}
                  onBlur={() => onLight(null)}
                  className="cursor-pointer rounded-sm text-left"
                >
                  {item.description ?? <span className="text-muted">no description</span>}
                  {item.code !== null && <span className="block text-muted">{item.code}</span>}
                </button>
              </Cell>
              <Cell numeric className="whitespace-nowrap">
                {item.quantity !== null && formatNumber(item.quantity)} {item.unit}
              </Cell>
              <Cell numeric>{amount(item.unitPrice)}</Cell>
              {withTax && <Cell numeric>{item.taxRate !== null && `${formatNumber(item.taxRate)} %`}</Cell>}
              <Cell numeric>{amount(item.amount)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </FoldedSection>
  )
}

function Verdict({ sum: { against, agrees }, currency }: { readonly sum: LineSum; readonly currency: string | null }) {
  if (!against) return null
  if (agrees) return <> · same as the {against.name} ✓</>
  return (
    <span className="text-check">
      {' '}
      · the {against.name} is {formatAmount(against.amount, currency)}
    </span>
  )
}

/** Null for a row that a person wrote and that is not on the pages. */
function placeOf({ page, box }: DocumentReply['lineItems'][number]): Place | null {
  return page === null || box === null ? null : { page, box }
}

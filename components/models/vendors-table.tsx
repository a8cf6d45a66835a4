import { Cell, HeaderCell, Row } from '@/components/ui/table'
import type { VendorQuality } from '@/lib/contracts/models'
import { percent } from './in-numbers'
import { WideTable } from './wide-table'

const shown = 15
const amount = (value: number | null) =>
  value === null ? '–' : value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** Of the test half's vendors, those whose errors cost most. */
export function VendorsTable({ vendors }: { readonly vendors: readonly VendorQuality[] }) {
  return (
    <>
      <WideTable label="Vendors by what their errors are about">
        <thead>
          <tr>
            <HeaderCell>Vendor</HeaderCell>
            <HeaderCell numeric>Documents</HeaderCell>
            <HeaderCell numeric>With an error</HeaderCell>
            <HeaderCell numeric>Their totals</HeaderCell>
            <HeaderCell numeric>All totals</HeaderCell>
            <HeaderCell numeric>F1</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {vendors.slice(0, shown).map(({ name, documents, documentsAtRisk, amountAtRisk, amount: all, quality }) => (
            <Row key={name}>
              <Cell className="min-w-40 break-words">{name}</Cell>
              <Cell numeric>{documents.toLocaleString('en')}</Cell>
              <Cell numeric>{documentsAtRisk.toLocaleString('en')}</Cell>
              <Cell numeric>{amount(amountAtRisk)}</Cell>
              <Cell numeric>{amount(all)}</Cell>
              <Cell numeric>{percent(quality.f1)}</Cell>
            </Row>
          ))}
        </tbody>
      </WideTable>
      <p className="text-muted text-xs">Totals as people confirmed them, added up whatever their currency.</p>
    </>
  )
}

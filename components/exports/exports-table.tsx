'use client'
import { HeaderCell, Table } from '@/components/ui/table'
import type { ExportRow } from '@/lib/contracts/exports'
import { ExportTableRow } from './export-table-row'

/** Who took what. On a phone a row's first cell tells what the others would. */
export function ExportsTable({ rows }: { readonly rows: readonly ExportRow[] }) {
  return (
    <Table aria-labelledby="history">
      <thead>
        <tr>
          <HeaderCell>What</HeaderCell>
          <HeaderCell className="hidden md:table-cell">Who and when</HeaderCell>
          <HeaderCell numeric className="hidden sm:table-cell">
            Documents
          </HeaderCell>
          <HeaderCell numeric className="hidden sm:table-cell">
            Size
          </HeaderCell>
          <HeaderCell>State</HeaderCell>
          <HeaderCell className="hidden sm:table-cell">
            <span className="sr-only">Actions</span>
          </HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ExportTableRow key={row.id} row={row} />
        ))}
      </tbody>
    </Table>
  )
}

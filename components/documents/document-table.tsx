'use client'
import { clsx } from 'clsx'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { Checkbox } from '@/components/ui/checkbox'
import type { DocumentRow, Sort } from '@/lib/contracts/documents'
import { DocumentTableRow } from './document-table-row'
import type { ListFilter } from './list-query'
import type { Selection } from './use-selection'

const columns: readonly { label: string; sort?: Sort; className: string }[] = [
  { label: 'Vendor', sort: 'vendor', className: '' },
  { label: 'Number', className: 'w-36' },
  { label: 'Date', sort: 'date', className: 'w-28' },
  { label: 'Total', sort: 'total', className: 'w-36 pr-7.5! text-right' },
  { label: 'Status', className: 'w-2/5 lg:w-1/3' },
  { label: 'Received', sort: 'received', className: 'w-28' },
  { label: 'By', className: 'hidden w-28 lg:table-cell' },
]

export function DocumentTable({
  rows,
  filter,
  onSort,
  selection,
  onRetry,
}: {
  readonly rows: readonly DocumentRow[]
  readonly filter: ListFilter
  readonly onSort: (sort: Sort) => void
  readonly selection: Selection
  readonly onRetry: (id: string) => void
}) {
  const { ids } = selection
  return (
    <table aria-label="Documents" className="w-full table-fixed border-collapse text-left max-sm:block">
      <thead className="sticky top-(--bar) z-10 bg-canvas max-sm:hidden">
        <tr className="h-8 text-muted text-xs">
          <th scope="col" className="w-9 pl-3">
            <Checkbox
              aria-label="Select all rows shown"
              checked={ids.size === 0 ? false : ids.size < rows.length ? 'indeterminate' : true}
              onCheckedChange={() => selection.setAll(ids.size === 0)}
            />
          </th>
          {columns.map((column) => (
            <Header key={column.label} {...column} filter={filter} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody className="border-line border-b max-sm:block">
        {rows.map((row) => (
          <DocumentTableRow
            key={row.id}
            row={row}
            selected={ids.has(row.id)}
            onSelect={selection.toggle}
            onRetry={onRetry}
          />
        ))}
      </tbody>
    </table>
  )
}

function Header({
  label,
  sort,
  className,
  filter,
  onSort,
}: {
  readonly label: string
  readonly sort?: Sort
  readonly className: string
  readonly filter: ListFilter
  readonly onSort: (sort: Sort) => void
}) {
  const sorted = sort === filter.sort
  const Arrow = filter.order === 'asc' ? ArrowUp : ArrowDown
  return (
    <th
      scope="col"
      aria-sort={sorted ? (filter.order === 'asc' ? 'ascending' : 'descending') : undefined}
      className={clsx('px-3 font-medium', className)}
    >
      {sort ? (
        <button
          type="button"
          onClick={() => onSort(sort)}
          className={clsx(
            'inline-flex cursor-pointer items-center gap-1 rounded-sm hover:text-text',
            sorted && 'text-text',
          )}
        >
          {label}
          <Arrow aria-hidden className={clsx('size-3.5', !sorted && 'invisible')} />
        </button>
      ) : (
        label
      )}
    </th>
  )
}

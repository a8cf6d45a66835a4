'use client'
import { Select } from '@/components/ui/select'
import { sorts } from '@/lib/contracts/documents'
import { firstOrder, type ListFilter } from './list-query'

const words: Readonly<Record<string, string>> = {
  'received desc': 'Newest first',
  'received asc': 'Oldest first',
  'confidence asc': 'Least sure first',
  'confidence desc': 'Surest first',
  'total desc': 'Largest total first',
  'total asc': 'Smallest total first',
  'date desc': 'Latest date first',
  'date asc': 'Earliest date first',
  'vendor asc': 'Vendor A to Z',
  'vendor desc': 'Vendor Z to A',
}

/** All orders in words: the columns' headers have most of them, a phone has no headers. */
export function SortSelect({
  filter,
  onChange,
}: {
  readonly filter: ListFilter
  readonly onChange: (filter: ListFilter) => void
}) {
  return (
    <Select
      aria-label="Sort"
      className="-mr-2.5 h-7 w-auto! shrink-0 border-transparent! bg-transparent! text-muted text-xs hover:bg-hover! max-sm:-ml-2.5"
      value={`${filter.sort} ${filter.order}`}
      options={Object.entries(words).map(([value, label]) => ({ value, label }))}
      onValueChange={(value) => {
        const sort = sorts.find((name) => value.startsWith(name)) ?? 'received'
        const order = value.endsWith('asc') ? 'asc' : value.endsWith('desc') ? 'desc' : firstOrder[sort]
        onChange({ ...filter, sort, order })
      }}
    />
  )
}

import { type Sort, sorts } from '@/lib/contracts/documents'
import { type Status, statuses } from '@/lib/document/status'

/** What the list shows, as the address bar has it. */
export interface ListFilter {
  readonly q: string
  readonly status: Status | undefined
  readonly sort: Sort
  readonly order: 'asc' | 'desc'
}

/** What the address does not say, or says wrongly, is as at first: everything, newest first. */
export function parseListFilter(search: { get(name: string): string | null }): ListFilter {
  const sort = sorts.find((name) => name === search.get('sort')) ?? 'received'
  const order = search.get('order')
  return {
    q: search.get('q')?.trim().slice(0, 200) ?? '',
    status: statuses.find((name) => name === search.get('status')),
    sort,
    order: order === 'asc' || order === 'desc' ? order : firstOrder[sort],
  }
}

/** The shortest address that says the same. */
export function listFilterSearch({ q, status, sort, order }: ListFilter): string {
  const search = new URLSearchParams()
  if (q) search.set('q', q)
  if (status) search.set('status', status)
  if (sort !== 'received') search.set('sort', sort)
  if (order !== firstOrder[sort]) search.set('order', order)
  return search.toString()
}

/** The order one wants first of each. */
export const firstOrder: Readonly<Record<Sort, 'asc' | 'desc'>> = {
  received: 'desc',
  vendor: 'asc',
  date: 'desc',
  total: 'desc',
  confidence: 'asc',
}

/** A column's header pressed: sorts by it, or turns it round. */
export function sortedBy(filter: ListFilter, sort: Sort): ListFilter {
  const order = filter.sort === sort ? (filter.order === 'asc' ? 'desc' : 'asc') : firstOrder[sort]
  return { ...filter, sort, order }
}

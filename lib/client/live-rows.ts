import type { InfiniteData } from '@tanstack/react-query'
import type { DocumentRow, DocumentsReply } from '../contracts/documents'

export type DocumentList = InfiniteData<DocumentsReply, string | undefined>
export type Cursor = string | undefined

/** Newer rows put in the places of the older ones: no row moves, appears or goes. */
export function patchRows(list: DocumentList, rows: readonly DocumentRow[]): DocumentList {
  const newer = new Map(rows.map((row) => [row.id, row]))
  return mapPages(list, (row) => newer.get(row.id) ?? row)
}

export function patchStatus(list: DocumentList, id: string, status: DocumentRow['status']): DocumentList {
  return mapPages(list, (row) => (row.id === id && row.status !== status ? { ...row, status } : row))
}

export function removeRow(list: DocumentList, id: string): DocumentList {
  const pages = list.pages.map((page) =>
    page.documents.some((row) => row.id === id)
      ? { ...page, documents: page.documents.filter((row) => row.id !== id) }
      : page,
  )
  return { ...list, pages }
}

/** Rows that came in since, on top. Only right for a list sorted by arrival, newest first. */
export function prependRows(list: DocumentList, rows: readonly DocumentRow[]): DocumentList {
  const known = idsOf(list)
  const fresh = rows.filter((row) => !known.has(row.id))
  const [first, ...rest] = list.pages
  if (!first || fresh.length === 0) return list
  return { ...list, pages: [{ ...first, documents: [...fresh, ...first.documents] }, ...rest] }
}

export function idsOf(list: DocumentList): Set<string> {
  return new Set(list.pages.flatMap((page) => page.documents.map((row) => row.id)))
}

export interface Refresh {
  /** Where to ask from. */
  readonly cursor: Cursor
  /** Which rows to look for. */
  readonly ids: ReadonlySet<string>
  /** How many rows may have to be gone through for it. */
  readonly depth: number
}

/** What to ask again to see these rows as they are now: each request of the list that brought some of them. */
export function refreshesFor(list: DocumentList, ids: ReadonlySet<string>): Refresh[] {
  return list.pages.flatMap(({ documents }, index) => {
    const found = documents.flatMap(({ id }) => (ids.has(id) ? [id] : []))
    return found.length === 0 ? [] : [{ cursor: list.pageParams[index], ids: new Set(found), depth: documents.length }]
  })
}

/** Keeps the identity of what did not change, so that only changed rows are drawn again. */
function mapPages(list: DocumentList, change: (row: DocumentRow) => DocumentRow): DocumentList {
  let changed = false
  const pages = list.pages.map((page) => {
    const documents = page.documents.map(change)
    if (documents.every((row, index) => row === page.documents[index])) return page
    changed = true
    return { ...page, documents }
  })
  return changed ? { ...list, pages } : list
}

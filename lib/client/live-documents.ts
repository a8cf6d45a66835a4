import type { QueryClient } from '@tanstack/react-query'
import type { DocumentEvent, DocumentRow } from '../contracts/documents'
import { fetchDocuments, type ListQuery, type LiveStates, liveStatesOptions } from './documents'
import { type DocumentList, idsOf, patchRows, patchStatus, type Refresh, refreshesFor, removeRow } from './live-rows'

/** While hundreds are read, the list is asked again this often at most. */
const calmMilliseconds = 800
/** The queue is counted anew, which costs more and is looked at from afar. */
const queueCalmMilliseconds = 3000
const rowsPerRefresh = 100

/** Rows that a list would show on top, were it asked anew. The list decides when they may come in. */
export interface Arrivals {
  readonly rows: readonly DocumentRow[]
  /** There are more than these between them and the list. */
  readonly more: boolean
}
export const arrivalsKey = (query: ListQuery) => ['arrivals', query] as const

export interface LiveDocuments {
  readonly take: (data: string) => void
  /** Events may have been missed: everything on screen is asked again. */
  readonly catchUp: () => void
  readonly close: () => void
}

/** Turns events into cache: statuses at once, the rest of a row a moment later, nothing ever moving. */
export function liveDocuments(client: QueryClient): LiveDocuments {
  const changed = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let queueTimer: ReturnType<typeof setTimeout> | undefined
  let busy = false

  function take(data: string) {
    const event = parseJson(data) as DocumentEvent | undefined
    if (!event?.id) return // a newer server's event: the next reload will know it
    remember(client, event)
    if (event.deleted) forget(client, event.id)
    if (event.progress && event.progress.page < event.progress.pages) return
    changed.add(event.id)
    schedule()
    scheduleQueue()
  }

  function scheduleQueue() {
    queueTimer ??= setTimeout(() => {
      queueTimer = undefined
      void client.invalidateQueries({ queryKey: ['reviews', 'queue'] })
    }, queueCalmMilliseconds)
  }

  function schedule() {
    if (timer === undefined && !busy) timer = setTimeout(refresh, calmMilliseconds)
  }

  async function refresh() {
    timer = undefined
    busy = true
    const ids = new Set(changed)
    changed.clear()
    try {
      await Promise.all([
        ...shownLists(client).map(({ query, list }) => refreshList(client, query, list, ids)),
        client.invalidateQueries({ queryKey: ['documents', 'counts'] }),
        client.invalidateQueries({
          predicate: ({ queryKey: [kind, part, id] }) =>
            kind === 'documents' && (part === 'one' || part === 'page') && ids.has(String(id)),
        }),
      ])
    } catch {
      // Not reached: the connection of the events is lost too, and `catchUp` follows when it is back.
    } finally {
      busy = false
      if (changed.size > 0) schedule()
    }
  }

  return {
    take,
    catchUp: () => {
      for (const { list } of shownLists(client)) for (const id of idsOf(list)) changed.add(id)
      for (const id of unfinished(client)) changed.add(id)
      for (const part of ['one', 'page']) void client.invalidateQueries({ queryKey: ['documents', part] })
      schedule()
      scheduleQueue()
    },
    close: () => {
      clearTimeout(timer)
      clearTimeout(queueTimer)
    },
  }
}

function remember(client: QueryClient, event: DocumentEvent) {
  client.setQueryData<LiveStates>(liveStatesOptions().queryKey, (states) => ({ ...states, [event.id]: event }))
  for (const { key } of shownLists(client)) {
    client.setQueryData<DocumentList>(key, (list) => list && patchStatus(list, event.id, event.status))
  }
}

function forget(client: QueryClient, id: string) {
  for (const { key } of shownLists(client)) {
    client.setQueryData<DocumentList>(key, (list) => list && removeRow(list, id))
  }
}

/** Asks again for the first rows (what is new?) and for those requests whose rows changed. */
async function refreshList(client: QueryClient, query: ListQuery, list: DocumentList, ids: ReadonlySet<string>) {
  const known = idsOf(list)
  const refreshes = refreshesFor(list, ids)
  const top = refreshes.find(({ cursor }) => cursor === undefined) ?? { cursor: undefined, ids: new Set(), depth: 0 }
  setArrivals(client, query, await refreshRows(client, query, top), known)
  for (const refresh of refreshes) if (refresh !== top) await refreshRows(client, query, refresh)
}

/** Reads on from the cursor until all rows looked for were met, and gives back what the first request brought. */
async function refreshRows(client: QueryClient, query: ListQuery, { cursor, ids, depth }: Refresh) {
  const missing = new Set(ids)
  let first: readonly DocumentRow[] | undefined
  let next: string | null | undefined = cursor
  // Rows that came in since push the older ones down, hence a request more than the depth takes.
  for (let read = 0; next !== null && read < depth + rowsPerRefresh; read += rowsPerRefresh) {
    const { documents, nextCursor } = await fetchDocuments({ ...query, cursor: next, limit: rowsPerRefresh })
    client.setQueryData<DocumentList>(listKey(query), (now) => now && patchRows(now, documents))
    rememberRows(client, documents)
    first ??= documents
    for (const { id } of documents) missing.delete(id)
    if (missing.size === 0) break
    next = nextCursor
  }
  return first ?? []
}

function setArrivals(client: QueryClient, query: ListQuery, rows: readonly DocumentRow[], known: ReadonlySet<string>) {
  const firstKnown = rows.findIndex((row) => known.has(row.id))
  const fresh = firstKnown === -1 ? rows : rows.slice(0, firstKnown)
  const more = firstKnown === -1 && rows.length === rowsPerRefresh
  client.setQueryData<Arrivals>(arrivalsKey(query), { rows: fresh, more })
}

/** What the list says about a document counts as its latest event: one may have been missed. */
function rememberRows(client: QueryClient, rows: readonly DocumentRow[]) {
  client.setQueryData<LiveStates>(liveStatesOptions().queryKey, (states = {}) => {
    const differing = rows.filter(({ id, status }) => states[id] && states[id].status !== status)
    if (differing.length === 0) return states
    return { ...states, ...Object.fromEntries(differing.map(({ id, status }) => [id, { id, status }])) }
  })
}

function unfinished(client: QueryClient): string[] {
  const states = client.getQueryData<LiveStates>(liveStatesOptions().queryKey) ?? {}
  return Object.values(states)
    .filter(({ status }) => status === 'received' || status === 'processing')
    .map(({ id }) => id)
}

const listKey = (query: ListQuery) => ['documents', 'list', query] as const

function shownLists(client: QueryClient) {
  return client
    .getQueryCache()
    .findAll({ queryKey: ['documents', 'list'], type: 'active' })
    .flatMap(({ queryKey, state }) => {
      const list = state.data as DocumentList | undefined
      const query = queryKey[2] as ListQuery
      return list ? [{ key: queryKey, query, list }] : []
    })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // not an event of ours
  }
}

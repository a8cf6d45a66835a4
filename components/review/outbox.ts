import type { Draft } from '@/lib/contracts/review'

/** Work that the server has not confirmed yet, one entry a document. */
export interface OutboxEntry {
  readonly documentId: string
  readonly revision: number
  readonly draft: Draft
  /** ISO time of the last change. */
  readonly at: string
}

const prefix = 'countersign.review.'

/** What the outbox needs of localStorage. */
export type OutboxStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** False where the browser keeps nothing (full, or switched off): then only this page has it. */
export function putInOutbox(storage: OutboxStorage, item: OutboxEntry): boolean {
  try {
    storage.setItem(prefix + item.documentId, JSON.stringify(item))
    return true
  } catch {
    return false // a private window, or the quota: the page itself still holds the work and goes on trying
  }
}

/** Null where there is nothing, or nothing that can be read. */
export function fromOutbox(storage: OutboxStorage, documentId: string): OutboxEntry | null {
  const text = storage.getItem(prefix + documentId)
  if (text === null) return null
  const entry = parseJson(text)
  return isEntry(entry) ? entry : null
}

/** Takes it out once the server has it; not when it was changed again since. */
export function clearFromOutbox(storage: OutboxStorage, documentId: string, at?: string): void {
  if (at !== undefined && fromOutbox(storage, documentId)?.at !== at) return
  storage.removeItem(prefix + documentId)
}

export function outboxEntries(storage: OutboxStorage): OutboxEntry[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  return keys.flatMap((key) => (key?.startsWith(prefix) ? (fromOutbox(storage, key.slice(prefix.length)) ?? []) : []))
}

/** What an older version of this page left may lack something; the server looks at the draft itself before it takes it. */
function isEntry(entry: unknown): entry is OutboxEntry {
  const { documentId, revision, draft, at } = (entry ?? {}) as Partial<OutboxEntry>
  const fields = draft?.fields
  return typeof documentId === 'string' && Number.isInteger(revision) && !!fields && !Number.isNaN(Date.parse(at ?? ''))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // not ours
  }
}

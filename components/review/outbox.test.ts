import { expect, test } from 'vitest'
import { clearFromOutbox, fromOutbox, type OutboxStorage, outboxEntries, putInOutbox } from './outbox'
import { emptyDraft } from './review-state'

function memory(): OutboxStorage {
  const items = new Map<string, string>()
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size
    },
  }
}
const entry = { documentId: 'a', revision: 3, draft: emptyDraft, at: '2026-11-21T00:00:00.000Z' }

test('what is put in is there again, by its document', () => {
  const storage = memory()
  storage.setItem('countersign.split.wide', '55')
  expect(putInOutbox(storage, entry)).toBe(true)
  expect(fromOutbox(storage, 'a')).toEqual(entry)
  expect(fromOutbox(storage, 'b')).toBeNull()
  expect(outboxEntries(storage)).toEqual([entry])
})

test('what was sent is taken out, unless it was changed again since', () => {
  const storage = memory()
  putInOutbox(storage, { ...entry, at: '2026-11-21T00:00:01.000Z' })
  clearFromOutbox(storage, 'a', entry.at)
  expect(fromOutbox(storage, 'a')).not.toBeNull()
  clearFromOutbox(storage, 'a', '2026-11-21T00:00:01.000Z')
  expect(fromOutbox(storage, 'a')).toBeNull()
})

test('a broken entry counts as none', () => {
  const storage = memory()
  storage.setItem('countersign.review.a', '{"draft":')
  storage.setItem('countersign.review.b', '{"documentId":"b"}')
  expect(outboxEntries(storage)).toEqual([])
})

test('a full storage is said, not thrown', () => {
  const full = {
    ...memory(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }
  expect(putInOutbox(full, entry)).toBe(false)
})

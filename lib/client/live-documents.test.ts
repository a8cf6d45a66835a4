import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { liveDocuments } from './live-documents'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const read = ['documents', 'page', 'read', 1]
const other = ['documents', 'page', 'other', 1]

function clientWithPages() {
  const client = new QueryClient()
  for (const queryKey of [read, other]) client.setQueryData(queryKey, { words: [] })
  return client
}
const isOld = (client: QueryClient, queryKey: readonly unknown[]) => client.getQueryState(queryKey)?.isInvalidated

test('the words of a document that was read again are asked for again, those of others are not', async () => {
  const client = clientWithPages()
  const live = liveDocuments(client)
  live.take(JSON.stringify({ id: 'read', status: 'needs_review' }))
  await vi.advanceTimersByTimeAsync(1000)
  expect(isOld(client, read)).toBe(true)
  expect(isOld(client, other)).toBe(false)
  live.close()
})

test('where events may have been missed, every word on screen is asked for again', () => {
  const client = clientWithPages()
  const live = liveDocuments(client)
  live.catchUp()
  expect(isOld(client, read)).toBe(true)
  expect(isOld(client, other)).toBe(true)
  live.close()
})

test('the queue is asked for again once for many changes', async () => {
  const client = new QueryClient()
  const queue = ['reviews', 'queue', {}]
  client.setQueryData(queue, { waiting: 3 })
  const invalidate = vi.spyOn(client, 'invalidateQueries')
  const live = liveDocuments(client)
  for (const id of ['a', 'b', 'c']) {
    live.take(JSON.stringify({ id, status: 'needs_review' }))
    await vi.advanceTimersByTimeAsync(900)
  }
  expect(isOld(client, queue)).toBe(false)
  await vi.advanceTimersByTimeAsync(1000)
  expect(isOld(client, queue)).toBe(true)
  expect(invalidate.mock.calls.filter(([filters]) => filters?.queryKey?.[1] === 'queue')).toHaveLength(1)
  live.close()
})

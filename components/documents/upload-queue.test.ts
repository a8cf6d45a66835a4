import { expect, test } from 'vitest'
import { emptyQueue, nextUploads, summarize, type UploadAction, type UploadQueue, uploadQueue } from './upload-queue'

const files = (...sizes: number[]) =>
  sizes.map((byteSize, index) => ({ id: index + 1, name: `${index + 1}.pdf`, folder: '', byteSize }))

function after(...actions: UploadAction[]): UploadQueue {
  return actions.reduce(uploadQueue, uploadQueue(emptyQueue, { type: 'add', uploads: files(100, 200, 300, 400) }))
}
const statesOf = (queue: UploadQueue) => queue.uploads.map(({ state }) => state)

test('no more than so many are sent at a time, in the order they came', () => {
  const queue = after({ type: 'start', id: 1 })
  expect(nextUploads(queue, 3).map(({ id }) => id)).toEqual([2, 3])
  expect(nextUploads(after({ type: 'start', id: 1 }, { type: 'start', id: 2 }), 2)).toEqual([])
})

test('a file that is sent carries the document it became, a duplicate the one that is there', () => {
  const queue = after(
    { type: 'start', id: 1 },
    { type: 'start', id: 2 },
    { type: 'finish', id: 1, documentId: 'new', duplicate: false },
    { type: 'finish', id: 2, documentId: 'old', duplicate: true },
  )
  expect(queue.uploads.slice(0, 2).map(({ state, documentId }) => [state, documentId])).toEqual([
    ['sent', 'new'],
    ['duplicate', 'old'],
  ])
})

test('news of a cancelled file changes nothing any more', () => {
  const queue = after(
    { type: 'start', id: 1 },
    { type: 'cancel', ids: [1] },
    { type: 'finish', id: 1, documentId: 'late', duplicate: false },
    { type: 'progress', sentBytes: new Map([[1, 50]]) },
  )
  expect(queue.uploads[0]).toMatchObject({ state: 'cancelled', documentId: null, sentBytes: 0 })
})

test('a server that is away stops the queue until somebody says to go on', () => {
  const stopped = after(
    { type: 'start', id: 1 },
    { type: 'fail', id: 1, problem: 'The connection broke off.', pause: true },
  )
  expect(nextUploads(stopped, 3)).toEqual([])
  const again = uploadQueue(stopped, { type: 'retry', ids: [1] })
  expect(nextUploads(again, 3).map(({ id }) => id)).toEqual([1, 2, 3])
  expect(again.uploads[0]).toMatchObject({ problem: null, sentBytes: 0 })
})

test('what is refused is not sent again, what failed or was cancelled may be', () => {
  const queue = after(
    { type: 'start', id: 1 },
    { type: 'start', id: 2 },
    { type: 'refuse', id: 1, problem: 'This file is empty.' },
    { type: 'fail', id: 2, problem: 'Try again.', pause: false },
    { type: 'cancel', ids: [3] },
    { type: 'retry', ids: [1, 2, 3] },
  )
  expect(statesOf(queue)).toEqual(['refused', 'waiting', 'waiting', 'waiting'])
})

test('with all that waited cancelled, a stopped queue takes new files at once', () => {
  const queue = after(
    { type: 'start', id: 1 },
    { type: 'fail', id: 1, problem: 'The connection broke off.', pause: true },
    { type: 'cancel', ids: [2, 3, 4] },
    { type: 'add', uploads: [{ id: 5, name: '5.pdf', folder: '', byteSize: 1 }] },
  )
  expect(nextUploads(queue, 3).map(({ id }) => id)).toEqual([5])
})

test('when the last file fails, nothing is held back: the next one is sent at once', () => {
  const queue = [
    { type: 'add', uploads: files(10) },
    { type: 'start', id: 1 },
    { type: 'fail', id: 1, problem: 'The connection broke off.', pause: true },
    { type: 'add', uploads: [{ id: 2, name: '2.pdf', folder: '', byteSize: 1 }] },
  ] satisfies UploadAction[]
  expect(nextUploads(queue.reduce(uploadQueue, emptyQueue), 3).map(({ id }) => id)).toEqual([2])
})

test('clearing keeps what is still to be sent', () => {
  const queue = after(
    { type: 'start', id: 1 },
    { type: 'refuse', id: 1, problem: 'This file is empty.' },
    { type: 'start', id: 2 },
    { type: 'clear' },
  )
  expect(statesOf(queue)).toEqual(['sending', 'waiting', 'waiting'])
})

test('progress counts bytes, leaves out what was cancelled and ends at one', () => {
  const halfway = after(
    { type: 'cancel', ids: [4] },
    { type: 'start', id: 1 },
    { type: 'start', id: 2 },
    { type: 'finish', id: 1, documentId: 'a', duplicate: false },
    { type: 'progress', sentBytes: new Map([[2, 199]]) },
  )
  // 100 + 1 of the first, 199 of the second; of 600 + 3 in all
  expect(summarize(halfway).progress).toBeCloseTo(300 / 603)
  const done = [2, 3].reduce(
    (queue, id) =>
      uploadQueue(uploadQueue(queue, { type: 'start', id }), {
        type: 'finish',
        id,
        documentId: 'x',
        duplicate: id === 3,
      }),
    halfway,
  )
  expect(summarize(done)).toMatchObject({ total: 3, open: 0, sent: 2, duplicates: 1, problems: 0, progress: 1 })
})

test('an empty queue has no progress', () => {
  expect(summarize(emptyQueue)).toMatchObject({ total: 0, progress: 0 })
})

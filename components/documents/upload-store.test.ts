import { expect, test } from 'vitest'
import { ApiError } from '@/lib/client/api'
import { createUploadStore, type SendFile, type UploadStore } from './upload-store'

const chosen = (...names: string[]) => names.map((name) => ({ file: new File(['x'], name), folder: '' }))
const statesOf = (store: UploadStore) => store.queue().uploads.map(({ state }) => state)
const sentAs = (id: string) => ({ id, fileName: id, status: 'received' as const })

/** Sends nothing until told how it went. */
function heldBack() {
  const waiting: {
    name: string
    signal: AbortSignal
    resolve: (value: ReturnType<typeof sentAs>) => void
    reject: (error: unknown) => void
  }[] = []
  const send: SendFile = (file, _onProgress, signal) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
      waiting.push({ name: file.name, signal, resolve, reject })
    })
  return { send, waiting }
}

test('sends three at a time and goes on as each one ends', async () => {
  const { send, waiting } = heldBack()
  const store = createUploadStore(send)
  store.add(chosen('a', 'b', 'c', 'd', 'e'))
  expect(waiting.map(({ name }) => name)).toEqual(['a', 'b', 'c'])
  waiting[1]?.resolve(sentAs('doc-b'))
  await expect.poll(() => waiting.length).toBe(4)
  expect(statesOf(store)).toEqual(['sending', 'sent', 'sending', 'sending', 'waiting'])
})

test('a refusal does not hold up the others and says why; only our own faults give a reference to quote', async () => {
  const store = createUploadStore(async (file) => {
    if (file.name === 'bad') throw new ApiError('encrypted_pdf', 'This PDF asks for a password.', { reference: 'r-1' })
    if (file.name === 'unlucky') throw new ApiError('internal', 'Something went wrong.', { reference: 'r-2' })
    return sentAs(file.name)
  })
  store.add(chosen('bad', 'unlucky', 'good'))
  await expect.poll(() => statesOf(store)).toEqual(['refused', 'failed', 'sent'])
  expect(store.queue().uploads.map(({ problem }) => problem)).toEqual([
    'This PDF asks for a password.',
    'Something went wrong. (r-2)',
    null,
  ])
})

test('without a connection nothing goes on by itself, and all goes on when asked to', async () => {
  let online = false
  let attempts = 0
  const store = createUploadStore(async (file) => {
    attempts += 1
    if (!online) throw new ApiError('offline', 'The server cannot be reached.')
    return sentAs(file.name)
  })
  store.add(chosen('a', 'b', 'c', 'd', 'e'))
  await expect.poll(() => statesOf(store)).toEqual(['failed', 'failed', 'failed', 'waiting', 'waiting'])
  expect(attempts).toBe(3)
  online = true
  store.retry()
  await expect.poll(() => statesOf(store)).toEqual(['sent', 'sent', 'sent', 'sent', 'sent'])
})

test('cancelling ends the request and starts the next file', async () => {
  const { send, waiting } = heldBack()
  const store = createUploadStore(send)
  store.add(chosen('a', 'b', 'c', 'd'))
  store.cancel([1])
  expect(waiting[0]?.signal.aborted).toBe(true)
  await expect.poll(() => waiting.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
  expect(statesOf(store)[0]).toBe('cancelled')
})

test('a file sent again after a failure is the same file, under the same entry', async () => {
  const bodies: string[] = []
  const store = createUploadStore(async (file) => {
    bodies.push(await file.text())
    if (bodies.length === 1) throw new ApiError('internal', 'The server could not do this.')
    return { ...sentAs('new'), duplicateOf: 'old' }
  })
  store.add(chosen('a'))
  await expect.poll(() => statesOf(store)).toEqual(['failed'])
  store.retry([1])
  await expect.poll(() => store.queue().uploads).toMatchObject([{ id: 1, state: 'duplicate', documentId: 'old' }])
  expect(bodies).toEqual(['x', 'x'])
})

test('every change is told to whoever listens, until they stop', async () => {
  const store = createUploadStore(async (file) => sentAs(file.name))
  let told = 0
  const stop = store.subscribe(() => {
    told += 1
  })
  store.add(chosen('a'))
  await expect.poll(() => statesOf(store)).toEqual(['sent'])
  expect(told).toBe(3) // added, started, finished
  stop()
  store.clear()
  expect(told).toBe(3)
})

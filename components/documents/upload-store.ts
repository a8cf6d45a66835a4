import { ApiError } from '@/lib/client/api'
import type { SentDocument } from '@/lib/client/send-file'
import { emptyQueue, isOpen, nextUploads, type UploadAction, type UploadQueue, uploadQueue } from './upload-queue'

/** A browser has six connections to a server over HTTP/1.1; the rest of the page wants some, too. */
const parallel = 3

const drawMilliseconds = 50

/** The server is away or asks to wait: the next file would fare no better. */
const pausing = new Set<string>(['offline', 'unavailable', 'too_many_requests', 'unauthenticated'])
const passing = new Set<string>([...pausing, 'internal'])

export interface ChosenFile {
  readonly file: File
  readonly folder: string
}

export type SendFile = (
  file: File,
  onProgress: (sentBytes: number) => void,
  signal: AbortSignal,
) => Promise<SentDocument>

export interface UploadStore {
  readonly queue: () => UploadQueue
  readonly subscribe: (listener: () => void) => () => void
  readonly add: (files: readonly ChosenFile[]) => void
  /** Without ids: all that are still open. */
  readonly cancel: (ids?: readonly number[]) => void
  /** Without ids: all that failed; goes on with what waits. */
  readonly retry: (ids?: readonly number[]) => void
  readonly clear: () => void
}

/** Sends files, a few at a time, and remembers what became of each. */
export function createUploadStore(send: SendFile): UploadStore {
  const listeners = new Set<() => void>()
  const files = new Map<number, File>()
  const aborts = new Map<number, AbortController>()
  const progress = new Map<number, number>()
  let queue = emptyQueue
  let lastId = 0
  let drawing = false

  function dispatch(action: UploadAction) {
    queue = uploadQueue(queue, action)
    for (const listener of listeners) listener()
  }

  function pump() {
    for (const { id } of nextUploads(queue, parallel)) void sendOne(id)
  }

  async function sendOne(id: number) {
    const file = files.get(id)
    if (!file) return
    const abort = new AbortController()
    aborts.set(id, abort)
    dispatch({ type: 'start', id })
    try {
      const sent = await send(file, (bytes) => note(id, bytes), abort.signal)
      files.delete(id)
      dispatch({
        type: 'finish',
        id,
        documentId: sent.duplicateOf ?? sent.id,
        duplicate: sent.duplicateOf !== undefined,
      })
    } catch (error) {
      if (!abort.signal.aborted) dispatch(outcome(id, error))
    } finally {
      aborts.delete(id)
      progress.delete(id)
      pump()
    }
  }

  /** Progress comes far more often than a screen need be drawn. */
  function note(id: number, bytes: number) {
    progress.set(id, bytes)
    if (drawing) return
    drawing = true
    setTimeout(() => {
      drawing = false
      if (progress.size > 0) dispatch({ type: 'progress', sentBytes: progress })
    }, drawMilliseconds)
  }

  const openIds = () => queue.uploads.filter(isOpen).map(({ id }) => id)
  const failedIds = () => queue.uploads.filter(({ state }) => state === 'failed').map(({ id }) => id)

  return {
    queue: () => queue,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    add: (chosen) => {
      const uploads = chosen.map(({ file, folder }) => {
        lastId += 1
        files.set(lastId, file)
        return { id: lastId, name: file.name, folder, byteSize: file.size }
      })
      dispatch({ type: 'add', uploads })
      pump()
    },
    cancel: (ids = openIds()) => {
      dispatch({ type: 'cancel', ids })
      for (const id of ids) aborts.get(id)?.abort()
      pump()
    },
    retry: (ids = failedIds()) => {
      dispatch({ type: 'retry', ids })
      pump()
    },
    clear: () => {
      dispatch({ type: 'clear' })
      const open = new Set(openIds())
      for (const id of files.keys()) if (!open.has(id)) files.delete(id)
    },
  }
}

function outcome(id: number, error: unknown): UploadAction {
  const code = error instanceof ApiError ? error.code : 'internal'
  const problem = sentenceOf(error)
  if (!passing.has(code)) return { type: 'refuse', id, problem }
  return { type: 'fail', id, problem, pause: pausing.has(code) }
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof ApiError)) return 'Sending failed. Please try again.'
  if (error.code === 'offline') return 'The connection broke off.'
  if (error.code === 'unauthenticated') return 'You were signed out. Sign in in another tab, then try again.'
  // Worth quoting to an admin only where the fault is ours.
  const quote = error.code === 'internal' && error.reference
  return quote ? `${error.message} (${quote})` : error.message
}

/**
 * waiting → sending → sent | duplicate (the same bytes came before) | refused (the server will not have it)
 * | failed (may work another time) | cancelled.
 */
export type UploadState = 'waiting' | 'sending' | 'sent' | 'duplicate' | 'refused' | 'failed' | 'cancelled'

export interface Upload {
  readonly id: number
  readonly name: string
  /** The folder it came from, when a whole one was chosen. */
  readonly folder: string
  readonly byteSize: number
  readonly state: UploadState
  readonly sentBytes: number
  readonly documentId: string | null
  /** Why it was refused or failed, in a sentence. */
  readonly problem: string | null
}

export interface UploadQueue {
  readonly uploads: readonly Upload[]
  /** The server could not be reached: what waits goes on only when asked to. */
  readonly paused: boolean
}

export type NewUpload = Pick<Upload, 'id' | 'name' | 'folder' | 'byteSize'>

export type UploadAction =
  | { readonly type: 'add'; readonly uploads: readonly NewUpload[] }
  | { readonly type: 'start'; readonly id: number }
  | { readonly type: 'progress'; readonly sentBytes: ReadonlyMap<number, number> }
  | { readonly type: 'finish'; readonly id: number; readonly documentId: string; readonly duplicate: boolean }
  | { readonly type: 'refuse'; readonly id: number; readonly problem: string }
  | { readonly type: 'fail'; readonly id: number; readonly problem: string; readonly pause: boolean }
  | { readonly type: 'cancel'; readonly ids: readonly number[] }
  | { readonly type: 'retry'; readonly ids: readonly number[] }
  | { readonly type: 'clear' }

export const emptyQueue: UploadQueue = { uploads: [], paused: false }

export function uploadQueue(queue: UploadQueue, action: UploadAction): UploadQueue {
  switch (action.type) {
    case 'add':
      return { ...queue, uploads: [...queue.uploads, ...action.uploads.map(fresh)] }
    case 'start':
      return change(queue, action.id, ['waiting'], { state: 'sending', sentBytes: 0 })
    case 'progress':
      return {
        ...queue,
        uploads: queue.uploads.map((upload) => {
          const sentBytes = upload.state === 'sending' ? action.sentBytes.get(upload.id) : undefined
          return sentBytes === undefined ? upload : { ...upload, sentBytes }
        }),
      }
    case 'finish':
      return change(queue, action.id, ['sending'], {
        state: action.duplicate ? 'duplicate' : 'sent',
        documentId: action.documentId,
      })
    case 'refuse':
      return change(queue, action.id, ['sending'], { state: 'refused', problem: action.problem })
    case 'fail': {
      const failed = change(queue, action.id, ['sending'], { state: 'failed', problem: action.problem })
      return settle({ ...failed, paused: failed.paused || action.pause })
    }
    case 'cancel':
      return settle(changeAll(queue, action.ids, ['waiting', 'sending'], { state: 'cancelled' }))
    case 'retry': {
      const again = changeAll(queue, action.ids, ['failed', 'cancelled'], {
        state: 'waiting',
        sentBytes: 0,
        problem: null,
      })
      return { ...again, paused: false }
    }
    case 'clear':
      return settle({ ...queue, uploads: queue.uploads.filter(isOpen) })
  }
}

/** Still to be sent, wholly or in part. */
export const isOpen = ({ state }: Upload) => state === 'waiting' || state === 'sending'
/** What somebody must know about. */
export const isProblem = ({ state }: Upload) => state === 'refused' || state === 'failed'

/** The next to send, while fewer than `parallel` are under way. */
export function nextUploads({ uploads, paused }: UploadQueue, parallel: number): readonly Upload[] {
  if (paused) return []
  const sending = uploads.filter(({ state }) => state === 'sending').length
  return uploads.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, parallel - sending))
}

export interface UploadSummary {
  readonly total: number
  readonly open: number
  readonly sent: number
  readonly duplicates: number
  readonly problems: number
  readonly retryable: number
  /** 0 to 1, by bytes of what is or was to be sent. */
  readonly progress: number
}

export function summarize({ uploads }: UploadQueue): UploadSummary {
  const counted = uploads.filter(({ state }) => state !== 'cancelled')
  // A byte more each, so that empty files count too.
  const size = counted.reduce((sum, { byteSize }) => sum + byteSize + 1, 0)
  const done = counted.reduce((sum, upload) => sum + (isOpen(upload) ? upload.sentBytes : upload.byteSize + 1), 0)
  return {
    total: counted.length,
    open: counted.filter(isOpen).length,
    sent: counted.filter(({ state }) => state === 'sent').length,
    duplicates: counted.filter(({ state }) => state === 'duplicate').length,
    problems: counted.filter(isProblem).length,
    retryable: counted.filter(({ state }) => state === 'failed').length,
    progress: size === 0 ? 0 : done / size,
  }
}

function fresh(upload: NewUpload): Upload {
  return { ...upload, state: 'waiting', sentBytes: 0, documentId: null, problem: null }
}

/** With nothing left to send there is nothing to hold back: the next files go out at once. */
function settle(queue: UploadQueue): UploadQueue {
  return queue.paused && !queue.uploads.some((upload) => upload.state === 'waiting')
    ? { ...queue, paused: false }
    : queue
}

function change(queue: UploadQueue, id: number, from: readonly UploadState[], to: Partial<Upload>): UploadQueue {
  return changeAll(queue, [id], from, to)
}

/** Late news of an upload that was cancelled meanwhile changes nothing: `from` says which states a step may leave. */
function changeAll(
  queue: UploadQueue,
  ids: readonly number[],
  from: readonly UploadState[],
  to: Partial<Upload>,
): UploadQueue {
  const wanted = new Set(ids)
  return {
    ...queue,
    uploads: queue.uploads.map((upload) =>
      wanted.has(upload.id) && from.includes(upload.state) ? { ...upload, ...to } : upload,
    ),
  }
}

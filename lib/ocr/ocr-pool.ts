import { availableParallelism } from 'node:os'
import { AppError } from '../errors'
import { createReaderProcess, ReaderCrash, type ReaderProcess } from './reader-process'
import type { FileInspection, FileLimits, PageReading, ReaderRequest } from './reader-request'

/** A page of dense small print takes 10 s; what takes this long never ends. */
const pageTimeoutSeconds = 120

type ReadRequest = ReaderRequest & { op: 'read' }

/** As many reader processes as cores, started when first needed; each reads one page at a time. */
export interface OcrPool {
  readonly size: number
  inspect(path: string, limits: FileLimits, signal?: AbortSignal): Promise<FileInspection>
  read(request: Omit<ReadRequest, 'op'>, signal?: AbortSignal): Promise<PageReading>
  /** Starts one reader ahead of the first document. */
  warm(): void
  close(): Promise<void>
}

export function createOcrPool({ size = availableParallelism() }: { size?: number } = {}): OcrPool {
  // The one that is taken first stays: whoever uploads one invoice now and then does not wait for a reader to start.
  const first = createReaderProcess({ idleSeconds: null })
  const free: ReaderProcess[] = [...Array.from({ length: size - 1 }, () => createReaderProcess()), first]
  const all = [...free]
  const waiting: ((reader: ReaderProcess) => void)[] = []
  let closed = false

  const withReader = async <T>(signal: AbortSignal | undefined, use: (reader: ReaderProcess) => Promise<T>) => {
    if (closed) throw new Error('The OCR pool is closed.')
    // The warmest first: a reader that has not started yet costs a second.
    const reader = free.pop() ?? (await new Promise<ReaderProcess>((resolve) => waiting.push(resolve)))
    try {
      signal?.throwIfAborted()
      return await use(reader)
    } finally {
      const next = waiting.shift()
      if (next) next(reader)
      else free.push(reader)
    }
  }

  return {
    size,
    inspect: (path, limits, signal) =>
      withReader(signal, (reader) =>
        oncemore(() => reader.run({ op: 'inspect', path, limits }, { timeoutSeconds: 30, signal })),
      ),
    read: (request, signal) =>
      withReader(signal, (reader) =>
        oncemore(() => reader.run({ op: 'read', ...request }, { timeoutSeconds: pageTimeoutSeconds, signal })),
      ),
    warm: () => first.warm(),
    async close() {
      closed = true
      for (const reader of all) reader.close()
    },
  }

  /** A killed reader is replaced and the page read again; a page that kills two is to blame itself. */
  async function oncemore<T>(use: () => Promise<T>): Promise<T> {
    try {
      return await use()
    } catch (error) {
      if (!(error instanceof ReaderCrash) || closed) throw error
    }
    try {
      return await use()
    } catch (error) {
      if (!(error instanceof ReaderCrash) || closed) throw error
      throw new AppError('broken_file', 'This file is damaged: reading it failed twice.', { cause: error })
    }
  }
}

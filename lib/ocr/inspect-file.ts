import { AppError } from '../errors'
import { createReaderProcess, ReaderCrash, type ReaderProcess } from './reader-process'
import type { FileInspection, FileLimits } from './reader-request'

const timeoutSeconds = 30

let reader: ReaderProcess | undefined
let turn: Promise<unknown> = Promise.resolve()

/**
 * What a file is and how many pages it has, by its content. Throws an AppError with one sentence for each way it can
 * be unfit: empty_file, unsupported_type, file_too_large, too_many_pages, page_too_large, encrypted_pdf, broken_file,
 * no_pages, decompression_bomb. The work is done in a process of its own, one file at a time.
 */
export function inspectFile(path: string, limits: FileLimits): Promise<FileInspection> {
  reader ??= createReaderProcess({ idleSeconds: 900 })
  const inspect = () => inspectIn(reader as ReaderProcess, path, limits)
  const result = turn.then(inspect, inspect)
  turn = result.catch(() => {})
  return result
}

async function inspectIn(reader: ReaderProcess, path: string, limits: FileLimits): Promise<FileInspection> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await reader.run({ op: 'inspect', path, limits }, { timeoutSeconds })
    } catch (error) {
      if (!(error instanceof ReaderCrash)) throw error
      // Once may have been the machine's doing; twice is the file's.
      if (attempt === 2)
        throw new AppError('broken_file', 'This file is damaged and cannot be opened.', { cause: error })
    }
  }
}

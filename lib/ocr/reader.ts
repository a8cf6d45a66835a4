import sharp from 'sharp'
import { AppError } from '../errors'
import { inspectBytes } from './inspect-bytes'
import { readPage } from './read-page'
import type { ReaderFailure, ReaderReply } from './reader-process'
import type { ReaderRequest } from './reader-request'

// The program of a reader process (see reader-process.ts): answers one request after the other.

// Every page is another picture, and the other cores have readers of their own.
sharp.cache(false)
sharp.concurrency(1)

let turn = Promise.resolve()

process.on('message', (request: ReaderRequest & { id: number }) => {
  turn = turn.then(() => answer(request))
})
process.on('disconnect', () => process.exit())

async function answer(request: ReaderRequest & { id: number }): Promise<void> {
  let reply: ReaderReply
  try {
    reply = { id: request.id, value: request.op === 'inspect' ? await inspectBytes(request) : await readPage(request) }
  } catch (error) {
    reply = { id: request.id, error: plain(error) }
  }
  process.send?.(reply)
  // Answered first, tidied up then: a page leaves 30 MB of pictures behind.
  setImmediate(() => globalThis.gc?.())
}

/** Errors lose their class between processes. */
function plain(error: unknown): ReaderFailure {
  if (error instanceof AppError) return { code: error.code, message: error.message }
  if (error instanceof Error) return { message: error.message, ...(error.stack && { stack: error.stack }) }
  return { message: String(error) }
}

import type { Page } from '@/lib/document/page'
import { type Status, transition } from '@/lib/document/status'
import { AppError, type ErrorCode } from '@/lib/errors'
import type { OcrPool } from '@/lib/ocr/ocr-pool'
import { readPages } from '@/lib/ocr/read-pages'
import type { Document, Prisma } from '@/prisma/generated/client'
import { systemActor } from './actor'
import { audit } from './audit'
import { announce } from './document-events'
import { lockDocument } from './lock-document'
import { log } from './log'
import { findMemory } from './memory-of-vendor'
import { prisma } from './prisma'
import { saveExtraction } from './save-extraction'
import { savePage } from './save-page'
import { extractServed } from './serving'
import { getSettings } from './settings'
import { runShadow } from './shadow'
import { originalPath } from './storage'

/** After this many beginnings without an end a person has to look. */
export const maxAttempts = 5

export interface Reading {
  readonly pool: OcrPool
  /** The worker is stopping: give the document back. */
  readonly signal: AbortSignal
}

/** One try at one document. Only who holds the document's current `revision` may write its result. */
export interface Attempt {
  readonly document: Document
  readonly revision: number
  readonly number: number
  readonly startedAt: number
}

/**
 * Reads a document, extracts its fields and saves both; safe to run any number of times, at the same time too.
 * What is wrong with the document itself ends in status `failed`.
 * @throws anything else, for the queue to try again later; also when told to stop
 */
export async function processDocument(documentId: string, reading: Reading): Promise<void> {
  reading.signal.throwIfAborted()
  const attempt = await begin(documentId)
  if (!attempt) return
  try {
    const settings = await getSettings()
    const { upload, ownCompany } = settings
    const pages: Page[] = []
    const { id, mediaType } = attempt.document
    for await (const read of readPages(originalPath(id), mediaType, { ...reading, limits: upload })) {
      await savePage(attempt.document, read)
      pages.push(read.page)
    }
    reading.signal.throwIfAborted()
    const memory = await findMemory(prisma, { pages, documentId: id, ownCompany })
    const extractable = { id, pages, memory, settings }
    const { extraction, serving } = await extractServed(extractable)
    await saveExtraction(attempt, { pages, extraction, vendorId: memory?.vendorId ?? null })
    await runShadow(extractable, serving)
  } catch (error) {
    if (reading.signal.aborted) await giveBack(attempt)
    else if (await endsHere(attempt, error)) return
    throw error
  }
}

/** Takes the document over; null when there is nothing to do (deleted, or done by another worker). */
async function begin(documentId: string): Promise<Attempt | null> {
  return prisma.$transaction(async (tx) => {
    const document = await lockDocument(tx, documentId)
    if (document?.status !== 'received' && document?.status !== 'processing') return null
    if (document.attempts >= maxAttempts) {
      await fail(tx, document, 'internal', 'Reading this file stopped the reader several times, so it was given up.')
      return null
    }
    const [revision, number] = [document.revision + 1, document.attempts + 1]
    const status = transition(document.status, { type: 'start' })
    await tx.document.update({ where: { id: documentId }, data: { status, revision, attempts: number } })
    await announce(tx, { id: documentId, status, progress: { page: 0, pages: document.pageCount } })
    return { document, revision, number, startedAt: Date.now() }
  })
}

/** Nothing was wrong, so this attempt does not count. */
async function giveBack({ document, revision }: Attempt): Promise<void> {
  await prisma.document.updateMany({
    where: { id: document.id, revision, status: 'processing' },
    data: { attempts: { decrement: 1 } },
  })
}

/** False: worth another try. A caller's mistake (an encrypted file) stays one; anything else is tried `maxAttempts` times. */
async function endsHere(attempt: Attempt, error: unknown): Promise<boolean> {
  const known = error instanceof AppError && error.status < 500
  if (!known && attempt.number < maxAttempts) return false
  if (!known) log.error({ err: error, documentId: attempt.document.id }, 'A document was given up')
  await prisma.$transaction(async (tx) => {
    const document = await lockDocument(tx, attempt.document.id)
    if (document?.revision !== attempt.revision) return
    if (known) await fail(tx, document, error.code, error.message)
    else await fail(tx, document, 'internal', 'Reading this file failed several times. Try again, or tell your admin.')
  })
  return true
}

async function fail(tx: Prisma.TransactionClient, document: Document, code: ErrorCode, message: string): Promise<void> {
  const { id, attempts } = document
  const status = transition(document.status as Status, { type: 'fail' })
  await tx.document.update({
    where: { id },
    data: { status, failureCode: code, failureReason: message, revision: { increment: 1 }, processedAt: new Date() },
  })
  await audit(tx, { actor: systemActor, action: 'document.failed', documentId: id, data: { code, message, attempts } })
  await announce(tx, { id, status })
}

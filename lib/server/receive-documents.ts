import { createHash, randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { UploadReply } from '@/lib/contracts/documents'
import type { Settings } from '@/lib/contracts/settings'
import type { Status } from '@/lib/document/status'
import { AppError } from '@/lib/errors'
import { inspectFile } from '@/lib/ocr/inspect-file'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from './actor'
import { audit } from './audit'
import { announce } from './document-events'
import { safeFileName } from './file-name'
import { prisma } from './prisma'
import { prepareQueue, queueProcessing, type Urgency } from './queue'
import { saveSearchWords } from './search-words'
import { getSettings } from './settings'
import { incomingPath, keepOriginal, removeDocumentFiles } from './storage'

export interface IncomingFile {
  readonly fileName: string
  /** Left where it is when the file turns out to be too large: the sender of the stream drains or ends it. */
  readonly content: Readable
}

export interface ReceiveOptions {
  readonly actor: Actor
  readonly urgency: Urgency
}

type Received = UploadReply['documents'][number]
type Refused = UploadReply['refused'][number]

/** Receives one file after another. What is wrong with one file is told beside the documents made of the others. */
export async function receiveDocuments(
  files: AsyncIterable<IncomingFile>,
  options: ReceiveOptions,
): Promise<{ documents: Received[]; refused: (Refused & { readonly error: AppError })[] }> {
  const documents: Received[] = []
  const refused: (Refused & { readonly error: AppError })[] = []
  for await (const file of files) {
    try {
      documents.push(await receiveDocument(file, options))
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'unavailable') throw error
      refused.push({ fileName: safeFileName(file.fileName), code: error.code, message: error.message, error })
    }
  }
  return { documents, refused }
}

/**
 * Bytes → a document that waits for processing, or the one that has the same bytes.
 * When it returns, file and row survive a power cut; when it throws, nothing is left.
 * @throws AppError with one sentence on why the file is refused
 */
export async function receiveDocument(file: IncomingFile, { actor, urgency }: ReceiveOptions): Promise<Received> {
  const { upload: limits } = await getSettings()
  await prepareQueue()
  const fileName = safeFileName(file.fileName)
  const staged = await stage(file.content, limits)
  try {
    const known = await sameBytes(staged.sha256, fileName, actor)
    if (known) return known
    const facts = await inspectFile(staged.path, limits)
    const document = { ...facts, id: randomUUID(), fileName, sha256: staged.sha256, byteSize: staged.byteSize }
    await keepOriginal(document.id, staged.path)
    return await insert(document, { actor, urgency })
  } finally {
    await rm(staged.path, { force: true })
  }
}

interface Staged {
  readonly path: string
  readonly sha256: string
  readonly byteSize: number
}

/** Writes, hashes and syncs the bytes as they come; never holds more than a chunk of them. */
async function stage(content: Readable, limits: Settings['upload']): Promise<Staged> {
  const maxBytes = limits.maxFileMegabytes * 1_000_000
  const path = await incomingPath()
  const hash = createHash('sha256')
  let byteSize = 0
  const file = await open(path, 'wx')
  try {
    for await (const chunk of content.iterator({ destroyOnReturn: false })) {
      byteSize += chunk.length
      if (byteSize > maxBytes) throw tooLarge(limits)
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    if (byteSize === 0) throw new AppError('empty_file', 'This file is empty.')
    await file.sync()
    await file.close()
    return { path, sha256: hash.digest('hex'), byteSize }
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(path, { force: true })
    // The sender's doing, not the disk's.
    if (error === content.errored) throw brokenOff(error)
    throw error
  }
}

export function brokenOff(cause: unknown): AppError {
  return new AppError('bad_request', 'The upload broke off before its end. Nothing of this file was kept.', { cause })
}

function tooLarge(limits: Settings['upload']): AppError {
  return new AppError('file_too_large', `This file is larger than ${limits.maxFileMegabytes} MB, the limit set here.`)
}

async function sameBytes(sha256: string, fileName: string, actor: Actor): Promise<Received | null> {
  const known = await prisma.document.findUnique({ where: { sha256 }, select: { id: true, status: true } })
  if (!known) return null
  await audit(prisma, { actor, action: 'document.sent_again', documentId: known.id, data: { fileName } })
  return { id: known.id, fileName, status: known.status as Status, duplicateOf: known.id }
}

interface NewDocument extends Omit<Staged, 'path'> {
  readonly id: string
  readonly fileName: string
  readonly mediaType: string
  readonly pageCount: number
}

async function insert(document: NewDocument, { actor, urgency }: ReceiveOptions): Promise<Received> {
  const { id, fileName, sha256 } = document
  const status = 'received'
  try {
    await prisma.$transaction(
      async (tx) => {
        await tx.document.create({
          data: { ...document, status, uploadedById: actor.type === 'user' ? actor.id : null },
        })
        await saveSearchWords(tx, id, [fileName])
        await audit(tx, { actor, action: 'document.received', documentId: id, data: { fileName, sha256 } })
        await queueProcessing(tx, id, urgency)
        await announce(tx, { id, status })
      },
      { maxWait: 10_000, timeout: 20_000 },
    )
    return { id, fileName, status }
  } catch (error) {
    // Any other failure may have come after the commit: then the row needs its files. If it did not, they are swept.
    if (!isTaken(error)) throw error
    await removeDocumentFiles(id)
    const first = await sameBytes(sha256, fileName, actor)
    if (!first) throw error
    return first
  }
}

/** The same bytes came at the same time, and the other one was faster. */
function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

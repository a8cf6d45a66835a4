import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AppError } from '@/lib/errors'
import { systemActor } from './actor'
import { prisma } from './prisma'
import { receiveDocument, receiveDocuments } from './receive-documents'
import { updateSettings } from './settings'
import { filesFolder, originalPath } from './storage'
import { chunks, incoming, invoicePdf, storedFiles } from './testing/uploads'

const options = { actor: systemActor, urgency: 'interactive' } as const

beforeEach(async () => {
  await prisma.document.deleteMany()
  await rm(filesFolder(), { recursive: true, force: true })
})

test('a file becomes a document with its bytes, a job and an entry in its history', async () => {
  const bytes = invoicePdf()
  const { id, status, fileName } = await receiveDocument(incoming(bytes, 'Rechnung März.pdf'), options)
  expect({ status, fileName }).toEqual({ status: 'received', fileName: 'Rechnung März.pdf' })
  expect(readFileSync(originalPath(id)).equals(bytes)).toBe(true)
  expect(await storedFiles()).toEqual(['original'])
  expect(await prisma.document.findUniqueOrThrow({ where: { id } })).toMatchObject({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: 'application/pdf',
    byteSize: bytes.length,
    pageCount: 1,
    status: 'received',
  })
  expect(await prisma.auditEvent.findMany({ where: { documentId: id } })).toMatchObject([
    { action: 'document.received', actorName: 'Countersign' },
  ])
  expect(await jobsOf(id)).toEqual([{ priority: 0, flags: null }])
})

test('a bulk import waits behind what people wait for', async () => {
  const { id } = await receiveDocument(incoming(invoicePdf(1)), { ...options, urgency: 'bulk' })
  expect(await jobsOf(id)).toEqual([{ priority: 10, flags: { bulk: true } }])
})

test('the same bytes lead to the document that is there, whatever they are called', async () => {
  const first = await receiveDocument(incoming(invoicePdf(2), 'a.pdf'), options)
  const second = await receiveDocument(incoming(invoicePdf(2), 'b.pdf'), options)
  expect(second).toEqual({ id: first.id, fileName: 'b.pdf', status: 'received', duplicateOf: first.id })
  expect(await prisma.document.count()).toBe(1)
  expect(await storedFiles()).toEqual(['original'])
})

test('the same bytes eight times at once make one document, one file and one job', async () => {
  const received = await Promise.all(Array.from({ length: 8 }, () => receiveDocument(incoming(invoicePdf(3)), options)))
  const [id] = [...new Set(received.map((document) => document.id))]
  expect(new Set(received.map((document) => document.id)).size).toBe(1)
  expect(received.filter((document) => document.duplicateOf === undefined)).toHaveLength(1)
  expect(await prisma.document.count()).toBe(1)
  expect(await storedFiles()).toEqual(['original'])
  expect(await jobsOf(id ?? '')).toHaveLength(1)
})

describe('a file that cannot be taken is refused with its own sentence and leaves nothing', () => {
  const broken = new Error('socket hang up')
  const cases: [string, Buffer | (() => Readable), string, RegExp][] = [
    ['empty', Buffer.alloc(0), 'empty_file', /empty/],
    ['not a document', Buffer.from('<html><body>Invoice</body></html>'), 'unsupported_type', /PDF/],
    ['cut off in the middle', invoicePdf().subarray(0, 20_000), 'broken_file', /damaged|cannot be opened/],
    ['too large', Buffer.concat([invoicePdf(), Buffer.alloc(1_000_001)]), 'file_too_large', /1 MB/],
    ['broken off by the sender', () => breakingOff(invoicePdf(), broken), 'bad_request', /broke off/],
  ]
  test.each(cases)('%s', async (_, content, code, sentence) => {
    await updateSettings(systemActor, { upload: { maxFileMegabytes: 1 } })
    const file = incoming(typeof content === 'function' ? content() : content)
    const error: AppError = await receiveDocument(file, options).catch((thrown) => thrown)
    expect(error).toMatchObject({ name: 'AppError', code })
    expect(error.message).toMatch(sentence)
    expect(await prisma.document.count()).toBe(0)
    expect(await storedFiles()).toEqual([])
  })
})

test('the good ones among many files are kept, and of the others it is told why not', async () => {
  async function* files() {
    yield incoming(invoicePdf(4), 'good.pdf')
    yield incoming(Buffer.alloc(0), '../../etc/passwd')
    yield incoming(invoicePdf(5), 'also good.pdf')
  }
  const { documents, refused } = await receiveDocuments(files(), options)
  expect(documents.map((document) => document.fileName)).toEqual(['good.pdf', 'also good.pdf'])
  expect(refused).toMatchObject([{ fileName: 'passwd', code: 'empty_file' }])
  expect(documents.every((document) => existsSync(originalPath(document.id)))).toBe(true)
})

function breakingOff(bytes: Buffer, error: Error): Readable {
  return Readable.from(
    (async function* () {
      yield* [...chunks(bytes)].slice(0, 2)
      throw error
    })(),
  )
}

function jobsOf(documentId: string) {
  return prisma.$queryRaw`
    select priority, flags from graphile_worker.jobs where key = ${`process-document:${documentId}`}`
}

import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { inflateRawSync } from 'node:zlib'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { readCsv } from '@/lib/export/csv'
import { exportRequest } from '@/lib/export/export-request'
import { formatNames } from '@/lib/export/formats'
import { readJsonl } from '@/lib/export/jsonl'
import { readManifest } from '@/lib/export/manifest'
import { readUbl } from '@/lib/export/ubl'
import type { FieldKey } from '@/lib/fields/field'
import { exportArchive } from './export-archive'
import { countExportDocuments, exportDocuments } from './export-documents'
import { exportToFile } from './export-to-file'
import { prisma } from './prisma'
import { prepareQueue } from './queue'
import { documentFolder, pageImagePath } from './storage'
import { approve, type Decided } from './testing/vendor-document'
import { waitingDocument } from './testing/waiting-document'

beforeAll(prepareQueue)
beforeEach(async () => {
  await prisma.document.deleteMany()
  await prisma.vendor.deleteMany()
})

async function reviewed(decisions: Partial<Record<FieldKey, Decided>> = {}, day = '2026-11-10'): Promise<string> {
  const id = await waitingDocument({ receivedAt: new Date(`${day}T12:00:00Z`) })
  await approve(id, decisions)
  return id
}

const request = (format: string, rest: object = {}) => exportRequest.parse({ format, ...rest })
const filter = (rest: object = {}) => request('jsonl', { filter: rest }).filter

async function idsOf(rest: object = {}): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of exportDocuments(filter(rest))) ids.push(id)
  expect(await countExportDocuments(filter(rest))).toBe(ids.length)
  return ids
}

/** The files of a ZIP by its central directory, in the order in which they lie there. */
function unzip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  const files = new Map<string, Buffer>()
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, name, extra, comment] = [10, 20, 28, 30, 32].map((offset) => {
      return offset === 20 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset)
    }) as [number, number, number, number, number]
    const start = zip.readUInt32LE(at + 42)
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const content = zip.subarray(from, from + size)
    files.set(zip.toString('utf8', at + 46, at + 46 + name), method === 8 ? inflateRawSync(content) : content)
    at += 46 + name + extra + comment
  }
  return files
}

async function archive(format: string, rest: object = {}) {
  const output = new PassThrough()
  const chunks: Buffer[] = []
  output.on('data', (chunk) => chunks.push(chunk))
  const manifest = await exportArchive(output, request(format, rest))
  return { manifest, files: unzip(Buffer.concat(chunks)) }
}

test('a document is exported as people left it, with what was predicted and who decided', async () => {
  const id = await reviewed({
    invoice_number: { value: 'RE-9', word: 'RE-2044' },
    total: { value: '119.00', word: '119,00' },
    iban: { value: null },
  })
  const { files, manifest } = await archive('jsonl')
  const [document] = readJsonl(files.get('documents.jsonl')?.toString() ?? '')
  expect(document).toMatchObject({ id, modelVersion: 'test-1', documentType: 'invoice', lineItemsState: 'predicted' })
  const { invoice_number, total, iban, tax, bic } = document?.fields ?? ({} as never)
  expect(invoice_number).toMatchObject({ state: 'corrected', value: 'RE-9', actor: 'Anna' })
  expect(invoice_number.predicted?.value).toBe('RE-2044')
  expect(invoice_number.spans).toEqual([{ page: 1, start: 1, end: 2 }])
  expect([total.state, iban.state, tax.state]).toEqual(['confirmed', 'absent', 'predicted'])
  expect([iban.value, tax.value, bic.value]).toEqual([null, '19.00', null])
  expect(document?.lineItems).toMatchObject([{ description: 'Work', amount: '100.00' }])
  expect(manifest.counts).toMatchObject({ documents: 1, pages: 1, lineItems: 1 })
})

test('the manifest lies last, and its hashes are those of the files', async () => {
  await reviewed()
  await reviewed()
  for (const format of formatNames) {
    const { files, manifest } = await archive(format)
    expect([...files.keys()].at(-1)).toBe('manifest.json')
    expect(readManifest(files.get('manifest.json')?.toString() ?? '')).toEqual(manifest)
    const hashes = [...files].slice(0, -1).map(([path, content]) => {
      return { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
    })
    expect(manifest.files.map(({ missing: _, ...file }) => file)).toEqual(hashes)
    expect(manifest.counts).toMatchObject({ documents: 2, leftOut: 0 })
  }
})

test('drafts say in the manifest what they lack', async () => {
  const id = await reviewed()
  const { files, manifest } = await archive('ubl')
  expect(readUbl(files.get(`${id}.draft.ubl.xml`)?.toString() ?? '')).toMatchObject({ number: 'RE-2044', due: null })
  expect(manifest.files[0]?.missing).toEqual(expect.arrayContaining(['BT-40', 'BT-44', 'BT-115']))
})

test('only completed documents that a person approved are exported, unless others are asked for', async () => {
  const mine = await reviewed()
  await waitingDocument()
  const through = await waitingDocument({ change: { status: 'completed' } })
  const { id: reopened } = await prisma.document.update({
    where: { id: await reviewed() },
    data: { status: 'needs_review' },
  })
  const undone = await reviewed()
  await prisma.review.updateMany({ where: { documentId: undone }, data: { undoneAt: new Date() } })
  expect(await idsOf()).toEqual([mine])
  expect(new Set(await idsOf({ reviewedOnly: false }))).toEqual(new Set([mine, through, undone]))
  expect(await idsOf({ reviewedOnly: false })).not.toContain(reopened)
})

test('an annotation of a review that was taken back does not count', async () => {
  const id = await reviewed({ invoice_number: { value: 'RE-1' } })
  await prisma.review.updateMany({ where: { documentId: id }, data: { undoneAt: new Date() } })
  const { files } = await archive('csv', { filter: { reviewedOnly: false } })
  expect(readCsv(files.get('headers.csv')?.toString() ?? '')[0]?.invoice_number).toBe('RE-2044')
})

test('days, vendor and type choose documents; both days are included', async () => {
  const [first, second] = [await reviewed({}, '2026-11-01'), await reviewed({}, '2026-11-03')]
  await prisma.document.update({ where: { id: second }, data: { vendorName: '50 % & Söhne', documentType: 'receipt' } })
  expect(await idsOf()).toEqual([first, second])
  expect(await idsOf({ from: '2026-11-01', to: '2026-11-01' })).toEqual([first])
  expect(await idsOf({ from: '2026-11-02' })).toEqual([second])
  expect(await idsOf({ vendor: '0 % & söhne' })).toEqual([second])
  expect(await idsOf({ vendor: '%' })).toEqual([second])
  expect(await idsOf({ documentType: 'receipt' })).toEqual([second])
  expect(await idsOf({ to: '2026-10-31' })).toEqual([])
})

test('more documents than one batch come each once, also when they came at the same time', async () => {
  const id = await reviewed()
  const copies = Array.from({ length: 120 }, (_, at) => `0190a6c0-0000-7000-8000-${String(at).padStart(12, '0')}`)
  const [{ wordCount: _words, ...page }, extraction] = await Promise.all([
    prisma.page.findFirstOrThrow(),
    prisma.extraction.findFirstOrThrow(),
  ])
  const { receivedHour: _, ...row } = await prisma.document.findUniqueOrThrow({ where: { id } })
  await prisma.document.createMany({ data: copies.map((copy) => ({ ...row, id: copy, sha256: copy })) })
  await prisma.page.createMany({ data: copies.map((documentId) => ({ ...page, documentId, words: page.words ?? [] })) })
  const { id: __, ...rest } = extraction as typeof extraction & Record<string, never>
  await prisma.extraction.createMany({ data: copies.map((documentId) => ({ ...rest, documentId })) as never })
  expect((await idsOf({ reviewedOnly: false })).sort()).toEqual([id, ...copies].sort())
})

test('images are put in where they are stored, and only when asked for', async () => {
  const id = await reviewed()
  await mkdir(documentFolder(id), { recursive: true })
  await writeFile(pageImagePath(id, 1, 'full'), 'webp')
  await reviewed()
  const { files, manifest } = await archive('layoutlm', { options: { images: true } })
  expect(files.get(`images/${id}-1.webp`)?.toString()).toBe('webp')
  expect(manifest.files.map(({ path }) => path)).toEqual([`images/${id}-1.webp`, 'layoutlm.jsonl'])
  expect([...(await archive('layoutlm')).files.keys()]).toEqual(['layoutlm.jsonl', 'manifest.json'])
})

test('tables begin with a byte order mark when asked; what nobody decided on is left out when asked', async () => {
  await reviewed({ invoice_number: { value: 'RE-7' } })
  const { files } = await archive('csv', { options: { byteOrderMark: true, decidedOnly: true } })
  const text = files.get('headers.csv')?.toString() ?? ''
  expect(text.startsWith('\ufeffdocument_id')).toBe(true)
  expect(readCsv(text)[0]).toMatchObject({ invoice_number: 'RE-7', total: null })
})

test('an export of nothing is a whole archive', async () => {
  const { files, manifest } = await archive('label-studio')
  expect(JSON.parse(files.get('label-studio.json')?.toString() ?? '')).toEqual([])
  expect(manifest.counts.documents).toBe(0)
})

test('when whoever takes the archive goes away it ends, and leaves nothing behind', async () => {
  await reviewed()
  const before = await exportFolders()
  const broken = new Writable({ write: (_chunk, _encoding, done) => done(new Error('gone')) })
  await expect(exportArchive(broken, request('jsonl'))).rejects.toThrow('gone')
  const aborted = AbortSignal.abort(new Error('enough'))
  await expect(exportArchive(new PassThrough(), request('jsonl'), { signal: aborted })).rejects.toThrow('enough')
  expect(await exportFolders()).toEqual(before)
})

test('a file is there whole or not at all', async () => {
  await reviewed()
  const folder = await mkdtemp(path.join(tmpdir(), 'countersign-out-'))
  const target = path.join(folder, 'out.zip')
  const shown: [number, number][] = []
  const { sha256, bytes } = await exportToFile(target, request('csv'), {
    show: (documents, all) => shown.push([documents, all]),
  })
  const zip = await readFile(target)
  expect([unzip(zip).size, zip.length]).toEqual([4, bytes])
  expect(createHash('sha256').update(zip).digest('hex')).toBe(sha256)
  expect(shown).toEqual([[1, 1]])
  expect(await readdir(folder)).toEqual(['out.zip'])
  await expect(exportToFile(path.join(folder, 'none', 'out.zip'), request('csv'))).rejects.toMatchObject({
    code: 'bad_request',
  })
  await expect(exportToFile(target, { ...request('csv'), format: 'xls' })).rejects.toMatchObject({
    code: 'bad_request',
  })
  expect(await readdir(folder)).toEqual(['out.zip'])
})

async function exportFolders(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith('countersign-export-')).sort()
}

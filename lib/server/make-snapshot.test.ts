import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { snapshotFilter, snapshotManifest } from '@/lib/contracts/snapshots'
import type { Snapshot } from '@/prisma/generated/client'
import { systemActor } from './actor'
import { completeSnapshot, insertSnapshot, makeSnapshot } from './make-snapshot'
import { prisma } from './prisma'
import { openSnapshot } from './snapshot-examples'
import { snapshotPath } from './snapshot-file'
import { labelledDocument } from './testing/labelled-document'

afterEach(async () => {
  await prisma.document.deleteMany()
  await prisma.vendor.deleteMany()
  await prisma.snapshot.deleteMany()
  await prisma.splitVendor.deleteMany()
})

function make(filter: Parameters<typeof snapshotFilter.parse>[0] = {}): Promise<Snapshot> {
  return makeSnapshot({ actor: systemActor, trigger: 'hand', filter: snapshotFilter.parse(filter) })
}

const manifestOf = ({ manifest }: Snapshot) => snapshotManifest.parse(manifest)

async function eightDocuments(): Promise<string[]> {
  const vendors = ['Alpha', 'Alpha', 'Alpha', 'Alpha', 'Beta', 'Beta', 'Gamma', 'Delta']
  const ids: string[] = []
  for (const [at, vendor] of vendors.entries())
    ids.push(await labelledDocument({ name: `doc-${at}`, vendor, labels: { total: '119.00', iban: null } }))
  return ids
}

test('a snapshot holds the labelled documents in two halves by vendor, and training reads them from its file', async () => {
  const ids = await eightDocuments()
  const snapshot = await make()
  expect(snapshot).toMatchObject({ state: 'ready', number: 1, documents: 8, trigger: 'hand' })
  const manifest = manifestOf(snapshot)
  expect(manifest.fields.total).toMatchObject({ confirmed: 8, corrected: 0, absent: 0 })
  expect(manifest.fields.iban).toMatchObject({ absent: 8, values: { train: 0, test: 0 } })
  expect(manifest).toMatchObject({ pages: 8, annotations: 24, duplicates: [], coverage: { documents: 8, labelled: 8 } })
  const open = await openSnapshot(snapshot.id)
  expect(open.test.length).toBe(snapshot.testDocuments)
  expect(open.test.length).toBeGreaterThan(0)
  const groups = (examples: readonly { group: string }[]) => new Set(examples.map(({ group }) => group))
  expect([...groups(open.train)].filter((group) => groups(open.test).has(group))).toEqual([])
  const all = [...open.train, ...open.test]
  expect(all.map(({ id }) => open.documentIdOf(id)).sort()).toEqual(ids.sort())
  const [first] = all
  expect(first?.labels).toEqual({
    vendor_name: { values: [expect.any(String)], optional: false },
    total: { values: ['119.00'], optional: false },
    iban: { values: [], optional: true },
  })
  expect(first?.pages[0]?.words[0]).toMatchObject({ text: 'Muster', ocrConfidence: null })
  expect(first && open.totalOf(first)).toBe(119)
  open.close()
})

test('its hash is that of its file, and the same content elsewhere has the same', async () => {
  await eightDocuments()
  const first = await make()
  const file = snapshotPath(first.contentHash ?? '')
  const lines = await text(createReadStream(file).pipe(createGunzip()))
  expect(createHash('sha256').update(lines).digest('hex')).toBe(first.contentHash)
  expect(lines.trim().split('\n')).toHaveLength(8)
  await prisma.document.deleteMany()
  await prisma.snapshot.deleteMany()
  await prisma.splitVendor.deleteMany()
  await eightDocuments()
  expect((await make()).contentHash).toBe(first.contentHash)
})

test('made again without a change, it leads to the one that is there; a new label makes a new one', async () => {
  const [id = ''] = await eightDocuments()
  const first = await make()
  expect((await make()).id).toBe(first.id)
  const said = { documentId: id, actorType: 'user', actorName: 'Anna', field: 'bic', state: 'corrected', value: 'X' }
  await prisma.annotation.create({ data: said })
  await labelledDocument({ name: 'doc-9', vendor: 'Epsilon' })
  const second = await make()
  expect(second).toMatchObject({ number: 2, documents: 9 })
  expect(manifestOf(second).changes).toEqual({ since: 1, added: 1, removed: 0, changed: 1, newVendors: 1 })
})

test('deleting a document changes nothing in a snapshot', async () => {
  const [id = ''] = await eightDocuments()
  const snapshot = await make()
  const before = readFileSync(snapshotPath(snapshot.contentHash ?? ''))
  await prisma.document.delete({ where: { id } })
  expect(readFileSync(snapshotPath(snapshot.contentHash ?? '')).equals(before)).toBe(true)
  const open = await openSnapshot(snapshot.id)
  expect(open.train.length + open.test.length).toBe(8)
  expect([...open.train, ...open.test].filter((example) => open.documentIdOf(example.id) === null)).toHaveLength(1)
  open.close()
})

test('a vendor that was tested on stays so, renamed and merged with one that trained', async () => {
  await eightDocuments()
  const first = await openSnapshot((await make()).id)
  const tested = first.vendorNameOf(first.test[0] as never)
  const trained = first.vendorNameOf(first.train[0] as never)
  first.close()
  const { id: vendorId } = await prisma.vendor.create({ data: { name: 'One of them' } })
  await prisma.document.updateMany({ where: { vendorName: { in: [tested, trained] } }, data: { vendorId } })
  const second = await openSnapshot((await make()).id)
  const names = new Set(second.test.map((example) => second.vendorNameOf(example)))
  expect(names).toEqual(new Set([tested, trained, ...first.test.map((example) => first.vendorNameOf(example))]))
  expect(second.train.map((example) => second.vendorNameOf(example))).not.toContain(trained)
  second.close()
})

test('what was taken back, and what nobody looked at, is no label', async () => {
  await labelledDocument({ name: 'a', vendor: 'Alpha' })
  await labelledDocument({ name: 'b', vendor: 'Beta', undoneAt: new Date() })
  expect(await make()).toMatchObject({ documents: 1 })
})

test('the filter chooses by day, vendor and reviewer', async () => {
  const day = (text: string) => new Date(`${text}T12:00:00Z`)
  await labelledDocument({ name: 'a', vendor: 'Alpha GmbH', receivedAt: day('2026-01-10') })
  await labelledDocument({ name: 'b', vendor: 'Beta', receivedAt: day('2026-01-11'), reviewerId: 'ben' })
  await labelledDocument({ name: 'c', vendor: 'Gamma', receivedAt: day('2026-01-12') })
  const count = async (filter: Parameters<typeof make>[0]) => (await make(filter)).documents
  expect(await count({ from: '2026-01-11' })).toBe(2)
  expect(await count({ from: '2026-01-10', to: '2026-01-10' })).toBe(1)
  expect(await count({ vendors: ['alpha gmbh', 'BETA'] })).toBe(2)
  expect(await count({ reviewedBy: ['ben'] })).toBe(1)
  expect(await count({ languages: ['de'] })).toBe(3)
  expect(await count({ states: ['completed', 'rejected'] })).toBe(3)
  await expect(make({ languages: ['en'] })).rejects.toThrow('No document that this filter meets has labels yet')
  await expect(make({ states: ['rejected'] })).rejects.toThrow('No document')
})

test('a document with the same text in both halves is found', async () => {
  for (const vendor of ['Alpha', 'Beta', 'Gamma', 'Delta']) await labelledDocument({ name: vendor, vendor })
  await prisma.page.updateMany({ data: { words: [{ text: 'same', box: [0, 0, 1, 1], ocrConfidence: null }] } })
  expect(manifestOf(await make()).duplicateCount).toBe(1)
})

test('one that ended in the middle is made from the beginning', async () => {
  await eightDocuments()
  const request = { actor: systemActor, trigger: 'hand', filter: snapshotFilter.parse({}) } as const
  const { id } = await prisma.$transaction((tx) => insertSnapshot(tx, request))
  await expect(completeSnapshot(id, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
  expect(await completeSnapshot(id)).toMatchObject({ id, state: 'ready', documents: 8 })
})

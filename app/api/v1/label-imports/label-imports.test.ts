import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { labelImportReply, labelImportsReply } from '@/lib/contracts/label-imports'
import { signedInUser, type TestUser } from '@/lib/http/testing/users'
import { env } from '@/lib/server/env'
import { importFolder, openImportStage } from '@/lib/server/label-import-place'
import { prepareQueue } from '@/lib/server/queue'
import * as labelImport from './[id]/route'
import * as labelImports from './route'

let admin: TestUser

beforeAll(async () => {
  await prepareQueue()
  admin = await signedInUser('admin', 'Ada')
})

function send(files: Readonly<Record<string, string | Uint8Array>>): Promise<Response> {
  const form = new FormData()
  for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content as BlobPart]), name)
  const headers = { cookie: admin.cookie, origin: 'http://localhost:3000', host: 'localhost:3000' }
  return labelImports.POST(
    new Request('http://localhost:3000/api/v1/label-imports', { method: 'POST', body: form, headers }),
  )
}

async function zipOf(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

test('a ZIP of labels and documents waits for the worker, can be looked at and stopped', async () => {
  const zip = await zipOf({
    'set/truth.jsonl': '{"fields":{}}',
    'set/doc/a.pdf': 'A',
    '__MACOSX/x': 'x',
    'b/a2.pdf': 'B',
  })
  const response = await send({ 'set.zip': zip })
  expect(response.status).toBe(202)
  const { import: row } = labelImportReply.parse(await response.json())
  expect(row).toMatchObject({ format: 'truth', name: 'set/truth.jsonl', state: 'queued', actor: 'Ada' })
  const stage = await openImportStage(row.id)
  expect(stage.labels).toBe('{"fields":{}}')
  const contentOf = async (name: string) => (await buffer(stage.find(name) as never)).toString()
  expect(await contentOf('set/doc/a.pdf')).toBe('A')
  expect(await contentOf('doc/a.pdf')).toBe('A')
  expect(await contentOf('A2.PDF')).toBe('B')
  expect(stage.find('x')).toBeNull()
  expect(stage.find('constructor')).toBeNull()

  const headers = { cookie: admin.cookie, origin: 'http://localhost:3000', host: 'localhost:3000' }
  const url = `http://localhost:3000/api/v1/label-imports/${row.id}`
  const context = { params: Promise.resolve({ id: row.id }) }
  const stopped = await labelImport.DELETE(new Request(url, { method: 'DELETE', headers }), context)
  expect(await stopped.json()).toMatchObject({ import: { state: 'cancelled' } })
  const list = await labelImports.GET(new Request(url, { headers }))
  expect(labelImportsReply.parse(await list.json()).imports).toMatchObject([{ id: row.id, state: 'cancelled' }])
})

test('names in an archive are never a path, and what is no archive is refused', async () => {
  const zip = await zipOf({ 'truth.jsonl': '{}', 'aa/bb/evil.pdf': 'x' })
  // As no honest program writes it: the name that is stored climbs out.
  const climbing = Buffer.from(
    Buffer.from(zip).toString('latin1').replaceAll('aa/bb/evil.pdf', '../../evil.pdf'),
    'latin1',
  )
  const refused = await send({ 'set.zip': climbing })
  expect(refused.status).toBe(400)
  expect((await refused.json()).error.message).toContain('set.zip cannot be unpacked')
  expect(existsSync(path.join(env.DATA_DIR, 'evil.pdf'))).toBe(false)
  expect((await send({ 'set.zip': 'nonsense' })).status).toBe(400)
  const climbed = await send({ 'truth.jsonl': '{}', '../../evil.pdf': 'x' })
  const { import: row } = labelImportReply.parse(await climbed.json())
  expect(readdirSync(importFolder(row.id)).sort()).toEqual(['0', '1', 'plan.json'])
})

test('an archive that unpacks to more than a document may be is refused, and nothing is kept', async () => {
  const before = readdirSync(path.join(env.DATA_DIR, 'imports')).length
  const bomb = await zipOf({ 'truth.jsonl': '{}', 'a.pdf': '0'.repeat(26_000_000) })
  expect(bomb.length).toBeLessThan(100_000)
  const refused = await send({ 'bomb.zip': bomb })
  expect(refused.status).toBe(413)
  expect((await refused.json()).error.message).toBe('a.pdf is larger than 25 MB, the limit here.')
  expect(readdirSync(path.join(env.DATA_DIR, 'imports'))).toHaveLength(before)
})

import { mkdir, writeFile } from 'node:fs/promises'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { call } from '@/lib/http/testing/call'
import { signedInUser, type TestUser } from '@/lib/http/testing/users'
import { exportFile, exportsFolder } from '@/lib/server/export-place'
import { prisma } from '@/lib/server/prisma'
import { GET } from './[id]/file/route'

const content = Buffer.from(Array.from({ length: 100_000 }, (_, at) => at % 251))
const sha256 = 'a'.repeat(64)
let admin: TestUser
let id: string

beforeAll(async () => {
  admin = await signedInUser('admin', 'Anna')
  await mkdir(exportsFolder(), { recursive: true })
})
beforeEach(async () => {
  await prisma.auditEvent.deleteMany()
  const request = { format: 'csv', filter: {}, options: {} }
  const row = { actorType: 'user', actorName: 'Anna', request, state: 'ready', sha256, byteSize: content.length }
  id = (await prisma.export.create({ data: row })).id
  await writeFile(exportFile(id), content)
})

const take = (headers: Record<string, string> = {}, method = 'GET') =>
  call(GET, { method, params: { id }, cookie: admin.cookie, headers })
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())
const downloads = async () => (await prisma.export.findUniqueOrThrow({ where: { id } })).downloads
const events = async () =>
  (await prisma.auditEvent.findMany({ orderBy: { id: 'asc' } })).map(({ action, actorName, data }) => {
    const { firstByte, lastByte } = data as { firstByte: number; lastByte: number }
    return [action, actorName, firstByte, lastByte]
  })

test('an archive comes whole, with its name, its length and what tells it from others', async () => {
  const response = await take()
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    etag: `"${sha256}"`,
    'accept-ranges': 'bytes',
    'content-length': '100000',
    'content-type': 'application/zip',
    'content-disposition': expect.stringMatching(/countersign-[\d-]+-csv\.zip/),
  })
  expect((await bytesOf(response)).equals(content)).toBe(true)
  expect(await downloads()).toBe(1)
  expect(await events()).toEqual([['export.downloaded', 'Anna', 0, 99_999]])
})

test('a download that broke off goes on where it was, and counts once', async () => {
  const first = await bytesOf(await take({ range: 'bytes=0-39999' }))
  const response = await take({ range: 'bytes=40000-', 'if-range': `"${sha256}"` })
  expect([response.status, response.headers.get('content-range')]).toEqual([206, 'bytes 40000-99999/100000'])
  expect(Buffer.concat([first, await bytesOf(response)]).equals(content)).toBe(true)
  expect(await downloads()).toBe(1)
  expect((await events()).map(([action, , from]) => [action, from])).toEqual([
    ['export.downloaded', 0],
    ['export.resumed', 40_000],
  ])
})

test('what belongs to another file is not gone on with: all of this one comes', async () => {
  const response = await take({ range: 'bytes=40000-', 'if-range': '"another"' })
  expect([response.status, (await bytesOf(response)).length]).toEqual([200, content.length])
})

test('looking is not taking: no bytes, no event', async () => {
  const [head, known, behind] = [
    await take({}, 'HEAD'),
    await take({ 'if-none-match': `"${sha256}"` }),
    await take({ range: 'bytes=100000-' }),
  ]
  expect([head.status, known.status, behind.status]).toEqual([200, 304, 416])
  expect(behind.headers.get('content-range')).toBe('bytes */100000')
  expect([await downloads(), await events()]).toEqual([0, []])
})

test('an export without its file says so', async () => {
  for (const [state, words] of [
    ['running', 'not ready yet'],
    ['removed', 'no file any more'],
  ] as const) {
    await prisma.export.update({ where: { id }, data: { state } })
    const response = await take()
    expect([response.status, (await response.json()).error.message]).toEqual([404, expect.stringContaining(words)])
  }
})

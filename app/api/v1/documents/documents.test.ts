import { readdir, readlink, writeFile } from 'node:fs/promises'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type UploadReply, uploadReply } from '@/lib/contracts/documents'
import { errorReply } from '@/lib/contracts/error'
import { openStreams } from '@/lib/http/open-streams'
import { call } from '@/lib/http/testing/call'
import { signedInUser, type TestUser } from '@/lib/http/testing/users'
import { announce } from '@/lib/server/document-events'
import { prisma } from '@/lib/server/prisma'
import { originalPath, savePageImage } from '@/lib/server/storage'
import { chunks, invoicePdf, storedFiles } from '@/lib/server/testing/uploads'
import * as events from '../events/route'
import * as samples from '../samples/route'
import * as documentFile from './[id]/file/route'
import * as pageImage from './[id]/pages/[number]/image/route'
import * as page from './[id]/pages/[number]/route'
import * as processing from './[id]/processing/route'
import * as document from './[id]/route'
import * as counts from './counts/route'
import * as documents from './route'

let clerk: TestUser
let admin: TestUser

beforeAll(async () => {
  clerk = await signedInUser('clerk', 'Anna')
  admin = await signedInUser('admin', 'Ada')
})

beforeEach(() => prisma.document.deleteMany())

interface Part {
  readonly fileName: string
  readonly content: Buffer
  readonly name?: string
}

const boundary = 'countersign-test-boundary'

function* form(parts: readonly Part[]): Generator<Buffer> {
  for (const { fileName, content, name = 'file' } of parts) {
    yield Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    )
    yield* chunks(content, 50_000)
    yield Buffer.from('\r\n')
  }
  yield Buffer.from(`--${boundary}--\r\n`)
}

/** As a browser sends it: piece by piece. `cutAfter`: it goes away after so many pieces. */
async function upload(user: TestUser, parts: readonly Part[], cutAfter?: number): Promise<Response> {
  const pieces = [...form(parts)]
  let sent = 0
  const body = new ReadableStream({
    pull(controller) {
      if (sent === cutAfter) return controller.error(new Error('aborted'))
      const piece = pieces[sent++]
      if (piece) controller.enqueue(new Uint8Array(piece))
      else controller.close()
    },
  })
  const request = new Request('http://localhost:3000/api/v1/documents', {
    method: 'POST',
    headers: {
      host: 'localhost:3000',
      cookie: user.cookie,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    body,
    duplex: 'half',
  } as RequestInit)
  return documents.POST(request)
}

async function uploaded(user: TestUser, number: number): Promise<UploadReply['documents'][number]> {
  const response = await upload(user, [{ fileName: 'invoice.pdf', content: invoicePdf(number) }])
  const [first] = uploadReply.parse(await response.json()).documents
  if (!first) throw new Error('Nothing was uploaded')
  return first
}

describe('upload', () => {
  test('several files at once become documents, and those refused are named beside them', async () => {
    const response = await upload(clerk, [
      { fileName: '../März\u202E.pdf', content: invoicePdf(1) },
      { fileName: 'empty.pdf', content: Buffer.alloc(0) },
      { fileName: 'second.pdf', content: invoicePdf(2) },
      { fileName: 'again.pdf', content: invoicePdf(1) },
    ])
    expect(response.status).toBe(201)
    const reply = uploadReply.parse(await response.json())
    expect(reply.documents.map(({ fileName, status }) => [fileName, status])).toEqual([
      ['März.pdf', 'received'],
      ['second.pdf', 'received'],
      ['again.pdf', 'received'],
    ])
    expect(reply.documents[2]?.duplicateOf).toBe(reply.documents[0]?.id)
    expect(reply.refused).toMatchObject([{ fileName: 'empty.pdf', code: 'empty_file' }])
    expect(await prisma.document.findFirst({ where: { fileName: 'März.pdf' } })).toMatchObject({
      uploadedById: clerk.actor.id,
    })
  })

  test('when all are refused, the answer is the first one’s error and names them all', async () => {
    const response = await upload(clerk, [
      { fileName: 'page.html', content: Buffer.from('<html>hello</html>') },
      { fileName: 'empty.pdf', content: Buffer.alloc(0) },
    ])
    expect(response.status).toBe(415)
    const { error } = errorReply.parse(await response.json())
    expect(error.code).toBe('unsupported_type')
    expect(error.details).toMatchObject([{ fileName: 'page.html' }, { fileName: 'empty.pdf', code: 'empty_file' }])
  })

  test('a file over the limit is refused while it streams in, and the next one is still taken', async () => {
    const before = await storedFiles()
    const response = await upload(clerk, [
      { fileName: 'huge.pdf', content: Buffer.concat([invoicePdf(3), Buffer.alloc(26_000_000)]) },
      { fileName: 'fine.pdf', content: invoicePdf(4) },
    ])
    const reply = uploadReply.parse(await response.json())
    expect(reply.refused).toMatchObject([{ fileName: 'huge.pdf', code: 'file_too_large' }])
    expect(reply.documents).toMatchObject([{ fileName: 'fine.pdf' }])
    expect((await storedFiles()).length).toBe(before.length + 1)
  })

  test('a browser that goes away in the middle leaves nothing behind', async () => {
    const before = await storedFiles()
    const response = await upload(clerk, [{ fileName: 'cut.pdf', content: Buffer.alloc(400_000, '%PDF-1.7 ') }], 4)
    expect(response.status).toBe(400)
    expect(errorReply.parse(await response.json()).error.message).toMatch(/broke off/)
    expect(await storedFiles()).toEqual(before)
    expect(await prisma.document.count()).toBe(0)
  })

  test('more files than one form may have are not passed over in silence', async () => {
    const response = await upload(clerk, [
      ...Array.from({ length: 1000 }, (_, index) => ({ fileName: `${index}.txt`, content: Buffer.alloc(0) })),
      { fileName: 'invoice.pdf', content: invoicePdf(20) },
    ])
    expect(response.status).toBe(400)
    expect(errorReply.parse(await response.json()).error.message).toMatch(/1000/)
  }, 180_000)

  test.each([
    ['a form without a file', []],
    ['a form with a file of another name', [{ name: 'other', fileName: 'a.pdf', content: invoicePdf(5) }]],
  ])('%s is a bad request', async (_, parts) => {
    expect((await upload(clerk, parts)).status).toBe(400)
  })

  test('anything but a form is a bad request', async () => {
    const response = await call(documents.POST, { method: 'POST', json: { file: 'x' }, cookie: clerk.cookie })
    expect(response.status).toBe(400)
  })
})

describe('one document', () => {
  test('of a very long history the latest part is told, in order', async () => {
    const { id } = await uploaded(clerk, 12)
    const at = (second: number) => new Date(Date.UTC(2100, 0, 1, 0, 0, second))
    await prisma.auditEvent.createMany({
      data: Array.from({ length: 600 }, (_, second) => ({
        at: at(second),
        actorType: 'system',
        actorName: 'The import',
        action: 'document.sent_again',
        documentId: id,
        data: { fileName: `${second}.pdf` },
      })),
    })
    const { history } = await (await call(document.GET, { params: { id }, cookie: clerk.cookie })).json()
    expect(history).toHaveLength(500)
    expect(history[0]).toMatchObject({ at: at(100).toISOString() })
    expect(history[499]).toMatchObject({ at: at(599).toISOString() })
  })

  test('its file comes back as it was, to be saved', async () => {
    const { id } = await uploaded(clerk, 6)
    const response = await call(documentFile.GET, { params: { id }, cookie: clerk.cookie })
    expect(Buffer.from(await response.arrayBuffer()).equals(invoicePdf(6))).toBe(true)
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="invoice.pdf"; filename*=UTF-8''invoice.pdf`,
    )
  })

  test('asked for its headers alone, its file is not left open', async () => {
    const { id } = await uploaded(clerk, 6)
    await writeFile(originalPath(id), Buffer.alloc(1_000_000))
    const stillOpen = async () => {
      const descriptors = await readdir('/proc/self/fd').catch(() => []) // only Linux tells
      const links = descriptors.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => ''))
      return (await Promise.all(links)).includes(originalPath(id))
    }
    const response = await call(documentFile.GET, { method: 'HEAD', params: { id }, cookie: clerk.cookie })
    expect(response.headers.get('content-length')).toBe('1000000')
    await vi.waitFor(async () => expect(await stillOpen()).toBe(false))
    expect(response.body).toBeNull()
  })

  test('a page image is kept by the browser, and asked for again it is not sent twice', async () => {
    const { id } = await uploaded(clerk, 7)
    const params = { id, number: '1' }
    expect((await call(pageImage.GET, { params, cookie: clerk.cookie })).status).toBe(404)
    await savePageImage(id, 1, 'full', Buffer.from('RIFF....WEBP'))
    const first = await call(pageImage.GET, { params, cookie: clerk.cookie })
    expect(first.headers.get('content-type')).toBe('image/webp')
    // Not without asking: the next reading may turn the page, and who has signed out must not see it.
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const tag = first.headers.get('etag') ?? ''
    const again = await call(pageImage.GET, { params, cookie: clerk.cookie, headers: { 'if-none-match': tag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    await savePageImage(id, 1, 'full', Buffer.from('RIFF....WEBP, turned'))
    const turned = await call(pageImage.GET, { params, cookie: clerk.cookie, headers: { 'if-none-match': tag } })
    expect(await turned.text()).toBe('RIFF....WEBP, turned')
  })

  test.each(['nonsense', '../../../etc/passwd', '00000000-0000-4000-8000-000000000000'])(
    '%s is not found',
    async (id) => {
      for (const handler of [document.GET, documentFile.GET]) {
        expect((await call(handler, { params: { id }, cookie: clerk.cookie })).status).toBe(404)
      }
      for (const handler of [page.GET, pageImage.GET]) {
        expect((await call(handler, { params: { id, number: '1' }, cookie: clerk.cookie })).status).toBe(404)
      }
    },
  )

  test('a clerk deletes an own upload until it is completed, an admin any document; nothing of it is left', async () => {
    const other = await signedInUser('clerk', 'Otto')
    const { id } = await uploaded(clerk, 8)
    const remove = (user: TestUser) =>
      call(document.DELETE, { method: 'DELETE', params: { id }, cookie: user.cookie }).then(({ status }) => status)
    expect(await remove(other)).toBe(403)
    await prisma.document.update({ where: { id }, data: { status: 'completed' } })
    expect(await remove(clerk)).toBe(403)
    const before = await storedFiles()
    expect(await remove(admin)).toBe(204)
    expect((await storedFiles()).length).toBe(before.length - 1)
    expect(await remove(admin)).toBe(404)
    expect(await prisma.auditEvent.findFirst({ where: { documentId: id, action: 'document.deleted' } })).toMatchObject({
      actorName: 'Ada',
    })
    expect(await prisma.$queryRaw`select from graphile_worker.jobs where key = ${`process-document:${id}`}`).toEqual([])
  })

  test('only what is not under way is processed again', async () => {
    const { id } = await uploaded(clerk, 9)
    const again = () => call(processing.POST, { method: 'POST', params: { id }, cookie: clerk.cookie })
    expect((await again()).status).toBe(409)
    await prisma.document.update({ where: { id }, data: { status: 'failed', attempts: 5, failureReason: 'No.' } })
    expect((await again()).status).toBe(202)
    expect(await prisma.document.findUnique({ where: { id } })).toMatchObject({ status: 'received', attempts: 0 })
  })
})

test.each([
  ['received', '1'],
  ['received', '2026-13-45 99:00'],
  ['confidence', '0x10'],
  ['confidence', '1e-400'],
])('a cursor made up for %s with %s is the caller’s mistake', async (sort, position) => {
  const made = { sort, order: 'desc', position, id: '00000000-0000-4000-8000-000000000001' }
  const cursor = Buffer.from(JSON.stringify(made)).toString('base64url')
  const path = `/api/v1/documents?sort=${sort}&cursor=${cursor}`
  expect((await call(documents.GET, { path, cookie: clerk.cookie })).status).toBe(400)
})

test('the list and the counts answer what the query asks', async () => {
  await uploaded(clerk, 10)
  const list = await call(documents.GET, { path: '/api/v1/documents?q=invo&sort=vendor&limit=5', cookie: clerk.cookie })
  expect((await list.json()).documents).toMatchObject([{ fileName: 'invoice.pdf', uploadedBy: 'Anna' }])
  const bad = await call(documents.GET, { path: '/api/v1/documents?sort=colour', cookie: clerk.cookie })
  expect(bad.status).toBe(400)
  const counted = await call(counts.GET, { path: '/api/v1/documents/counts?q=nobody', cookie: clerk.cookie })
  expect(await counted.json()).toMatchObject({ total: 0 })
})

test('an admin loads five sample invoices, twice without doubling them', async () => {
  const load = async () =>
    uploadReply.parse(await (await call(samples.POST, { method: 'POST', cookie: admin.cookie })).json())
  const [first, second] = [await load(), await load()]
  expect(first.documents).toHaveLength(5)
  expect(first.documents.every((sample) => sample.duplicateOf === undefined)).toBe(true)
  expect(second.documents.map((sample) => sample.duplicateOf)).toEqual(first.documents.map((sample) => sample.id))
  expect((await call(samples.POST, { method: 'POST', cookie: clerk.cookie })).status).toBe(403)
})

describe('live events', () => {
  test('a change reaches whoever listens, and the server can end the stream', async () => {
    const response = await call(events.GET, { cookie: clerk.cookie })
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const read = reader(response)
    expect(await read()).toBe('retry: 1000\n\n')
    const id = '00000000-0000-4000-8000-000000000001'
    await announce(prisma, { id, status: 'completed' })
    expect(await read()).toBe(`data: {"id":"${id}","status":"completed"}\n\n`)
    expect(openStreams.size).toBe(1)
    for (const close of [...openStreams]) close()
    expect(await read()).toBeUndefined()
    expect(openStreams.size).toBe(0)
  })

  test('signing out ends the stream at the next heartbeat', async () => {
    const leaving = await signedInUser('clerk', 'Lea')
    vi.useFakeTimers({ toFake: ['setInterval'] })
    const read = reader(await call(events.GET, { cookie: leaving.cookie }))
    await read()
    vi.advanceTimersByTime(15_000)
    expect(await read()).toBe(': still here\n\n')
    await prisma.session.deleteMany({ where: { userId: leaving.actor.id } })
    vi.advanceTimersByTime(15_000)
    expect(await read()).toBe(': still here\n\n')
    expect(await read()).toBeUndefined()
    vi.useRealTimers()
    expect(openStreams.size).toBe(0)
  })

  test('a browser that goes away ends the stream without an error', async () => {
    const response = await call(events.GET, { cookie: clerk.cookie })
    await expect(response.body?.cancel()).resolves.toBeUndefined()
    expect(openStreams.size).toBe(0)
  })

  test('a browser that takes nothing any more is let go, before its events fill the memory', async () => {
    await reader(await call(events.GET, { cookie: clerk.cookie }))()
    const id = '00000000-0000-4000-8000-000000000001'
    await prisma.$executeRaw`
      select pg_notify('countersign_documents', json_build_object('id', ${id}::text, 'status', 'completed', 'n', n)::text)
      from generate_series(1, 3000) as n`
    await vi.waitFor(() => expect(openStreams.size).toBe(0), 10_000)
  })

  test('who asks for the headers alone leaves nothing open', async () => {
    const response = await call(events.GET, { method: 'HEAD', cookie: clerk.cookie })
    expect(response.body).toBeNull()
    expect(openStreams.size).toBe(0)
  })
})

function reader(response: Response): () => Promise<string | undefined> {
  const stream = response.body?.getReader()
  return async () => {
    const piece = await stream?.read()
    return piece?.value && new TextDecoder().decode(piece.value)
  }
}

import { randomBytes } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/server/log'
import { prisma } from '@/lib/server/prisma'
import { endpoint } from './endpoint'
import { call } from './testing/call'
import { signedInUser, type TestUser } from './testing/users'

let clerk: TestUser
let admin: TestUser

beforeAll(async () => {
  clerk = await signedInUser('clerk')
  admin = await signedInUser('admin')
})

const reply = z.object({ name: z.string() })

describe('who may call', () => {
  const forClerks = endpoint({ role: 'clerk', reply }, ({ actor }) => ({ name: actor.name }))
  const forAdmins = endpoint({ role: 'admin', reply }, ({ actor }) => ({ name: actor.name }))

  test('a stranger is told to sign in', async () => {
    const response = await call(forClerks)
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({ error: { code: 'unauthenticated', message: 'Please sign in.' } })
  })

  test('a forged cookie is a stranger', async () => {
    const forged = clerk.cookie.replace(/session_token=[^.]+/, 'session_token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')
    expect((await call(forClerks, { cookie: forged })).status).toBe(401)
  })

  test('a clerk may do what clerks may, and not what admins may', async () => {
    expect(await (await call(forClerks, { cookie: clerk.cookie })).json()).toEqual({ name: 'clerk' })
    const refused = await call(forAdmins, { cookie: clerk.cookie })
    expect(refused.status).toBe(403)
    expect(await refused.json()).toEqual({ error: { code: 'forbidden', message: 'Only an admin may do this.' } })
  })

  test('an admin may do both', async () => {
    expect((await call(forClerks, { cookie: admin.cookie })).status).toBe(200)
    expect((await call(forAdmins, { cookie: admin.cookie })).status).toBe(200)
  })

  test('the handler tells whom it is for', () => {
    expect([forClerks.role, forAdmins.role]).toEqual(['clerk', 'admin'])
  })
})

describe('where a write may come from', () => {
  const write = endpoint({ role: 'clerk' }, () => undefined)
  const from = (headers: Record<string, string>, method = 'POST') =>
    call(write, { method, headers, cookie: clerk.cookie }).then(({ status }) => status)

  test('a program without an origin, and our own pages, may write', async () => {
    expect(await from({})).toBe(204)
    expect(await from({ origin: 'http://localhost:3000' })).toBe(204)
    expect(await from({ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' })).toBe(204)
  })

  test('a page of another site may not, nor of another port, nor a sandboxed one', async () => {
    expect(await from({ origin: 'https://evil.example' })).toBe(403)
    expect(await from({ origin: 'http://localhost:3001' })).toBe(403)
    expect(await from({ origin: 'null' })).toBe(403)
    expect(await from({ origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(403)
    expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await from({ 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' })).toBe(403)
  })

  test('reading is not a write', async () => {
    expect(await from({ 'sec-fetch-site': 'cross-site' }, 'GET')).toBe(204)
  })
})

describe('what is sent', () => {
  const body = z.object({
    name: z.string(),
    age: z.number().max(150),
    tags: z.array(z.string().min(1, 'No empty tags.')),
  })
  const echo = endpoint(
    { role: 'public', body, reply, query: z.object({ q: z.string().optional() }) },
    ({ body }) => body,
  )
  const send = async (json: unknown) => {
    const response = await call(echo, { method: 'POST', json })
    return { status: response.status, ...(await response.json()) }
  }

  test('one sentence says what is wrong first, the details say all of it', async () => {
    expect(await send({ age: 200, tags: [''] })).toEqual({
      status: 400,
      error: {
        code: 'bad_request',
        message: 'name is missing.',
        details: [
          { path: 'name', message: 'name is missing.' },
          { path: 'age', message: 'age must be at most 150.' },
          { path: 'tags.0', message: 'No empty tags.' },
        ],
      },
    })
    expect((await send({ name: 1, age: 1, tags: [] })).error.message).toBe(
      'name is not valid: expected string, received number.',
    )
    expect((await send([])).error.message).toBe('The request is not valid: expected object, received array.')
  })

  test('the answer holds only what the contract names', async () => {
    expect(await send({ name: 'Ada', age: 1, tags: [] })).toEqual({ status: 200, name: 'Ada' })
  })

  test('characters that no database stores are refused wherever they stand', async () => {
    const broken = [{ name: 'a\0b' }, { name: 'a', tags: ['\ud800'] }, { '\0': 1 }]
    for (const json of broken) {
      expect((await send(json)).error?.message).toBe('The request holds characters that are no text.')
    }
    expect((await send({ name: '😀 \\u0000', age: 1, tags: [] })).status).toBe(200)
    const found = endpoint({ role: 'public', query: z.object({ q: z.string() }) }, () => undefined)
    expect((await call(found, { path: '/?q=%00' })).status).toBe(400)
  })

  test('a body that is not JSON, or does not say so, is refused', async () => {
    const post = (text: string, contentType: string) =>
      echo(
        new Request('http://localhost:3000/', { method: 'POST', body: text, headers: { 'content-type': contentType } }),
      )
    expect((await post('{"name":', 'application/json')).status).toBe(400)
    expect((await post('', 'application/json')).status).toBe(400)
    expect((await post('['.repeat(400_000) + ']'.repeat(400_000), 'application/json')).status).toBe(400)
    expect((await post('{"name":"Ada"}', 'text/plain')).status).toBe(415)
    expect((await post('name=Ada', 'application/x-www-form-urlencoded')).status).toBe(415)
  })

  test('a body over 1 MB is refused without reading on', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(32))
      },
    })
    const headers = { 'content-type': 'application/json' }
    const request = new Request('http://localhost:3000/', {
      method: 'POST',
      body: endless,
      headers,
      duplex: 'half',
    } as RequestInit)
    expect((await echo(request)).status).toBe(413)
    expect(sent).toBeLessThan(2 * 1024 * 1024)
  })
})

describe('what is logged', () => {
  test('a request leaves a line without the secret of a link and without the query', async () => {
    const debug = vi.spyOn(log, 'debug')
    const secret = randomBytes(32).toString('base64url')
    const path = `/api/v1/one-time-links/${secret}/use?q=private`
    await call(
      endpoint({ role: 'public' }, () => undefined),
      { method: 'POST', path },
    )
    expect(debug.mock.calls[0]?.[0]).toMatchObject({
      method: 'POST',
      path: '/api/v1/one-time-links/…/use',
      status: 204,
    })
    expect(JSON.stringify(debug.mock.calls)).not.toMatch(new RegExp(`${secret}|private`))
  })

  test('an unexpected failure is logged whole, under the reference that its caller is told', async () => {
    const error = vi.spyOn(log, 'error')
    const failure = new Error('the inside')
    const response = await call(
      endpoint({ role: 'public' }, () => {
        throw failure
      }),
    )
    const { reference } = (await response.json()).error
    expect(error.mock.calls).toEqual([[{ err: failure, reference }, 'A request failed']])
  })

  afterEach(() => vi.restoreAllMocks())
})

describe('what comes back', () => {
  test('answers are not cached unless they say so, and carry the id of their request', async () => {
    const plain = await call(endpoint({ role: 'public', reply }, () => ({ name: 'x' })))
    expect(plain.headers.get('cache-control')).toBe('no-store')
    expect(plain.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
    const image = () => new Response('image', { headers: { 'cache-control': 'private, max-age=60' } })
    const cached = await call(endpoint({ role: 'public' }, image))
    expect(cached.headers.get('cache-control')).toBe('private, max-age=60')
  })

  test('a session is prolonged by asking for data, not by images or event streams', async () => {
    const soon = new Date(Date.now() + 3600_000)
    await prisma.session.updateMany({ where: { userId: clerk.actor.id }, data: { expiresAt: soon } })
    const image = () => new Response('image', { headers: { 'cache-control': 'private, max-age=60' } })
    const { cookie } = clerk
    expect((await call(endpoint({ role: 'clerk' }, image), { cookie })).headers.getSetCookie()).toEqual([])
    const data = await call(
      endpoint({ role: 'clerk', reply }, () => ({ name: 'x' })),
      { cookie },
    )
    expect(data.headers.getSetCookie().join()).toContain('session_token')
  })

  test('an expected failure tells its code and its sentence', async () => {
    const response = await call(
      endpoint({ role: 'public' }, () => {
        throw new AppError('too_many_requests', 'Wait.', { retryAfterSeconds: 7 })
      }),
    )
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7'])
    expect(await response.json()).toEqual({ error: { code: 'too_many_requests', message: 'Wait.' } })
  })

  test('an unexpected one tells a reference and nothing of the inside', async () => {
    const response = await call(
      endpoint({ role: 'public' }, () => {
        throw new Error('connect to postgresql://user:password@host failed')
      }),
    )
    const { error } = await response.json()
    expect(response.status).toBe(500)
    expect(error).toEqual({
      code: 'internal',
      message: `Something went wrong here. Tell your admin this reference: ${error.reference}.`,
      reference: response.headers.get('x-request-id'),
    })
  })

  test('an answer that breaks its own contract is our failure, not the caller’s', async () => {
    const broken = endpoint({ role: 'public', reply }, () => ({ name: 7 as unknown as string }))
    expect((await call(broken)).status).toBe(500)
  })

  test('a database that does not answer is told as such', async () => {
    const away = endpoint({ role: 'public' }, () => {
      throw Object.assign(new Error('Can’t reach database server'), { code: 'P1001' })
    })
    const response = await call(away)
    expect([response.status, (await response.json()).error.code]).toEqual([503, 'unavailable'])
  })
})

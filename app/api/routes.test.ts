import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Endpoint } from '@/lib/http/endpoint'
import { call } from '@/lib/http/testing/call'
import { signedInUser, type TestUser } from '@/lib/http/testing/users'

/** What strangers may call, and nothing else. A new entry wants a reason. */
const open = [
  'GET /api/v1/health',
  'POST /api/v1/session',
  'GET /api/v1/one-time-links/[secret]',
  'POST /api/v1/one-time-links/[secret]/use',
]

const app = path.resolve(import.meta.dirname, '..')
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

interface Route {
  readonly name: string
  readonly method: string
  readonly handler: Endpoint
}

const files = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)route\.[jt]sx?$/.test(file))
  .sort()
const routes = (await Promise.all(files.map(readRoutes))).flat()
let clerk: TestUser

beforeAll(async () => {
  clerk = await signedInUser('clerk')
})

test('every route lies in the API and exports only endpoints', async () => {
  expect(files.filter((file) => !file.startsWith('api/v1/'))).toEqual([])
  expect(routes.filter(({ handler }) => !['public', 'clerk', 'admin'].includes(handler.role))).toEqual([])
  expect(routes.length).toBeGreaterThan(10)
})

test('only the listed routes are open to strangers', () => {
  const found = routes.filter(({ handler }) => handler.role === 'public').map(({ name }) => name)
  expect(found.toSorted()).toEqual(open.toSorted())
})

const closed = routes.filter(({ handler }) => handler.role !== 'public')
const forAdmins = routes.filter(({ handler }) => handler.role === 'admin')
const writing = routes.filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method))

test.each(closed)('$name refuses a stranger, and one with a made-up session', async ({ method, handler }) => {
  expect((await call(handler, { method })).status).toBe(401)
  const cookie = `countersign.session_token=${'A'.repeat(32)}.${'B'.repeat(43)}%3D`
  expect((await call(handler, { method, cookie })).status).toBe(401)
})

test.each(forAdmins)('$name refuses a clerk', async ({ method, handler }) => {
  const response = await call(handler, { method, cookie: clerk.cookie })
  expect([response.status, (await response.json()).error.code]).toEqual([403, 'forbidden'])
})

test.each(writing)('$name refuses a page of another site that uses a clerk’s browser', async ({ method, handler }) => {
  const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
  expect((await call(handler, { method, cookie: clerk.cookie, headers })).status).toBe(403)
})

async function readRoutes(file: string): Promise<Route[]> {
  const module: Record<string, unknown> = await import(path.join(app, file))
  const address = `/${path.posix.dirname(file)}`
  return methods
    .filter((method) => method in module)
    .map((method) => ({ name: `${method} ${address}`, method, handler: module[method] as Endpoint }))
}

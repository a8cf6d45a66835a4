import { beforeAll, expect, test } from 'vitest'
import { cookiesOf, call as send } from '@/lib/http/testing/call'

process.env.PUBLIC_URL = 'https://invoices.example/'

let routes: typeof import('./route')
let user: import('@/lib/http/testing/users').TestUser

beforeAll(async () => {
  const { signedInUser } = await import('@/lib/http/testing/users')
  routes = await import('./route')
  user = await signedInUser('clerk')
})

const signIn = (headers: Record<string, string>) =>
  send(routes.POST, { method: 'POST', json: { email: user.email, password: user.password }, headers })

test('where people open Countersign by https, every cookie is sent by https alone', async () => {
  const response = await signIn({})
  const cookies = response.headers.getSetCookie()
  expect(cookies.map((line) => line.split('=')[0])).toEqual([
    '__Secure-countersign.session_token',
    '__Secure-countersign.device',
  ])
  for (const line of cookies) expect(line).toMatch(/; Secure/)
  const cookie = cookiesOf(response)
  expect((await send(routes.GET, { cookie })).status).toBe(200)
  const out = await send(routes.DELETE, { method: 'DELETE', cookie })
  expect(out.headers.getSetCookie().join()).toMatch(/^__Secure-countersign\.session_token=; Max-Age=0; .*; Secure$/)
})

test('behind a proxy that changes the host, pages of PUBLIC_URL may write, and no others', async () => {
  expect((await signIn({ host: 'web:3000', origin: 'https://invoices.example' })).status).toBe(201)
  expect((await signIn({ host: 'web:3000', origin: 'http://invoices.example' })).status).toBe(403)
  expect((await signIn({ host: 'web:3000', origin: 'https://invoices.example.evil.example' })).status).toBe(403)
})

test('links to hand on begin with PUBLIC_URL', async () => {
  const { firstAdminLink } = await import('@/lib/server/first-admin')
  expect(await firstAdminLink()).toMatch(/^https:\/\/invoices\.example\/link\/[\w-]{43}$/)
})

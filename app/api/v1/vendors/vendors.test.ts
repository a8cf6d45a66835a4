import { beforeAll, beforeEach, expect, test } from 'vitest'
import { vendorReply, vendorsReply } from '@/lib/contracts/vendors'
import type { Endpoint } from '@/lib/http/endpoint'
import { call } from '@/lib/http/testing/call'
import { signedInUser, type TestUser } from '@/lib/http/testing/users'
import { prisma } from '@/lib/server/prisma'
import { prepareQueue } from '@/lib/server/queue'
import { approve, extractedDocument } from '@/lib/server/testing/vendor-document'
import * as merge from './[id]/merge/route'
import * as vendor from './[id]/route'
import * as rule from './[id]/rules/[ruleId]/route'
import * as vendors from './route'

let clerk: TestUser
let admin: TestUser

beforeAll(async () => {
  await prepareQueue()
  clerk = await signedInUser('clerk', 'Anna')
  admin = await signedInUser('admin', 'Ada')
})
beforeEach(async () => {
  await prisma.document.deleteMany()
  await prisma.vendor.deleteMany()
})

async function learnt(name: string): Promise<{ vendorId: string; documentId: string }> {
  const documentId = await extractedDocument(`${name}\nHafenweg 12\n\nRechnung\nRechnungsnummer R-1\nSumme  119,00`)
  const { vendorId } = await approve(documentId, { vendor_name: { value: name } })
  return { vendorId, documentId }
}

async function ask(handler: Endpoint, user: TestUser, options: Parameters<typeof call>[1]) {
  const response = await call(handler, { ...options, cookie: user.cookie })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : JSON.parse(text) }
}

test('a vendor is found by name and shows its rules in words, with what they come from', async () => {
  const { vendorId, documentId } = await learnt('Nordlicht Möbel GmbH')
  await learnt('Sonnenhof AG')
  const { body } = await ask(vendors.GET, clerk, { path: '/api/v1/vendors?q=nord' })
  expect(vendorsReply.parse(body)).toMatchObject({ total: 1, vendors: [{ id: vendorId, documents: 1, rules: 1 }] })

  const own = vendorReply.parse((await ask(vendor.GET, clerk, { params: { id: vendorId } })).body)
  expect(own.memory).toMatchObject([
    {
      field: 'vendor_name',
      kind: 'value',
      sentence: 'Vendor is always “Nordlicht Möbel GmbH”.',
      state: 'active',
      note: null,
      from: { documentId, actor: 'Anna' },
    },
  ])
  expect(own.recent.map(({ id }) => id)).toEqual([documentId])
  expect(own.anchors).toContainEqual({ kind: 'header_line', value: 'NORDLICHTMÖBELGMBH', documents: 1 })
})

test('a clerk switches a rule and renames a vendor; an unknown one of either is not found', async () => {
  const { vendorId } = await learnt('Nordlicht Möbel GmbH')
  const [{ id: ruleId }] = (await ask(vendor.GET, clerk, { params: { id: vendorId } })).body.memory
  const put = (params: Record<string, string>) =>
    ask(rule.PUT, clerk, { method: 'PUT', params, json: { state: 'off' } })
  expect((await put({ id: vendorId, ruleId })).status).toBe(204)
  expect((await ask(vendor.GET, clerk, { params: { id: vendorId } })).body).toMatchObject({
    rules: 0,
    memory: [{ id: ruleId, state: 'off' }],
  })
  expect((await put({ id: vendorId, ruleId: 'total-place-x' })).status).toBe(404)
  expect((await put({ id: 'none', ruleId })).status).toBe(404)
  const renamed = await ask(vendor.PATCH, clerk, { method: 'PATCH', params: { id: vendorId }, json: { name: 'Nord' } })
  expect(renamed.body.name).toBe('Nord')
})

test('only an admin merges vendors, and never one with itself', async () => {
  const [one, two] = [await learnt('Nordlicht Möbel GmbH'), await learnt('Sonnenhof AG')]
  const post = (user: TestUser, otherId: string) =>
    ask(merge.POST, user, { method: 'POST', params: { id: one.vendorId }, json: { otherId } })
  expect((await post(clerk, two.vendorId)).status).toBe(403)
  expect((await post(admin, one.vendorId)).status).toBe(409)
  expect((await post(admin, two.vendorId)).body).toMatchObject({ id: one.vendorId, documents: 2 })
  expect((await post(admin, two.vendorId)).status).toBe(404)
})

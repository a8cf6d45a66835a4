import { beforeAll, beforeEach, expect, test } from 'vitest'
import { tableReply } from '@/lib/contracts/review'
import { orderWords } from '@/lib/document/reading-order'
import { pageOfText } from '@/lib/extract/page-of-text'
import { call } from '@/lib/http/testing/call'
import { signedInUser, type TestUser } from '@/lib/http/testing/users'
import { prisma } from '@/lib/server/prisma'
import type { Prisma } from '@/prisma/generated/client'
import { POST } from './route'

const text = `
ACME Ltd                                   Invoice 4711
                                           20 November 2026

Description          Quantity   Unit   Unit price     VAT     Amount
Wood pallet                 2   pcs         10.00    19 %      20.00
made of oak
Steel rod                   3   m            5.00     7 %      15.00

Net                                                            35.00
Thank you for your order`

let clerk: TestUser
let id: string

beforeAll(async () => {
  clerk = await signedInUser('clerk', 'Anna')
})

beforeEach(async () => {
  await prisma.document.deleteMany()
  const { number, widthPixels, heightPixels, words, ...page } = pageOfText(text, 1, 'en')
  const ordered = orderWords(words, widthPixels / heightPixels) as unknown as Prisma.InputJsonArray
  const document = await prisma.document.create({
    data: {
      fileName: 'invoice.pdf',
      mediaType: 'application/pdf',
      byteSize: 1,
      sha256: 'a'.repeat(64),
      status: 'needs_review',
      pageCount: 1,
      pages: { create: { ...page, number, widthPixels, heightPixels, words: ordered } },
    },
  })
  id = document.id
})

const read = (json: unknown, of = id) => call(POST, { method: 'POST', params: { id: of }, json, cookie: clerk.cookie })

test('the rows under a box come with their places, and nothing is saved', async () => {
  const before = await prisma.document.findUnique({ where: { id } })
  const response = await read({ page: 1, box: [0, 3 / 60, 1, 8 / 60] })
  expect(response.status).toBe(200)
  const { rows } = tableReply.parse(await response.json())
  const common = { page: 1, code: null }
  expect(rows).toMatchObject([
    {
      ...common,
      description: 'Wood pallet made of oak',
      quantity: '2',
      unit: 'pcs',
      unitPrice: '10.00',
      amount: '20.00',
      taxRate: '19',
    },
    { ...common, description: 'Steel rod', quantity: '3', unit: 'm', unitPrice: '5.00', amount: '15.00', taxRate: '7' },
  ])
  expect(rows[0]?.box?.[1]).toBeCloseTo(4.1 / 60)
  expect(rows[0]?.box?.[3]).toBeCloseTo(5.8 / 60)
  expect(await prisma.document.findUnique({ where: { id } })).toEqual(before)
})

test('a box drawn from its lower right corner is the same box', async () => {
  const response = await read({ page: 1, box: [1, 8 / 60, 0, 3 / 60] })
  expect(tableReply.parse(await response.json()).rows).toHaveLength(2)
})

test('a box over nothing that is a table has no rows', async () => {
  for (const box of [
    [0, 0.5, 1, 1],
    [0, 10 / 60, 1, 11 / 60],
  ]) {
    expect(await (await read({ page: 1, box })).json()).toEqual({ rows: [] })
  }
})

test('a page or document that is not there is not found', async () => {
  expect((await read({ page: 2, box: [0, 0, 1, 1] })).status).toBe(404)
  expect((await read({ page: 1, box: [0, 0, 1, 1] }, crypto.randomUUID())).status).toBe(404)
  expect((await read({ page: 1, box: [0, 0, 1, 1] }, 'none')).status).toBe(404)
})

test('what is no box is refused, as is who is not signed in', async () => {
  expect((await read({ page: 1, box: [0, 0, 2, 1] })).status).toBe(400)
  expect((await call(POST, { method: 'POST', params: { id }, json: { page: 1, box: [0, 0, 1, 1] } })).status).toBe(401)
})

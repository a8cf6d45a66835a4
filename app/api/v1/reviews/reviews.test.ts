import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type Draft,
  type DraftField,
  type queueReply,
  type ReviewReply,
  reviewReply,
  type SaveReply,
} from '@/lib/contracts/review'
import type { FieldKey } from '@/lib/fields/field'
import type { Endpoint } from '@/lib/http/endpoint'
import { call } from '@/lib/http/testing/call'
import { signedInUser, type TestUser } from '@/lib/http/testing/users'
import { getDocument } from '@/lib/server/documents'
import { prisma } from '@/lib/server/prisma'
import { updateSettings } from '@/lib/server/settings'
import { waitingDocument } from '@/lib/server/testing/waiting-document'
import * as comments from '../documents/[id]/comments/route'
import * as approval from '../documents/[id]/review/approval/route'
import * as escalation from '../documents/[id]/review/escalation/route'
import * as postponement from '../documents/[id]/review/postponement/route'
import * as rejection from '../documents/[id]/review/rejection/route'
import * as review from '../documents/[id]/review/route'
import * as queue from '../queue/route'
import * as undo from './[id]/route'
import * as reviews from './route'

let anna: TestUser
let bert: TestUser
let admin: TestUser
const [tabA, tabB, tabC] = ['tab-of-anna-1', 'tab-of-bert-1', 'tab-of-anna-2']

beforeAll(async () => {
  anna = await signedInUser('clerk', 'Anna')
  bert = await signedInUser('clerk', 'Bert')
  admin = await signedInUser('admin', 'Ada')
})

beforeEach(async () => {
  await prisma.document.deleteMany()
  await prisma.vendor.deleteMany()
})

interface Answer<T = unknown> {
  readonly status: number
  readonly body: T
}

interface Asking {
  readonly user: TestUser
  readonly id?: string
  readonly json?: unknown
  readonly query?: string
}

async function ask<T>(handler: Endpoint, method: string, { user, id, json, query = '' }: Asking): Promise<Answer<T>> {
  const response = await call(handler, {
    method,
    cookie: user.cookie,
    path: `/api/v1/test${query}`,
    ...(id ? { params: { id } } : {}),
    ...(json === undefined ? {} : { json }),
  })
  const text = await response.text()
  return { status: response.status, body: (text ? JSON.parse(text) : null) as T }
}

interface Refusal {
  readonly error: { readonly code: string; readonly message: string; readonly details: Record<string, unknown> }
}

const empty: Draft = { fields: {}, documentType: null, lineItems: null, overrules: [] }

function entry(state: DraftField['state'], value: string | null, change: Partial<DraftField> = {}): DraftField {
  return { state, value, raw: value, page: null, spans: [], box: null, cause: null, seconds: 1, ...change }
}

function draftOf(fields: Partial<Record<FieldKey, DraftField>>, change: Partial<Draft> = {}): Draft {
  return { ...empty, fields, ...change }
}

const next = (user: TestUser, tab: string, json: object = {}) =>
  ask<ReviewReply>(reviews.POST, 'POST', { user, json: { tab, ...json } })
const take = (user: TestUser, tab: string, id: string, json: object = {}) =>
  ask<ReviewReply>(review.POST, 'POST', { user, id, json: { tab, ...json } })
const look = (user: TestUser, tab: string, id: string) =>
  ask<ReviewReply>(review.GET, 'GET', { user, id, query: `?tab=${tab}` })
const save = (user: TestUser, tab: string, id: string, json: object) =>
  ask<SaveReply>(review.PUT, 'PUT', { user, id, json: { tab, draft: null, ...json } })
const approve = <T = { reviewId: string; status: string }>(user: TestUser, tab: string, id: string, json: object) =>
  ask<T>(approval.POST, 'POST', { user, id, json: { tab, draft: empty, ...json } })
const takeBack = <T = ReviewReply>(user: TestUser, id: string, tab: string) =>
  ask<T>(undo.DELETE, 'DELETE', { user, id, query: `?tab=${tab}` })
const getQueue = async (user: TestUser, query = '') =>
  (await ask<ReturnType<typeof queueReply.parse>>(queue.GET, 'GET', { user, query })).body

async function expireLeases(): Promise<void> {
  await prisma.review.updateMany({
    where: { leaseUntil: { not: null } },
    data: { leaseUntil: new Date(Date.now() - 1000) },
  })
}

async function messages(id: string): Promise<string[]> {
  return (await getDocument(id)).history.map(({ message }) => message)
}

const hour = 3_600_000

describe('the queue', () => {
  test('hands out the oldest hour first, and within it the least sure', async () => {
    const noon = new Date('2026-11-02T12:00:00Z').getTime()
    const [late, sure, unsure] = [
      await waitingDocument({ receivedAt: new Date(noon + hour), confidences: { total: 0.1 } }),
      await waitingDocument({ receivedAt: new Date(noon + 60_000), confidences: { total: 0.9 } }),
      await waitingDocument({ receivedAt: new Date(noon + 120_000), confidences: { total: 0.2 } }),
    ]
    const order = []
    for (;;) {
      const { status, body } = await next(anna, tabA, { except: order })
      if (status === 204) break
      expect(reviewReply.parse(body)).toMatchObject({ mine: true, holder: null })
      order.push(body.document.id)
    }
    expect(order).toEqual([unsure, sure, late])
  })

  test('two clerks who work through 50 documents at the same time never get the same one', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, index) => waitingDocument({ confidences: { total: index / 50 } })))
    const given: string[] = []
    const work = async (user: TestUser, tab: string) => {
      for (;;) {
        const { status, body } = await next(user, tab, { except: given })
        if (status === 204) return
        given.push(body.document.id)
      }
    }
    // Each twice: the next document is taken ahead while one is worked on.
    await Promise.all([work(anna, tabA), work(bert, tabB), work(anna, tabC), work(bert, 'tab-of-bert-2')])
    expect([given.length, new Set(given).size]).toEqual([50, 50])
    expect(await prisma.review.count()).toBe(50)
  }, 60_000)

  test('an amount beyond all money is refused in one sentence', async () => {
    const refused = await ask<Refusal>(queue.GET, 'GET', { user: anna, query: '?minTotal=1e18' })
    expect([refused.status, refused.body.error.message]).toEqual([400, 'minTotal must be at most 1000000000000.'])
  })

  test('many requests at the same moment each get another document', async () => {
    await Promise.all(Array.from({ length: 12 }, () => waitingDocument()))
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => next(anna, `tab-number-${index}`)))
    expect(new Set(answers.map(({ body }) => body.document.id)).size).toBe(12)
  }, 60_000)

  test('what a clerk has in another tab is not handed out again, what this tab has is', async () => {
    const id = await waitingDocument()
    expect((await next(anna, tabA)).body.document.id).toBe(id)
    expect((await next(anna, tabC)).status).toBe(204)
    expect((await next(anna, tabA)).body.document.id).toBe(id)
    expect((await next(anna, tabA, { except: [id] })).status).toBe(204)
  })

  test('counts what waits and who holds what, and shows drafts, vendors and the day’s work', async () => {
    const [first, second] = [await waitingDocument(), await waitingDocument({ values: { vendor_name: 'Else' } })]
    await take(bert, tabB, first)
    const { body: taken } = await take(anna, tabA, second)
    await save(anna, tabA, second, {
      revision: taken.document.revision,
      draft: draftOf({ vendor_name: entry('confirmed', 'Else') }),
    })
    await ask(review.DELETE, 'DELETE', { user: anna, id: second, query: `?tab=${tabA}` })
    expect(await getQueue(anna)).toMatchObject({
      waiting: 1,
      held: 1,
      next: [{ id: second, holder: null, reason: 'For a test.', total: 119 }],
      mine: [{ id: second }],
      postponed: [],
      vendors: [
        { name: 'Else', count: 1 },
        { name: 'Muster', count: 1 },
      ],
      today: { finished: 0, medianSeconds: null },
    })
    expect(await getQueue(anna, '?vendor=Muster')).toMatchObject({ waiting: 0, held: 1, next: [] })
  })

  test.each([
    [{ reason: 'payment' }, 'payment'],
    [{ minTotal: 500 }, 'large'],
    [{ minTotal: 110, maxTotal: 118 }, 'dinar'],
    [{ maxTotal: 1 }, 'yen'],
    [{ minDays: 30 }, 'old'],
    [{ vendor: 'Else' }, 'vendor'],
  ])('under the filter %j only what fits is counted and handed out', async (filter, wanted) => {
    const ids = {
      payment: await waitingDocument({ change: { queueReasons: ['payment', 'missing'] } }),
      large: await waitingDocument({ values: { total: '600.00' } }),
      yen: await waitingDocument({ values: { total: '1', currency: 'JPY' } }),
      dinar: await waitingDocument({ values: { total: '115.000', currency: 'KWD' } }),
      old: await waitingDocument({ receivedAt: new Date(Date.now() - 40 * 24 * hour) }),
      vendor: await waitingDocument({ values: { vendor_name: 'Else' } }),
    }
    const query = `?${new URLSearchParams(Object.entries(filter).map(([key, value]) => [key, String(value)]))}`
    expect(await getQueue(anna, query)).toMatchObject({ waiting: 1 })
    expect((await next(anna, tabA, { filter })).body.document.id).toBe(ids[wanted as keyof typeof ids])
  })
})

describe('holding a document', () => {
  test('a second clerk is refused with who holds it, and gets it once the lease has run out', async () => {
    const id = await waitingDocument()
    await take(anna, tabA, id)
    const refused = await ask<Refusal>(review.POST, 'POST', { user: bert, id, json: { tab: tabB } })
    expect(refused.status).toBe(409)
    expect(refused.body.error.details).toMatchObject({ kind: 'held', holder: { name: 'Anna', otherTab: false } })
    expect((await look(bert, tabB, id)).body).toMatchObject({ mine: false, holder: { name: 'Anna' } })
    await expireLeases()
    expect((await take(bert, tabB, id)).body).toMatchObject({ mine: true, holder: null })
    const late = await ask<Refusal>(review.PUT, 'PUT', {
      user: anna,
      id,
      json: { tab: tabA, revision: 3, draft: empty },
    })
    expect([late.status, late.body.error.details.kind]).toEqual([409, 'held'])
  })

  test('two clerks who take one document at the same moment: one gets it', async () => {
    const id = await waitingDocument()
    const answers = await Promise.all([take(anna, tabA, id), take(bert, tabB, id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('a lease that ran out is taken up again by the next save, where nobody came between', async () => {
    const id = await waitingDocument()
    await take(anna, tabA, id)
    await expireLeases()
    const { status, body } = await save(anna, tabA, id, { revision: 3 })
    expect([status, Date.parse(body.leaseUntil) > Date.now() + 14 * 60_000]).toEqual([200, true])
  })

  test('a save that comes after the document was given back keeps the draft and does not take it again', async () => {
    const id = await waitingDocument()
    await take(anna, tabA, id)
    await ask(review.DELETE, 'DELETE', { user: anna, id, query: `?tab=${tabA}` })
    const draft = draftOf({ total: entry('confirmed', '119.00') })
    expect((await save(anna, tabA, id, { revision: 3, draft })).status).toBe(200)
    expect((await look(anna, tabA, id)).body).toMatchObject({ mine: false, holder: null, draft })
    expect((await take(bert, tabB, id)).status).toBe(200)
  })

  test('another tab of the same clerk is told, and may take it over', async () => {
    const id = await waitingDocument()
    await take(anna, tabA, id)
    const refused = await ask<Refusal>(review.POST, 'POST', { user: anna, id, json: { tab: tabC } })
    expect([refused.status, refused.body.error.details.kind]).toEqual([409, 'other_tab'])
    expect((await take(anna, tabC, id, { steal: true })).body.mine).toBe(true)
    const late = await ask<Refusal>(review.PUT, 'PUT', {
      user: anna,
      id,
      json: { tab: tabA, revision: 3, draft: empty },
    })
    expect([late.status, late.body.error.details.kind]).toEqual([409, 'other_tab'])
  })

  test('nobody can take from somebody else by saying that it is another tab', async () => {
    const id = await waitingDocument()
    await take(anna, tabA, id)
    expect((await take(bert, tabB, id, { steal: true })).status).toBe(409)
  })

  test('what a clerk left is offered to the next one, who may go on with it', async () => {
    const id = await waitingDocument()
    await take(anna, tabA, id)
    const draft = draftOf({ total: entry('corrected', '109.00') })
    await save(anna, tabA, id, { revision: 3, draft })
    await expireLeases()
    const { body: taken } = await take(bert, tabB, id)
    expect(taken).toMatchObject({ draft: null, otherDraft: { name: 'Anna', draft } })
    expect((await take(bert, tabB, id, { adopt: true })).body).toMatchObject({ draft, otherDraft: null })
    expect((await look(anna, tabA, id)).body.draft).toBeNull()
    expect(await messages(id)).toContain('Bert went on with the work of Anna.')
  })

  test('a save against an older revision is refused with what the document is now', async () => {
    const id = await waitingDocument()
    await take(anna, tabA, id)
    await prisma.document.update({ where: { id }, data: { revision: { increment: 1 } } })
    const draft = draftOf({ total: entry('confirmed', '119.00') })
    const refused = await ask<Refusal>(review.PUT, 'PUT', { user: anna, id, json: { tab: tabA, revision: 3, draft } })
    expect([refused.status, refused.body.error.details.kind]).toEqual([409, 'changed'])
    expect(reviewReply.parse(refused.body.error.details.current)).toMatchObject({
      mine: true,
      document: { revision: 4 },
    })
    expect((await save(anna, tabA, id, { revision: 4, draft })).status).toBe(200)
  })
})

describe('a draft', () => {
  test('is judged by its own values: checks, what wants a decision, what must be typed again', async () => {
    const id = await waitingDocument({ values: { total: '191.00' }, confidences: { total: 0.2, vendor_name: 0.1 } })
    const { body } = await take(anna, tabA, id)
    // Of the sum all three, and the vendor for its own sake.
    expect(body.attention).toEqual(expect.arrayContaining(['vendor_name', 'subtotal', 'tax', 'total']))
    expect(body.findings.find(({ code }) => code === 'amounts_add_up')?.passed).toBe(false)
    const draft = draftOf({
      total: entry('corrected', '119.00'),
      iban: entry('corrected', 'GB33BUKB20201555555555'),
      tax: entry('seen', '19.00'),
    })
    const { body: saved } = await save(anna, tabA, id, { revision: 3, draft })
    expect(saved.findings.find(({ code }) => code === 'amounts_add_up')?.passed).toBe(true)
    expect(saved.attention).not.toContain('total')
    expect(saved.attention).toContain('vendor_name')
    expect(saved.rekey).toEqual(['iban'])
    // Without a draft only the lease is prolonged.
    expect((await save(anna, tabA, id, { revision: 3 })).body.rekey).toEqual(['iban'])
  })

  test('with a value that is none is refused in one sentence', async () => {
    const id = await waitingDocument()
    await take(anna, tabA, id)
    const draft = draftOf({ total: entry('corrected', 'about 12') })
    const json = { tab: tabA, revision: 3, draft }
    const { status, body } = await ask<Refusal>(review.PUT, 'PUT', { user: anna, id, json })
    expect([status, body.error.message]).toEqual([400, 'Total: “about 12” is not an amount such as 1234.50.'])
  })

  test('of a copy is held up, that of the document which came first is not', async () => {
    const first = await waitingDocument({ receivedAt: new Date(Date.now() - hour) })
    const copy = await waitingDocument()
    const failed = ({ findings }: ReviewReply) => findings.filter(({ passed }) => !passed).map(({ code }) => code)
    expect(failed((await take(anna, tabA, first)).body)).not.toContain('duplicate')
    expect(failed((await take(anna, tabA, copy)).body)).toContain('duplicate')
    await prisma.document.update({ where: { id: first }, data: { status: 'rejected' } })
    expect(failed((await look(anna, tabA, copy)).body)).not.toContain('duplicate')
  })
})

/** Every field that asks for a decision, as predicted. */
function confirmed({ attention, document }: ReviewReply): Partial<Record<FieldKey, DraftField>> {
  return Object.fromEntries(
    attention.map((key) => {
      const reply = document.fields[key]
      const value = typeof reply?.value === 'number' ? reply.value.toFixed(2) : (reply?.value ?? null)
      return [key, value === null ? entry('absent', null) : entry('confirmed', value)]
    }),
  )
}

describe('approval', () => {
  test('writes an annotation for each decision, none for what was only seen, and what the list shows', async () => {
    const id = await waitingDocument({
      values: { total: '109.00', due_date: '2026-11-04' },
      confidences: { total: 0.3 },
    })
    const { body } = await take(anna, tabA, id)
    const draft = draftOf({
      ...confirmed(body),
      total: entry('corrected', '119.00', {
        raw: '119,00',
        page: 1,
        spans: [{ page: 1, start: 7, end: 8 }],
        seconds: 4,
      }),
      due_date: entry('absent', null),
      invoice_number: entry('corrected', 'RE-9999', { raw: null }),
      vendor_name: entry('seen', 'Muster'),
    })
    const approved = await approve(anna, tabA, id, { revision: 3, draft, activeSeconds: 7.5 })
    expect(approved).toMatchObject({ status: 200, body: { status: 'completed' } })
    const annotations = await prisma.annotation.findMany({ where: { documentId: id } })
    const of = (field: string) => annotations.find((annotation) => annotation.field === field)
    expect(of('total')).toMatchObject({
      state: 'corrected',
      value: '119.00',
      raw: '119,00',
      predictedValue: '109.00',
      predictedConfidence: 0.3,
      predictedSource: 'model',
      modelVersion: 'test-1',
      cause: 'wrong_form',
      activeSeconds: 4,
      actorName: 'Anna',
      reviewId: approved.body.reviewId,
    })
    expect(of('due_date')).toMatchObject({ state: 'absent', value: null, predictedValue: '2026-11-04' })
    expect(of('invoice_number')).toMatchObject({ state: 'corrected', cause: 'misread' })
    expect(of('vendor_name')).toBeUndefined()
    expect(of('subtotal')).toMatchObject({ state: 'confirmed', cause: null })

    const document = await getDocument(id)
    expect(document.status).toBe('completed')
    expect(document.fields.total).toMatchObject({
      value: 119,
      state: 'corrected',
      source: 'person',
      confidence: 1,
      annotation: { state: 'corrected', by: 'Anna', predicted: 109, cause: 'wrong_form' },
    })
    expect(document.fields.due_date).toMatchObject({ value: null, state: 'absent', annotation: { state: 'absent' } })
    expect(document.fields.vendor_name).toMatchObject({ annotation: null, source: 'model' })
    const row = await prisma.document.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ totalMinor: 11900n, invoiceNumber: 'RE-9999' })
    expect(row.vendorId).not.toBeNull()
    const [found] = await prisma.$queryRaw<{ id: string }[]>`
      select id::text from documents where search @@ ${"'re9999':*"}::tsquery`
    expect(found?.id).toBe(id)
    expect((await messages(id)).join(' ')).toMatch(/Anna approved it after 8 s of work: .*Total.* corrected/)
    expect((await getQueue(anna)).today).toEqual({ finished: 1, medianSeconds: 7.5 })
  })

  test('is refused while something stands against it, with what it is, until that is let pass with a reason', async () => {
    const id = await waitingDocument({ values: { total: '200.00' }, confidences: { vendor_name: 0.1 } })
    const { body } = await take(anna, tabA, id)
    const refused = await approve<Refusal>(anna, tabA, id, { revision: 3 })
    expect([refused.status, refused.body.error.code]).toEqual([422, 'blocked'])
    expect(refused.body.error.details).toMatchObject({
      attention: expect.arrayContaining(['vendor_name', 'total']),
      findings: [{ code: 'amounts_add_up' }],
    })
    const fields = confirmed(body)
    expect((await approve<Refusal>(anna, tabA, id, { revision: 3, draft: draftOf(fields) })).body.error.code).toBe(
      'blocked',
    )
    const [finding] = refused.body.error.details.findings as { code: string; message: string }[]
    const overrule = { code: finding?.code ?? '', message: finding?.message ?? '', reason: 'Rounded by the vendor.' }
    const other = draftOf(fields, { overrules: [{ ...overrule, message: 'Something else.' }] })
    expect((await approve(anna, tabA, id, { revision: 3, draft: other })).status).toBe(422)
    const draft = draftOf(fields, { overrules: [overrule] })
    const approved = await approve(anna, tabA, id, { revision: 3, draft })
    expect(approved.status).toBe(200)
    expect(await prisma.review.findUniqueOrThrow({ where: { id: approved.body.reviewId } })).toMatchObject({
      outcome: 'approved',
      overrules: [overrule],
    })
    expect(await messages(id)).toContain(`Anna let it pass that “${overrule.message}”: Rounded by the vendor.`)
  })

  test('wants a changed account typed again, in any usual form', async () => {
    const id = await waitingDocument()
    const { body } = await take(anna, tabA, id)
    const draft = draftOf({ ...confirmed(body), iban: entry('corrected', 'GB33BUKB20201555555555') })
    const missing = await approve<Refusal>(anna, tabA, id, { revision: 3, draft })
    expect([missing.status, missing.body.error]).toMatchObject([
      422,
      { code: 'rekey', details: { fields: ['iban'], wrong: [] } },
    ])
    const rekeyed = { iban: 'GB33 BUKB 2020 1555 5555 56' }
    const wrong = await approve<Refusal>(anna, tabA, id, { revision: 3, draft, rekeyed })
    expect(wrong.body.error.details).toEqual({ fields: ['iban'], wrong: ['iban'] })
    const right = { iban: 'gb33 bukb 2020 1555 5555 55' }
    expect((await approve(anna, tabA, id, { revision: 3, draft, rekeyed: right })).status).toBe(200)
  })

  test('wants a total above the limit typed again', async () => {
    await updateSettings(admin.actor, { review: { rekeyAbove: 100 } })
    try {
      const id = await waitingDocument()
      const { body } = await take(anna, tabA, id)
      expect(body.rekey).toEqual(['total'])
      const draft = draftOf(confirmed(body))
      expect((await approve(anna, tabA, id, { revision: 3, draft })).status).toBe(422)
      const rekeyed = { total: '119,00 €' }
      expect((await approve(anna, tabA, id, { revision: 3, draft, rekeyed })).status).toBe(200)
    } finally {
      await updateSettings(admin.actor, { review: { rekeyAbove: null } })
    }
  })

  test('ends what others had begun, who are then told that the document has changed', async () => {
    const id = await waitingDocument()
    await take(anna, tabA, id)
    await save(anna, tabA, id, { revision: 3, draft: draftOf({ total: entry('corrected', '109.00') }) })
    await expireLeases()
    const { body } = await take(bert, tabB, id)
    expect((await approve(bert, tabB, id, { revision: 3, draft: draftOf(confirmed(body)) })).status).toBe(200)
    const late = await ask<Refusal>(review.PUT, 'PUT', {
      user: anna,
      id,
      json: { tab: tabA, revision: 3, draft: empty },
    })
    expect(late.body.error.details).toMatchObject({ kind: 'changed', current: { document: { status: 'completed' } } })
    expect(await prisma.review.count({ where: { outcome: 'superseded' } })).toBe(1)
  })

  test('of a document type and of rows is kept and told', async () => {
    const id = await waitingDocument()
    const { body } = await take(anna, tabA, id)
    const row = { page: null, box: null, description: 'Work', code: null, quantity: '2', unit: 'h', taxRate: null }
    const lineItems = [{ ...row, unitPrice: '50.00', amount: '100.00' }]
    const draft = draftOf(confirmed(body), { documentType: 'credit_note', lineItems })
    expect((await approve(anna, tabA, id, { revision: 3, draft })).status).toBe(200)
    const document = await getDocument(id)
    expect(document.documentType).toMatchObject({ value: 'credit_note' })
    expect(document.lineItems).toMatchObject([{ page: null, box: null, quantity: 2, unit: 'h', amount: 100 }])
  })

  test('asks for every required field of an audit sample, and does not say what it is', async () => {
    const id = await waitingDocument({ change: { auditSample: true } })
    const { body } = await take(anna, tabA, id)
    expect(body.attention).toEqual(expect.arrayContaining(['invoice_number', 'invoice_date', 'vendor_name', 'total']))
    expect(JSON.stringify(body)).not.toMatch(/audit_?sample/i)
  })
})

describe('afterwards', () => {
  async function finished(user: TestUser, tab: string): Promise<{ id: string; reviewId: string }> {
    const id = await waitingDocument({ values: { total: '109.00' } })
    const { body } = await take(user, tab, id)
    const draft = draftOf({ ...confirmed(body), total: entry('corrected', '119.00') })
    const { body: approved } = await approve(user, tab, id, { revision: 3, draft })
    return { id, reviewId: approved.reviewId }
  }

  test('an approval is taken back by its reviewer, with the draft, and may be given again', async () => {
    const { id, reviewId } = await finished(anna, tabA)
    expect((await takeBack(bert, reviewId, tabB)).status).toBe(403)
    const { status, body } = await takeBack(anna, reviewId, tabA)
    expect([status, body.mine, body.document.status]).toEqual([200, true, 'needs_review'])
    expect(body.draft?.fields.total).toMatchObject({ state: 'corrected', value: '119.00' })
    expect(body.document.fields.total).toMatchObject({ value: 109, annotation: null })
    expect(await prisma.document.findUniqueOrThrow({ where: { id } })).toMatchObject({ totalMinor: 10900n })
    expect((await takeBack<Refusal>(anna, reviewId, tabA)).body.error.message).toBe('This was taken back already.')
    const again = await approve(anna, tabA, id, { revision: body.document.revision, draft: body.draft ?? empty })
    expect(again.status).toBe(200)
    expect((await getDocument(id)).fields.total?.value).toBe(119)
    expect(await messages(id)).toContain('Anna took the approval back.')
  })

  test('a document is opened again and corrected, and its history shows both', async () => {
    const { id, reviewId } = await finished(anna, tabA)
    const { body } = await take(bert, tabB, id)
    expect(body).toMatchObject({ document: { status: 'needs_review' } })
    // What was decided before is not asked again.
    expect(body.attention).not.toContain('total')
    expect((await takeBack<Refusal>(anna, reviewId, tabA)).status).toBe(409)
    const draft = draftOf({ ...confirmed(body), invoice_number: entry('corrected', 'RE-2045') })
    expect((await approve(bert, tabB, id, { revision: body.document.revision, draft })).status).toBe(200)
    const { fields } = await getDocument(id)
    expect(fields.invoice_number).toMatchObject({ value: 'RE-2045', annotation: { by: 'Bert' } })
    expect(fields.total).toMatchObject({ value: 119, annotation: { by: 'Anna' } })
    const told = (await messages(id)).filter((message) => /approved|again/.test(message))
    expect(told.map((message) => message.split(' ').slice(0, 2).join(' '))).toEqual([
      'Anna approved',
      'Bert opened',
      'Bert approved',
    ])
  })

  test('a rejection keeps its reason, leaves no label, and can be taken back', async () => {
    const id = await waitingDocument()
    await take(anna, tabA, id)
    const draft = draftOf({ total: entry('corrected', '109.00') })
    await save(anna, tabA, id, { revision: 3, draft })
    const json = { tab: tabA, revision: 3, reason: 'Not an invoice.' }
    const { body } = await ask<{ reviewId: string; status: string }>(rejection.POST, 'POST', { user: anna, id, json })
    expect(body.status).toBe('rejected')
    expect(await prisma.annotation.count()).toBe(0)
    expect(await messages(id)).toContain('Anna rejected it: Not an invoice.')
    expect((await takeBack(anna, body.reviewId, tabA)).body).toMatchObject({ mine: true, draft })
  })
})

describe('putting aside and handing over', () => {
  test('what is postponed is not handed out until somebody takes it or puts it back', async () => {
    const id = await waitingDocument()
    await take(anna, tabA, id)
    const json = { tab: tabA, note: 'Ask Ms Weber' }
    const { body } = await ask<ReviewReply>(postponement.POST, 'POST', { user: anna, id, json })
    expect([body.mine, body.postponedAt === null]).toEqual([false, false])
    expect((await next(bert, tabB)).status).toBe(204)
    expect((await getQueue(bert)).postponed).toMatchObject([{ id, note: 'Ask Ms Weber' }])
    expect((await ask(postponement.DELETE, 'DELETE', { user: bert, id })).status).toBe(200)
    expect((await next(bert, tabB)).body.document.id).toBe(id)
    await ask(postponement.POST, 'POST', { user: bert, id, json: { tab: tabB } })
    expect((await take(anna, tabA, id)).body.postponedAt).toBeNull()
    expect(await messages(id)).toContain('Anna put it aside: Ask Ms Weber.')
  })

  test('nobody puts aside what another works on', async () => {
    const id = await waitingDocument()
    await take(anna, tabA, id)
    expect((await ask(postponement.POST, 'POST', { user: bert, id, json: { tab: tabB } })).status).toBe(409)
    expect((await ask(escalation.POST, 'POST', { user: bert, id, json: { tab: tabB, text: 'x' } })).status).toBe(409)
  })

  test('what is handed over to the admins is theirs until they give it back', async () => {
    const id = await waitingDocument()
    await take(anna, tabA, id)
    const json = { tab: tabA, text: 'Is this ours?' }
    const { body } = await ask<ReviewReply>(escalation.POST, 'POST', { user: anna, id, json })
    expect(body).toMatchObject({ mine: false, comments: [{ author: 'Anna', text: 'Is this ours?' }] })
    expect((await next(bert, tabB, { filter: { reason: 'escalated' } })).status).toBe(204)
    expect((await take(bert, tabB, id)).status).toBe(403)
    expect((await ask(escalation.DELETE, 'DELETE', { user: bert, id })).status).toBe(403)
    expect((await next(admin, 'tab-of-ada-1')).status).toBe(204)
    const filter = { reason: 'escalated' }
    expect((await next(admin, 'tab-of-ada-1', { filter })).body.document.id).toBe(id)
    expect((await getQueue(bert)).escalated).toMatchObject([{ id, note: 'Is this ours?', holder: { name: 'Ada' } }])
    const back = await ask(escalation.DELETE, 'DELETE', { user: admin, id, query: '?tab=tab-of-ada-1' })
    expect(back.status).toBe(200)
    expect((await next(bert, tabB)).body.document.id).toBe(id)
  })

  test('a comment is kept with its author and stands in the history', async () => {
    const id = await waitingDocument()
    expect((await ask(comments.POST, 'POST', { user: bert, id, json: { text: 'Paid in cash.' } })).status).toBe(201)
    expect((await look(anna, tabA, id)).body.comments).toMatchObject([{ author: 'Bert', text: 'Paid in cash.' }])
    expect(await messages(id)).toEqual(['Bert wrote: Paid in cash.'])
  })

  test.each(['received', 'processing', 'failed'])('a document that is %s cannot be taken', async (status) => {
    const id = await waitingDocument({ change: { status } })
    expect((await take(anna, tabA, id)).status).toBe(409)
  })

  test('a document that is not there is not found', async () => {
    const id = '00000000-0000-4000-8000-000000000000'
    for (const unknown of [id, 'x']) {
      expect((await take(anna, tabA, unknown)).status).toBe(404)
      expect((await look(anna, tabA, unknown)).status).toBe(404)
      expect((await takeBack(anna, unknown, tabA)).status).toBe(404)
    }
  })
})

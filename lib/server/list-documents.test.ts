import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { documentsQuery, documentsReply, type Sort, sorts } from '@/lib/contracts/documents'
import { countDocuments, listDocuments } from './list-documents'
import { prisma } from './prisma'
import { saveSearchWords } from './search-words'

const count = 57

beforeAll(async () => {
  await prisma.user.create({ data: { id: 'anna', name: 'Anna', email: 'anna@example.com' } })
  for (let number = 0; number < count; number++) {
    const known = number % 5 !== 0
    const id = randomUUID()
    await prisma.document.create({
      data: {
        id,
        sha256: String(number),
        fileName: `scan ${number}.pdf`,
        mediaType: 'application/pdf',
        byteSize: 1,
        pageCount: 1,
        status: number === 3 ? 'failed' : known ? 'completed' : 'needs_review',
        failureReason: number === 3 ? 'This file is damaged.' : null,
        uploadedById: 'anna',
        // Several at the same moment, with the same vendor, date and total.
        receivedAt: new Date(Date.UTC(2026, 0, 1) + Math.floor(number / 4) * 1000),
        route: known ? 'straight_through' : 'review',
        vendorName: known ? `Vendor ${number % 7}` : null,
        invoiceNumber: `RE-${1000 + number}`,
        invoiceDate: known ? `2026-01-0${1 + (number % 4)}` : null,
        totalMinor: known ? (number % 9) * 1050 - 1050 : null,
        currency: number % 2 ? 'EUR' : 'JPY',
        confidence: known ? (number % 6) / 7 : null,
      },
    })
    await saveSearchWords(prisma, id, [`scan ${number}.pdf`, `RE-${1000 + number}`, known ? 'Müller GmbH' : 'Other'])
    if (known) continue
    const json: never[] = []
    await prisma.extraction.create({
      data: {
        documentId: id,
        modelVersion: 'test',
        documentType: {},
        predictions: json,
        lineItems: json,
        findings: json,
        route: 'review',
        reasons: [{ field: 'total', message: 'The total is missing.' }],
      },
    })
  }
})

const list = (query: Parameters<typeof documentsQuery.parse>[0]) => listDocuments(documentsQuery.parse(query))

describe.each(sorts)('sorted by %s', (sort) => {
  test.each(['asc', 'desc'] as const)(
    '%s, paging shows every document once, in order, the unknown ones last',
    async (order) => {
      const rows = []
      let cursor: string | undefined
      do {
        const page = documentsReply.parse(await list({ sort, order, limit: 10, cursor }))
        rows.push(...page.documents)
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      expect(new Set(rows.map((row) => row.id)).size).toBe(count)
      expect(rows).toHaveLength(count)
      const values = rows.map((row) => sortedBy(sort, row))
      const known = values.filter((value) => value !== null)
      expect(values.slice(0, known.length)).toEqual(known)
      const sorted = [...known].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
      expect(known).toEqual(order === 'asc' ? sorted : sorted.reverse())
    },
  )
})

test('a filter and a search hold on every page, and the counts agree with them', async () => {
  const page = await list({ q: 'mull re-10', status: 'completed', limit: 20 })
  const rest = await list({ q: 'mull re-10', status: 'completed', limit: 200, cursor: page.nextCursor ?? undefined })
  const rows = [...page.documents, ...rest.documents]
  expect(rows.every((row) => row.status === 'completed' && row.vendorName?.startsWith('Vendor'))).toBe(true)
  expect(await countDocuments('mull re-10')).toEqual({
    counts: { received: 0, processing: 0, needs_review: 0, completed: rows.length, rejected: 0, failed: 1 },
    total: rows.length + 1,
  })
})

test('counts without a search are those of all documents', async () => {
  expect(await countDocuments(undefined)).toEqual({
    counts: { received: 0, processing: 0, needs_review: 12, completed: 44, rejected: 0, failed: 1 },
    total: count,
  })
})

test('a row tells why a person is needed, in amounts of its currency', async () => {
  const [waiting] = (await list({ status: 'needs_review', limit: 1 })).documents
  expect(waiting).toMatchObject({ reason: 'The total is missing.', uploadedBy: 'Anna', total: null })
  const [failed] = (await list({ status: 'failed' })).documents
  expect(failed).toMatchObject({ reason: 'This file is damaged.', total: 21, currency: 'EUR' })
  const [yen] = (await list({ q: 're-1002' })).documents
  expect(yen).toMatchObject({ total: 1050, currency: 'JPY', reason: null })
})

test.each([
  ['nonsense', 'nonsense'],
  ['of another order', encode({ sort: 'vendor', order: 'asc', position: 'x', id: randomUUID() })],
  ['with a forged date', encode({ sort: 'received', order: 'desc', position: 'yesterday', id: randomUUID() })],
  ['without a date', encode({ sort: 'received', order: 'desc', position: null, id: randomUUID() })],
  ['with a forged id', encode({ sort: 'received', order: 'desc', position: '2026-01-01', id: "'" })],
])('a cursor %s is refused', async (_, cursor) => {
  await expect(list({ cursor })).rejects.toMatchObject({ code: 'bad_request' })
})

function sortedBy(sort: Sort, row: Awaited<ReturnType<typeof list>>['documents'][number]): string | number | null {
  switch (sort) {
    case 'received':
      return row.receivedAt
    case 'vendor':
      return row.vendorName
    case 'date':
      return row.invoiceDate
    case 'confidence':
      return row.confidence
    case 'total':
      // Sorted by minor units, whatever the currency.
      return row.total === null ? null : Math.round(row.total * (row.currency === 'JPY' ? 1 : 100))
  }
}

function encode(cursor: unknown): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

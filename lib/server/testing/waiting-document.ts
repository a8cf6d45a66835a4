import { randomUUID } from 'node:crypto'
import type { Page } from '@/lib/document/page'
import type { LineItem, Prediction } from '@/lib/extract/extraction'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import type { Prisma } from '@/prisma/generated/client'
import { documentValues } from '../document-values'
import { prisma } from '../prisma'

export interface Waiting {
  readonly values?: Partial<Record<FieldKey, string | null>>
  /** 1 where nothing is said. */
  readonly confidences?: Partial<Record<FieldKey, number>>
  readonly receivedAt?: Date
  readonly change?: Partial<Prisma.DocumentUncheckedCreateInput>
}

/** What the one page of a waiting document says, a word each. */
const printed: readonly (readonly [FieldKey | null, string])[] = [
  ['vendor_name', 'Muster'],
  ['invoice_number', 'RE-2044'],
  ['invoice_date', '03.11.2026'],
  [null, 'Netto'],
  ['subtotal', '100,00'],
  [null, 'MwSt'],
  ['tax', '19,00'],
  ['total', '119,00'],
  ['currency', 'EUR'],
  ['iban', 'DE89370400440532013000'],
  [null, '109,00'],
]

/** As extraction reads the page below; every value is sure, all other fields are not there. */
const values: Partial<Record<FieldKey, string>> = {
  vendor_name: 'Muster',
  invoice_number: 'RE-2044',
  invoice_date: '2026-11-03',
  subtotal: '100.00',
  tax: '19.00',
  total: '119.00',
  currency: 'EUR',
  iban: 'DE89370400440532013000',
}

/** A document that was read and waits for a person, made without reading anything. */
export async function waitingDocument(waiting: Waiting = {}): Promise<string> {
  const id = randomUUID()
  const predictions = fieldKeys.map((key) => predictionOf(key, waiting))
  const documentType = { value: 'invoice', confidence: 1, reasons: [] } as const
  await prisma.document.create({
    data: {
      id,
      sha256: id,
      fileName: `${id}.pdf`,
      mediaType: 'application/pdf',
      byteSize: 1000,
      pageCount: 1,
      status: 'needs_review',
      route: 'review',
      revision: 3,
      receivedAt: waiting.receivedAt ?? new Date(),
      ...documentValues({ documentType, predictions }),
      ...waiting.change,
    },
  })
  const { words, ...page } = pageOfWords()
  await prisma.page.create({ data: { documentId: id, ...page, words: json(words) } })
  await prisma.extraction.create({
    data: {
      documentId: id,
      modelVersion: 'test-1',
      documentType: json(documentType),
      predictions: json(predictions),
      lineItems: json([lineItem]),
      findings: [],
      route: 'review',
      reasons: [{ field: null, message: 'For a test.' }],
    },
  })
  return id
}

const lineItem: LineItem = {
  page: 1,
  box: [0.1, 0.5, 0.9, 0.52],
  description: 'Work',
  code: null,
  quantity: '1',
  unit: null,
  unitPrice: '100.00',
  amount: '100.00',
  taxRate: null,
  confidence: 1,
}

function predictionOf(field: FieldKey, { values: changed = {}, confidences = {} }: Waiting): Prediction {
  const value = field in changed ? (changed[field] ?? null) : (values[field] ?? null)
  const at = printed.findIndex(([key]) => key === field)
  const placed = value !== null && at >= 0
  return {
    field,
    value,
    raw: placed ? (printed[at]?.[1] ?? null) : null,
    page: placed ? 1 : null,
    spans: placed ? [{ page: 1, start: at, end: at + 1 }] : [],
    box: placed ? wordBox(at) : null,
    confidence: confidences[field] ?? 1,
    score: 1,
    source: 'model',
    reasons: [],
    alternatives: [],
  }
}

function pageOfWords(): Page {
  return {
    number: 1,
    widthPixels: 1000,
    heightPixels: 1414,
    rotation: 0,
    source: 'text_layer',
    note: null,
    language: 'de',
    words: printed.map(([, text], index) => ({ text, box: wordBox(index), ocrConfidence: null })),
  }
}

function wordBox(index: number): readonly [number, number, number, number] {
  return [0.1, 0.05 + index * 0.03, 0.4, 0.07 + index * 0.03]
}

function json(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue
}

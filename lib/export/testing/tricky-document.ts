import { unionBox } from '@/lib/document/box'
import type { Page, Span, Word } from '@/lib/document/page'
import { pageOfText } from '@/lib/extract/page-of-text'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import type { ExportDocument, ExportField } from '../export-document'

/*
 * A document with what breaks exports: a value over three lines, values on three pages with an empty one between, values
 * that overlap, an absent field, quotes, a tab, a line break and a formula in words, umlauts, emoji before a value
 * (surrogates), right-to-left text, and markup.
 */
const first = pageOfText(`
😀 Müller "Söhne" & <Partner>            RE-2026-17 👩‍👩‍👧
Lange Straße 5
10115 Berlin
=SUM(A1:A9)   Datum 2026-11-03   DE89370400440532013000
Total EUR 119.00`)
const third = pageOfText('שלום חברה בע״מ   -12.00  𝔘nicode', 3)

function withText(page: Page, at: number, text: string): Page {
  const words = page.words.map((word, index): Word => (index === at ? { ...word, text } : word))
  return { ...page, words }
}

export const pages: readonly Page[] = [
  withText(first, first.words.length - 3, 'To\ttal\n'),
  { ...pageOfText('', 2), words: [], source: 'blank' },
  third,
]

function spanOf(page: number, from: string, to = from): Span {
  const words = pages[page - 1]?.words ?? []
  const start = words.findIndex(({ text }) => text === from)
  return { page, start, end: words.findIndex(({ text }, index) => index >= start && text === to) + 1 }
}

export const nothing: ExportField = {
  state: 'predicted',
  value: null,
  raw: null,
  page: null,
  spans: [],
  box: null,
  predicted: { value: null, confidence: 0.9, source: 'model', spans: [] },
  actor: null,
  at: null,
  cause: null,
  seconds: 0,
}

function corrected(value: string, ...spans: readonly Span[]): ExportField {
  const words = spans.flatMap(({ page, start, end }) => pages[page - 1]?.words.slice(start, end) ?? [])
  return {
    ...nothing,
    state: 'corrected',
    value,
    raw: words.map(({ text }) => text).join(' ') || null,
    page: spans[0]?.page ?? null,
    spans: spans.map((span) => ({ ...span })),
    box: words.length > 0 ? [...unionBox(words.map(({ box }) => box))] : null,
    predicted: { value: '=1+1', confidence: 0.4, source: 'memory', spans: [{ page: 1, start: 0, end: 1 }] },
    actor: 'Anna "A." Öz',
    at: '2026-11-20T10:00:00.000Z',
    cause: 'misread',
    seconds: 2.5,
  }
}

const known: Partial<Record<FieldKey, ExportField>> = {
  invoice_number: corrected('RE-2026-17', spanOf(1, 'RE-2026-17')),
  invoice_date: { ...corrected('2026-11-03', spanOf(1, '2026-11-03')), state: 'confirmed' },
  purchase_order: corrected('=SUM(A1:A9)', spanOf(1, '=SUM(A1:A9)')),
  currency: corrected('EUR', spanOf(1, 'EUR')),
  vendor_name: corrected('Müller "Söhne" & <Partner>', spanOf(1, 'Müller', '<Partner>')),
  vendor_address: corrected(
    'Müller "Söhne" & <Partner>, Lange Straße 5, 10115 Berlin',
    spanOf(1, 'Müller', '<Partner>'),
    spanOf(1, 'Lange', '5'),
    spanOf(1, '10115', 'Berlin'),
  ),
  vendor_tax_id: { ...corrected('x'), state: 'absent', value: null },
  iban: corrected('DE89370400440532013000', spanOf(1, 'DE89370400440532013000')),
  customer_name: corrected('שלום חברה בע״מ', spanOf(3, 'שלום', 'בע״מ')),
  customer_address: corrected('First line\n"second", line\tand a tab'),
  subtotal: corrected('100.00'),
  tax: corrected('19.00'),
  total: corrected('119.00', spanOf(1, 'EUR', '119.00')),
  amount_due: corrected('-12.00', spanOf(3, '-12.00')),
  payment_reference: corrected('𝔘nicode', spanOf(3, '𝔘nicode')),
}

export const trickyDocument: ExportDocument = {
  schemaVersion: 1,
  id: '0190a6c0-0000-7000-8000-000000000001',
  fileName: 'Rechnung, "Müller"\n😀.pdf',
  sha256: 'a'.repeat(64),
  receivedAt: '2026-11-19T08:00:00.000Z',
  language: 'de',
  documentType: 'invoice',
  documentTypeState: 'confirmed',
  modelVersion: 'base-1',
  pages: pages.map((page) => ({ ...page, words: page.words.map((word) => ({ ...word })) })),
  fields: Object.fromEntries(
    fieldKeys.map((key) => [key, known[key] ?? nothing]),
  ) as unknown as ExportDocument['fields'],
  lineItems: [
    {
      page: 1,
      box: [0.1, 0.2, 0.9, 0.22],
      description: '+Schrauben "M8"\nverzinkt 🔩',
      code: '@4711',
      quantity: '2',
      unit: 'Stk.',
      unitPrice: '50.00',
      amount: '100.00',
      taxRate: '19',
    },
    {
      page: null,
      box: null,
      description: null,
      code: null,
      quantity: '-1.5',
      unit: 'Fuhre',
      unitPrice: null,
      amount: '0.00',
      taxRate: '19',
    },
  ],
  lineItemsState: 'corrected',
}

/** The same with nothing on it: no words, no values, no rows. */
export const emptyDocument: ExportDocument = {
  ...trickyDocument,
  id: '0190a6c0-0000-7000-8000-000000000002',
  pages: trickyDocument.pages.map((page) => ({ ...page, words: [] })),
  fields: Object.fromEntries(fieldKeys.map((key) => [key, nothing])) as unknown as ExportDocument['fields'],
  lineItems: [],
}

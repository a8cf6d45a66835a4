import { z } from 'zod'
import { type Box, unionBox } from '../document/box'
import { type FieldKey, fieldKeys } from '../fields/field'
import type { ExportDocument } from './export-document'
import type { ExportFormat } from './export-format'
import { boxOfSpan, labelledSpans, wordsOfSpan } from './labelled-spans'

const unit = z.number().min(0).max(1)
const extraction = z.object({
  bbox: z.tuple([unit, unit, unit, unit]),
  fieldtype: z.string(),
  /** From 0. */
  page: z.number().int().min(0),
  text: z.string(),
})
const itemExtraction = extraction.extend({ line_item_id: z.number().int() })
const annotation = z.object({
  field_extractions: z.array(extraction),
  line_item_extractions: z.array(itemExtraction),
  line_item_headers: z.array(z.unknown()),
  metadata: z.record(z.string(), z.unknown()),
})
type Extraction = z.infer<typeof extraction>
type ItemExtraction = z.infer<typeof itemExtraction>

const fieldTypes: Readonly<Record<FieldKey, string>> = {
  invoice_number: 'document_id',
  invoice_date: 'date_issue',
  due_date: 'date_due',
  purchase_order: 'customer_order_id',
  currency: 'currency_code_amount_due',
  vendor_name: 'vendor_name',
  vendor_address: 'vendor_address',
  vendor_tax_id: 'vendor_tax_id',
  iban: 'iban',
  bic: 'bic',
  customer_name: 'customer_billing_name',
  customer_address: 'customer_billing_address',
  customer_tax_id: 'customer_tax_id',
  subtotal: 'amount_total_net',
  tax: 'amount_total_tax',
  total: 'amount_total_gross',
  amount_due: 'amount_due',
  payment_reference: 'payment_reference',
}
const fieldOfType = new Map(fieldKeys.map((key) => [fieldTypes[key], key]))

const itemTypes = {
  description: 'line_item_description',
  quantity: 'line_item_quantity',
  unit: 'line_item_units_of_measure',
  unitPrice: 'line_item_unit_price_net',
  amount: 'line_item_amount_net',
  code: 'line_item_code',
  taxRate: 'line_item_tax_rate',
} as const
type ItemKey = keyof typeof itemTypes

/**
 * DocILE: a file a document, boxes 0 to 1, pages from 0. A value's text is as printed, its lines parted by \n. A cell of a
 * row has the row's box, since cells are not known by their own, and its value as text.
 */
export const docile: ExportFormat = {
  name: 'docile',
  label: 'DocILE',
  purpose: 'To measure with the tools of the DocILE benchmark: values and line items with their boxes.',
  layout: 'annotations/DOCUMENT.json: {field_extractions, line_item_extractions, line_item_headers, metadata}',
  joined: [],
  overlaps: 'kept',
  images: true,
  write(document) {
    const { id, fileName, documentType, language, pages } = document
    const file: z.infer<typeof annotation> = {
      field_extractions: fieldExtractions(document),
      line_item_extractions: itemExtractions(document),
      line_item_headers: [],
      metadata: {
        original_filename: fileName,
        document_type: documentType,
        language,
        currency: document.fields.currency.value,
        page_count: pages.length,
        page_sizes: pages.map(({ widthPixels, heightPixels }) => [widthPixels, heightPixels]),
      },
    }
    return [{ path: `annotations/${id}.json`, text: `${JSON.stringify(file)}\n` }]
  },
}

/** One a value and page, around all its lines there. */
function fieldExtractions(document: ExportDocument): Extraction[] {
  const spans = labelledSpans(document)
  return fieldKeys.flatMap((key) => {
    const ofField = spans.filter(({ field }) => field === key)
    return [...new Set(ofField.map(({ page }) => page))].map((page): Extraction => {
      const lines = ofField.filter((span) => span.page === page)
      const texts = lines.map((span) => wordsOfSpan(document.pages, span).map(({ text }) => text))
      return {
        bbox: [...unionBox(lines.map((span) => boxOfSpan(document.pages, span)))],
        fieldtype: fieldTypes[key],
        page: page - 1,
        text: texts.map((words) => words.join(' ')).join('\n'),
      }
    })
  })
}

/** Rows that are not on the pages have no place in a format of places. */
function itemExtractions({ lineItems }: ExportDocument): ItemExtraction[] {
  return lineItems.flatMap((row, index) => {
    const { page, box } = row
    if (page === null || box === null) return []
    return (Object.keys(itemTypes) as ItemKey[]).flatMap((key): ItemExtraction[] => {
      const text = row[key]
      return text === null
        ? []
        : [{ bbox: [...box], fieldtype: itemTypes[key], page: page - 1, text, line_item_id: index + 1 }]
    })
  })
}

export interface ReadDocile {
  readonly fields: { readonly field: FieldKey; readonly page: number; readonly box: Box; readonly text: string }[]
  /** By line_item_id. */
  readonly rows: Map<number, Partial<Record<ItemKey, string>>>
}

/** Pages from 1. @throws ZodError, SyntaxError on another form */
export function readDocile(text: string): ReadDocile {
  const { field_extractions, line_item_extractions } = annotation.parse(JSON.parse(text))
  const rows = new Map<number, Partial<Record<ItemKey, string>>>()
  for (const { line_item_id, fieldtype, text } of line_item_extractions) {
    const key = (Object.keys(itemTypes) as ItemKey[]).find((key) => itemTypes[key] === fieldtype)
    if (key) rows.set(line_item_id, { ...rows.get(line_item_id), [key]: text })
  }
  const fields = field_extractions.flatMap(({ bbox, fieldtype, page, text }) => {
    const field = fieldOfType.get(fieldtype)
    return field ? [{ field, page: page + 1, box: bbox, text }] : []
  })
  return { fields, rows }
}

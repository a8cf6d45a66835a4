import { z } from 'zod'
import { statuses } from '../document/status'
import { documentTypes, fieldKeys } from '../fields/field'

const unit = z.number().min(0).max(1)
/** Left, top, right, bottom; 0 to 1 of the upright page. */
export const box = z.tuple([unit, unit, unit, unit])
export const span = z.object({ page: z.number().int(), start: z.number().int(), end: z.number().int() })
export const route = z.enum(['straight_through', 'review'])

/** Amounts are numbers, everything else a string (dates ISO 8601). */
export const fieldValue = z.union([z.string(), z.number()]).nullable()

export const fieldReply = z.object({
  value: fieldValue,
  raw: z.string().nullable(),
  page: z.number().int().nullable(),
  box: box.nullable(),
  spans: z.array(span),
  confidence: unit,
  /** Who proposed the value; `person` where somebody corrected it. */
  source: z.enum(['model', 'memory', 'rule', 'person']),
  /**
   * sure: at or above the field's threshold · check: below it · missing: required but not found ·
   * absent: not found and not required, or a person said that it is not there · confirmed, corrected: by a person
   */
  state: z.enum(['sure', 'check', 'missing', 'absent', 'confirmed', 'corrected']),
  /** The latest decision of a person, which the value above follows. */
  annotation: z
    .object({
      state: z.enum(['confirmed', 'corrected', 'absent']),
      by: z.string(),
      at: z.iso.datetime(),
      /** What was proposed then. */
      predicted: fieldValue,
      cause: z.enum(['misread', 'wrong_place', 'not_found', 'wrong_form']).nullable(),
    })
    .nullable(),
  reasons: z.array(z.string()),
  alternatives: z.array(
    z.object({ value: fieldValue, raw: z.string(), box: box.nullable(), spans: z.array(span), confidence: unit }),
  ),
})
export type FieldReply = z.infer<typeof fieldReply>

export const finding = z.object({
  code: z.string(),
  passed: z.boolean(),
  blocking: z.boolean(),
  fields: z.array(z.enum(fieldKeys)),
  message: z.string(),
  fix: z.object({ field: z.enum(fieldKeys), value: fieldValue }).nullable(),
  /** Another document this is about (a duplicate). */
  documentId: z.string().optional(),
})

export const lineItem = z.object({
  /** Null, like its box, where a person wrote the row and it is not on the pages. */
  page: z.number().int().nullable(),
  box: box.nullable(),
  description: z.string().nullable(),
  /** The article's number. */
  code: z.string().nullable(),
  quantity: z.number().nullable(),
  unit: z.string().nullable(),
  unitPrice: z.number().nullable(),
  amount: z.number().nullable(),
  taxRate: z.number().nullable(),
  confidence: unit,
})

export const pageSummary = z.object({
  number: z.number().int(),
  widthPixels: z.number().int(),
  heightPixels: z.number().int(),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  source: z.enum(['text_layer', 'scanner_layer', 'ocr', 'blank']),
  note: z.string().nullable(),
  language: z.string().nullable(),
  ocrConfidence: unit.nullable(),
  wordCount: z.number().int(),
})

export const documentParams = z.object({ id: z.string() })
export const pageParams = documentParams.extend({ number: z.coerce.number().int().min(1).max(100_000) })

/** `GET documents/{id}/pages/{n}` */
export const pageReply = pageSummary.extend({
  words: z.array(z.object({ text: z.string(), box, ocrConfidence: unit.nullable() })),
})
export type PageReply = z.infer<typeof pageReply>

export const historyEvent = z.object({
  at: z.iso.datetime(),
  actor: z.string(),
  action: z.string(),
  /** One sentence. */
  message: z.string(),
})

/** A row of the list. */
export const documentRow = z.object({
  id: z.string(),
  fileName: z.string(),
  status: z.enum(statuses),
  route: route.nullable(),
  /** First reason for review, or why it failed. */
  reason: z.string().nullable(),
  documentType: z.enum(documentTypes).nullable(),
  vendorName: z.string().nullable(),
  invoiceNumber: z.string().nullable(),
  invoiceDate: z.string().nullable(),
  total: z.number().nullable(),
  currency: z.string().nullable(),
  pageCount: z.number().int(),
  confidence: unit.nullable(),
  receivedAt: z.iso.datetime(),
  uploadedBy: z.string().nullable(),
})
export type DocumentRow = z.infer<typeof documentRow>

/** `GET documents/{id}` */
export const documentReply = z.object({
  id: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  byteSize: z.number().int(),
  sha256: z.string(),
  status: z.enum(statuses),
  revision: z.number().int(),
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  route: route.nullable(),
  reasons: z.array(z.object({ field: z.enum(fieldKeys).nullable(), message: z.string() })),
  documentType: z.object({ value: z.enum(documentTypes), confidence: unit, reasons: z.array(z.string()) }).nullable(),
  language: z.string().nullable(),
  pageCount: z.number().int(),
  /** Filled as reading goes on. */
  pages: z.array(pageSummary),
  /** Every field of the registry once extracted; empty before. */
  fields: z.partialRecord(z.enum(fieldKeys), fieldReply),
  lineItems: z.array(lineItem),
  findings: z.array(finding),
  modelVersion: z.string().nullable(),
  receivedAt: z.iso.datetime(),
  processedAt: z.iso.datetime().nullable(),
  uploadedBy: z.string().nullable(),
  history: z.array(historyEvent),
})
export type DocumentReply = z.infer<typeof documentReply>

export const sorts = ['received', 'vendor', 'date', 'total', 'confidence'] as const
export type Sort = (typeof sorts)[number]

/** `GET documents` */
export const documentsQuery = z.object({
  /** Words or beginnings of words of the page text, vendor, number or file name; all must occur. */
  q: z.string().trim().max(200).optional(),
  status: z.enum(statuses).optional(),
  sort: z.enum(sorts).default('received'),
  order: z.enum(['asc', 'desc']).default('desc'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** `nextCursor` of the page before. */
  cursor: z.string().optional(),
})
export type DocumentsQuery = z.input<typeof documentsQuery>
export const documentsReply = z.object({ documents: z.array(documentRow), nextCursor: z.string().nullable() })
export type DocumentsReply = z.infer<typeof documentsReply>

/** `GET documents/counts`: how many of each status, under the same `q`. */
export const countsReply = z.object({ counts: z.record(z.enum(statuses), z.number().int()), total: z.number().int() })

/** `POST documents` (201) and `POST samples` */
export const uploadReply = z.object({
  documents: z.array(
    z.object({
      id: z.string(),
      fileName: z.string(),
      status: z.enum(statuses),
      /** The same bytes came before: this is that document. */
      duplicateOf: z.string().optional(),
    }),
  ),
  /** Files of the same request that were refused; when all were, the answer is the first one's error instead. */
  refused: z.array(z.object({ fileName: z.string(), code: z.string(), message: z.string() })),
})
export type UploadReply = z.infer<typeof uploadReply>

/** One event of `GET events` (server-sent): a document changed. */
export const documentEvent = z.object({
  id: z.string(),
  status: z.enum(statuses),
  /** While `processing`. */
  progress: z.object({ page: z.number().int(), pages: z.number().int() }).optional(),
  deleted: z.boolean().optional(),
})
export type DocumentEvent = z.infer<typeof documentEvent>

import { z } from 'zod'
import { box, span } from '../contracts/documents'
import { draftRow } from '../contracts/review'
import { languages } from '../document/page'
import { causes } from '../fields/correction-cause'
import { documentTypes, type FieldKey, fieldKeys } from '../fields/field'

/** Grows whenever a reader of an older export would misread a newer one. */
export const exportSchemaVersion = 1

const confidence = z.number().min(0).max(1)
const sources = ['model', 'memory', 'rule'] as const

/** What was proposed before any person; `value` null: nothing was found. */
const predicted = z.object({
  value: z.string().nullable(),
  confidence: confidence.nullable(),
  source: z.enum(sources).nullable(),
  spans: z.array(span),
})

/**
 * A field as it stands. `predicted`: nobody decided on it, so it is no label by itself; its value null means that none was
 * found. Values are canonical (lib/fields/field.ts).
 */
export const exportField = z.object({
  state: z.enum(['confirmed', 'corrected', 'absent', 'predicted']),
  value: z.string().nullable(),
  raw: z.string().nullable(),
  page: z.number().int().nullable(),
  spans: z.array(span),
  box: box.nullable(),
  predicted: predicted.nullable(),
  /** Who decided, and when; null of `predicted`. */
  actor: z.string().nullable(),
  at: z.iso.datetime().nullable(),
  cause: z.enum(causes).nullable(),
  /** Of active work on this field. */
  seconds: z.number().min(0),
})
export type ExportField = Readonly<z.infer<typeof exportField>>

const word = z.object({ text: z.string(), box: box.readonly(), ocrConfidence: confidence.nullable() })

export const exportPage = z.object({
  number: z.number().int().min(1),
  widthPixels: z.number().int(),
  heightPixels: z.number().int(),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  source: z.enum(['text_layer', 'scanner_layer', 'ocr', 'blank']),
  note: z.string().nullable(),
  language: z.enum(languages).nullable(),
  words: z.array(word),
})

/** One document with everything that people and models said about it. */
export const exportDocument = z.object({
  schemaVersion: z.literal(exportSchemaVersion),
  id: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  receivedAt: z.iso.datetime(),
  language: z.string().nullable(),
  documentType: z.enum(documentTypes),
  /** A person decided on the type. */
  documentTypeState: z.enum(['confirmed', 'corrected', 'predicted']),
  modelVersion: z.string(),
  pages: z.array(exportPage),
  /** Every field of the registry. */
  fields: z.record(z.enum(fieldKeys), exportField),
  lineItems: z.array(draftRow),
  lineItemsState: z.enum(['confirmed', 'corrected', 'predicted']),
})
export type ExportDocument = Readonly<z.infer<typeof exportDocument>>
export type ExportPage = ExportDocument['pages'][number]

/** The value of a field, null where it is absent or was not found. */
export function currentValue(document: ExportDocument, key: FieldKey): string | null {
  return document.fields[key].value
}

/** As if nothing had been predicted: what no person decided on has no value. What was predicted stays beside it. */
export function onlyDecided(document: ExportDocument): ExportDocument {
  const fields = Object.fromEntries(
    fieldKeys.map((key) => {
      const field = document.fields[key]
      const bare = { ...field, value: null, raw: null, page: null, spans: [], box: null }
      return [key, field.state === 'predicted' ? bare : field]
    }),
  ) as ExportDocument['fields']
  return { ...document, fields, lineItems: document.lineItemsState === 'predicted' ? [] : document.lineItems }
}

/** Where a page's image lies in an archive, whether or not it was asked for. */
export function imagePath(documentId: string, pageNumber: number): string {
  return `images/${documentId}-${pageNumber}.webp`
}

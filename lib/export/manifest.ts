import { z } from 'zod'
import { exportFilter, exportOptions } from '../contracts/exports'
import { fieldKeys } from '../fields/field'
import { field } from '../fields/registry'
import { type ExportDocument, exportSchemaVersion } from './export-document'
import type { ExportFormat } from './export-format'
import { labelledSpans, labelOf, tagNames, withoutOverlaps } from './labelled-spans'

const count = z.number().int().min(0)
const states = ['confirmed', 'corrected', 'absent', 'predicted'] as const

const manifestFile = z.object({
  path: z.string(),
  bytes: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of a draft invoice: mandatory business terms of EN 16931 that are not known. */
  missing: z.array(z.string()).optional(),
})
export type ManifestFile = z.infer<typeof manifestFile>

const counts = z.object({
  documents: count,
  pages: count,
  /** Documents that this format cannot say. */
  leftOut: count,
  lineItems: count,
  values: count,
  spans: count,
  /** Left out since a word has one label in this format. */
  overlapping: count,
  /** By field, then by state. */
  fields: z.record(z.enum(fieldKeys), z.record(z.enum(states), count)),
})
export type ExportCounts = z.infer<typeof counts>

/** Lies last in an archive, as manifest.json: what is in it, and how it was chosen. */
export const exportManifest = z.object({
  schemaVersion: z.literal(exportSchemaVersion),
  format: z.string(),
  layout: z.string(),
  createdAt: z.iso.datetime(),
  filter: exportFilter,
  options: exportOptions,
  modelVersions: z.array(z.string()),
  counts,
  /** Label in the files → field and its business term in EN 16931. */
  labels: z.record(z.string(), z.object({ field: z.enum(fieldKeys), label: z.string(), businessTerm: z.string() })),
  /** Tags of token classification; a tag's number is its place. */
  tags: z.array(z.string()),
  files: z.array(manifestFile),
})
export type ExportManifest = z.infer<typeof exportManifest>

/** @throws ZodError, SyntaxError where it is none of this version */
export function readManifest(text: string): ExportManifest {
  return exportManifest.parse(JSON.parse(text))
}

export const labelMap: ExportManifest['labels'] = Object.fromEntries(
  fieldKeys.map((key) => [
    labelOf(key),
    { field: key, label: field(key).label, businessTerm: field(key).businessTerm },
  ]),
)

export const manifestTags: string[] = [...tagNames]

export function noCounts(): ExportCounts {
  const none = () => ({ confirmed: 0, corrected: 0, absent: 0, predicted: 0 })
  return {
    documents: 0,
    pages: 0,
    leftOut: 0,
    lineItems: 0,
    values: 0,
    spans: 0,
    overlapping: 0,
    fields: Object.fromEntries(fieldKeys.map((key) => [key, none()])) as ExportCounts['fields'],
  }
}

/** Adds a document; it is changed in place, since an export has many. */
export function countDocument(counts: ExportCounts, document: ExportDocument, format: ExportFormat): void {
  const spans = labelledSpans(document)
  counts.documents++
  counts.pages += document.pages.length
  counts.lineItems += document.lineItems.length
  counts.spans += spans.length
  if (format.overlaps === 'longest') counts.overlapping += withoutOverlaps(spans).dropped.length
  for (const key of fieldKeys) {
    const { state, value } = document.fields[key]
    counts.fields[key][state]++
    if (value !== null) counts.values++
  }
}

import { z } from 'zod'
import { languages } from '../document/page'
import { statuses } from '../document/status'
import { documentTypes, fieldKeys } from '../fields/field'

const count = z.number().int().min(0)
const fieldKey = z.enum(fieldKeys)
const name = z.string().trim().min(1).max(200)

/** Which documents: all whose labels count and that satisfy everything that is said. An empty list says nothing. */
export const snapshotFilter = z.object({
  /** By day of receipt, UTC, both days included. */
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
  /** Names, equal on letters and digits. */
  vendors: z.array(name).max(200).default([]),
  documentTypes: z.array(z.enum(documentTypes)).default([]),
  languages: z.array(z.enum(languages)).default([]),
  /** Ids of users: at least one label is of one of them. */
  reviewedBy: z.array(z.string().min(1).max(100)).max(200).default([]),
  states: z.array(z.enum(statuses)).default(['completed']),
})
export type SnapshotFilter = z.output<typeof snapshotFilter>

export const half = z.enum(['train', 'test'])
const halves = z.object({ train: count, test: count })

const fieldCounts = z.object({
  confirmed: count,
  corrected: count,
  absent: count,
  /** With a value, by half: what can be learnt from and measured by. */
  values: halves,
})

/** What a snapshot holds. Whatever training may need to know of it without its documents. */
export const snapshotManifest = z.object({
  /** Of the lines of its file: lib/server/snapshot-line.ts */
  schemaVersion: z.literal(1),
  contentHash: z.string(),
  documents: halves,
  pages: count,
  annotations: count,
  fields: z.record(fieldKey, fieldCounts),
  documentTypes: z.record(z.enum([...documentTypes, 'undecided']), count),
  /** Documents whose line items a person decided on. */
  lineItems: count,
  languages: z.record(z.string(), halves),
  /** Those with most documents first; of very many the rest is only counted. */
  vendors: z.array(z.object({ key: z.string(), name: z.string(), half, documents: count })),
  vendorCount: halves,
  /** Label in exported files → field and its business term. */
  labels: z.record(z.string(), z.object({ field: fieldKey, label: z.string(), businessTerm: z.string() })),
  /** What read the pages at the time, and where their words come from. */
  ocr: z.object({ versions: z.record(z.string(), z.string()), pageSources: z.record(z.string(), count) }),
  /** Pairs with the same text under another sha256, one in each half. */
  duplicates: z.array(z.object({ train: z.string(), test: z.string() })),
  duplicateCount: count,
  /** Of all documents that the filter's days, vendors, types, languages and states meet, labelled or not. */
  coverage: z.object({ documents: count, labelled: count }),
  changes: z
    .object({ since: z.number().int(), added: count, removed: count, changed: count, newVendors: count })
    .nullable(),
})
export type SnapshotManifest = z.infer<typeof snapshotManifest>

export const snapshotCheck = z.object({
  code: z.enum(['documents', 'halves', 'labels', 'duplicates']),
  /** failed: it must not train; warned: it may, with less to learn from. */
  result: z.enum(['passed', 'warned', 'failed']),
  sentence: z.string(),
})
export type SnapshotCheck = z.infer<typeof snapshotCheck>

export const snapshotRow = z.object({
  id: z.string(),
  number: z.number().int(),
  createdAt: z.iso.datetime(),
  actor: z.string(),
  trigger: z.enum(['hand', 'schedule', 'training', 'shell']),
  /** same: the content is that of `sameAs`, so nothing new was made. */
  state: z.enum(['making', 'ready', 'same', 'failed']),
  sameAs: z.number().int().nullable(),
  failureReason: z.string().nullable(),
  filter: snapshotFilter,
  contentHash: z.string().nullable(),
  documents: count,
  testDocuments: count,
  byteSize: count,
})
export type SnapshotRow = z.infer<typeof snapshotRow>

/** `GET snapshots` */
export const snapshotsReply = z.object({ snapshots: z.array(snapshotRow) })
/** `POST snapshots`: 202, it is made by the worker. */
export const snapshotBody = z.object({ filter: snapshotFilter.prefault({}) })
/** `GET snapshots/{number}` */
export const snapshotParams = z.object({ number: z.coerce.number().int().min(1) })
export const snapshotReply = snapshotRow.extend({
  manifest: snapshotManifest.nullable(),
  checks: z.array(snapshotCheck),
  /** No check failed. */
  trainable: z.boolean(),
})
export type SnapshotReply = z.infer<typeof snapshotReply>

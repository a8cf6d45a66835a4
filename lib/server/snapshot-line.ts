import { z } from 'zod'
import { half } from '@/lib/contracts/snapshots'
import type { Page } from '@/lib/document/page'
import { documentTypes, fieldKeys } from '@/lib/fields/field'

const label = z.object({
  state: z.enum(['confirmed', 'corrected', 'absent']),
  value: z.string().nullable(),
  raw: z.string().nullable(),
  spans: z.array(z.object({ page: z.number(), start: z.number(), end: z.number() })),
})

/** A document of a snapshot, without its pages. What is in it is the content that is hashed: nothing that is of one installation. */
export const snapshotDocument = z.object({
  /** The document's sha256. */
  id: z.string(),
  half,
  /** The vendor's key (snapshot-split.ts). */
  vendor: z.string(),
  vendorName: z.string().nullable(),
  language: z.string().nullable(),
  /** Null where nobody decided. */
  documentType: z.enum(documentTypes).nullable(),
  labels: z.partialRecord(z.enum(fieldKeys), label),
  /** Rows as decided, lib/contracts/review.ts draftRow; null where nobody decided. */
  lineItems: z.array(z.unknown()).nullable(),
})
export type SnapshotDocument = z.infer<typeof snapshotDocument>

/** A line of a snapshot's file. */
export type SnapshotLine = SnapshotDocument & { readonly pages: readonly Page[] }

import { z } from 'zod'
import { documentTypes } from '../fields/field'

/** Which documents, by day of receipt (UTC, both days included), vendor and type. */
export const exportFilter = z.object({
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
  /** A part of the vendor's name, in any case. */
  vendor: z.string().trim().min(1).max(200).nullable().default(null),
  documentType: z.enum(documentTypes).nullable().default(null),
  /** Without it, also documents that went straight through, unseen by any person. */
  reviewedOnly: z.boolean().default(true),
})
export type ExportFilter = z.output<typeof exportFilter>

export const exportOptions = z.object({
  /** Page images as they are stored, WebP. */
  images: z.boolean().default(false),
  /** Tables begin with a byte order mark, as spreadsheet programs want it. */
  byteOrderMark: z.boolean().default(false),
  /** Values that no person decided on are left out. */
  decidedOnly: z.boolean().default(false),
})
export type ExportOptions = z.output<typeof exportOptions>

/** `POST exports`. A format that there is not is refused with the names of those that there are. */
export const createExportBody = z.object({
  format: z.string().trim().min(1).max(40),
  filter: exportFilter.prefault({}),
  options: exportOptions.prefault({}),
})
export type CreateExportBody = z.output<typeof createExportBody>

export const exportStates = ['queued', 'running', 'ready', 'failed', 'cancelled', 'removed', 'taken'] as const

/** One form to choose: what it is called, what it is for, and what lies in the archive. */
export const exportFormatRow = z.object({
  name: z.string(),
  label: z.string(),
  purpose: z.string(),
  layout: z.string(),
  /** Refers to page images. */
  images: z.boolean(),
  /** Has tables, which may begin with a byte order mark. */
  tables: z.boolean(),
})
export type ExportFormatRow = z.infer<typeof exportFormatRow>

/** Who took what; kept when the file is gone. */
export const exportRow = z.object({
  id: z.string(),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  actorName: z.string(),
  format: z.string(),
  formatLabel: z.string(),
  filter: exportFilter,
  options: exportOptions,
  /** taken: written to a file of one's own by `npm run export` */
  state: z.enum(exportStates),
  failureReason: z.string().nullable(),
  /** Of the archive, once it is whole; before, how many there are to write. */
  documents: z.number().int(),
  done: z.number().int(),
  /** Documents that the format cannot say. */
  leftOut: z.number().int(),
  fileName: z.string(),
  sha256: z.string().nullable(),
  byteSize: z.number().int().nullable(),
  downloads: z.number().int(),
  /** The file is, or was, removed by itself then; null also where a person removed it. */
  expiresAt: z.iso.datetime().nullable(),
})
export type ExportRow = z.infer<typeof exportRow>

export const exportParams = z.object({ id: z.uuid() })
export const exportReply = z.object({ export: exportRow })
/** `GET exports`: the newest first. */
export const exportsQuery = z.object({ before: z.uuid().optional() })
export const exportsReply = z.object({
  exports: z.array(exportRow),
  /** Give it as `before` for those that were asked for earlier; null: there are none. */
  next: z.string().nullable(),
})
export type ExportsReply = z.infer<typeof exportsReply>

/** `GET exports/count`: how many documents an export would have. */
export const exportCountQuery = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  vendor: z.string().trim().min(1).max(200).optional(),
  documentType: z.enum(documentTypes).optional(),
  reviewedOnly: z.enum(['true', 'false']).default('true'),
})
export const exportCountReply = z.object({ documents: z.number().int() })

export const exportFormatsReply = z.object({ formats: z.array(exportFormatRow) })

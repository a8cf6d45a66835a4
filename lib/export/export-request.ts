import { z } from 'zod'
import { documentTypes } from '../fields/field'
import { formatNames } from './formats'

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

export const exportRequest = z.object({
  format: z.string().refine((name) => formatNames.includes(name), {
    error: `There is no such format; there are ${formatNames.join(', ')}.`,
  }),
  filter: exportFilter.prefault({}),
  options: exportOptions.prefault({}),
})
export type ExportRequest = z.output<typeof exportRequest>

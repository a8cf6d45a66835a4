import { z } from 'zod'

const count = z.number().int().min(0)

export const labelFormats = ['truth', 'label_studio', 'csv'] as const
export type LabelFormat = (typeof labelFormats)[number]

/** A row that brought nothing, and why. */
export const refusedRow = z.object({ number: z.number().int(), name: z.string(), reason: z.string() })

export const labelImportOutcome = z.object({
  /** Documents that have labels of it. */
  labelled: count.default(0),
  /** Of them were here before. */
  known: count.default(0),
  annotations: count.default(0),
  /** Values that stand on no page: kept, without a place. */
  nowhere: count.default(0),
  /** Values that a person had decided on before, which stay as they are. */
  kept: count.default(0),
  refused: z.array(refusedRow).default([]),
  refusedCount: count.default(0),
})
export type LabelImportOutcome = z.infer<typeof labelImportOutcome>

export const labelImportRow = z.object({
  id: z.string(),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  actor: z.string(),
  format: z.enum(labelFormats),
  name: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  failureReason: z.string().nullable(),
  /** Rows of its labels, and how many of them are settled. */
  documents: count,
  done: count,
  outcome: labelImportOutcome,
})
export type LabelImportRow = z.infer<typeof labelImportRow>

/** `GET label-imports`: the newest first. */
export const labelImportsReply = z.object({ imports: z.array(labelImportRow) })
/** `POST label-imports`: multipart, parts named `file`: one file of labels (.jsonl, .json, .csv), documents, or a ZIP of both. */
export const labelImportParams = z.object({ id: z.uuid() })
/** `GET label-imports/{id}`, `DELETE label-imports/{id}`: stops it; what is labelled stays. */
export const labelImportReply = z.object({ import: labelImportRow })

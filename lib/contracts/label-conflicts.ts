import { z } from 'zod'
import { fieldKeys } from '../fields/field'

/** One text of one vendor that people read in different ways. */
export const labelConflict = z.object({
  key: z.string(),
  vendor: z.string(),
  field: z.enum(fieldKeys),
  /** As printed. */
  raw: z.string(),
  /** The one that most documents have first. */
  values: z.array(
    z.object({
      value: z.string(),
      documents: z.array(z.object({ id: z.string(), fileName: z.string(), by: z.string(), at: z.iso.datetime() })),
    }),
  ),
})
export type LabelConflict = z.infer<typeof labelConflict>

/** `GET label-conflicts`: those that nobody decided on. */
export const labelConflictsReply = z.object({ conflicts: z.array(labelConflict) })
export type LabelConflictsReply = z.infer<typeof labelConflictsReply>

/** `POST label-conflicts/{key}/decision`: the right value is written to the documents that have another; null: all are right. */
export const labelConflictParams = z.object({ key: z.string().regex(/^[0-9a-f]{64}$/) })
export const labelConflictBody = z.object({ value: z.string().min(1).max(2000).nullable() })

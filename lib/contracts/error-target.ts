import { z } from 'zod'
import { documentTypes } from '../fields/field'
import { errorTarget } from './settings'

const count = z.number().int().min(0)
const share = z.number().min(0).max(1)

/** Values that reach their threshold, and how many of them are wrong. */
const unseen = z.object({ accepted: count, wrong: count })

/** What an error target would mean. */
export const targetPoint = z.object({
  errorTarget,
  /** Of the judged values. */
  judged: unseen,
  /** Of the audit samples, by the model that serves. */
  audit: unseen,
  /** Of the documents of the last weeks: those that would need no person. Null: there are none. */
  straightThrough: share.nullable(),
  reviewsPerDay: z.number().min(0).nullable(),
  /** Wrong ones expected of 1,000 values that go unseen. Null: none would. */
  errorsPerThousand: z.number().min(0).nullable(),
})
export type TargetPoint = z.infer<typeof targetPoint>

/** How it really went since the error target was set, in documents that were looked at unannounced. */
export const targetTruth = z.object({
  since: z.iso.datetime(),
  /** A week is the least that a share is told for. */
  days: z.number(),
  documents: count,
  straightThrough: share.nullable(),
  reviewsPerDay: z.number().nullable(),
  audit: z.object({
    documents: count,
    values: count,
    wrong: count,
    /** Of 1,000 values, with the 95 % interval. Null: none was looked at. */
    perThousand: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  }),
})
export type TargetTruth = z.infer<typeof targetTruth>

export const targetCurve = z.object({
  /** Null: all documents. */
  type: z.enum(documentTypes).nullable(),
  /** What holds now, and whether it is the type's own. */
  errorTarget,
  own: z.boolean(),
  /** The judged values. `ofAll`: too few are of this type, so they are those of all types. */
  judged: z.object({ values: count, documents: count.nullable(), ofAll: z.boolean() }),
  /** Documents of the last weeks that the shares are worked out on, and how many come a day. */
  recent: z.object({ documents: count, perDay: z.number() }),
  /** From the strictest target. */
  points: z.array(targetPoint),
  /** Null until a week has gone by. */
  truth: targetTruth.nullable(),
})
export type TargetCurve = z.infer<typeof targetCurve>

/** `GET error-target`: all documents first, then each type. */
export const errorTargetReply = z.object({
  model: z.object({ number: z.number().int().nullable(), version: z.string() }),
  /** Where the judged values come from: a test half, or the training of the model that ships. */
  source: z.enum(['test_half', 'training']),
  snapshotNumber: z.number().int().nullable(),
  curves: z.array(targetCurve),
})
export type ErrorTargetReply = z.infer<typeof errorTargetReply>

import { z } from 'zod'

/** What a promotion makes of a version. `stopped`: no challenger runs any more. */
export const promotionKinds = ['champion', 'shadow', 'canary', 'stopped'] as const
export type PromotionKind = (typeof promotionKinds)[number]

const reason = z.string().trim().min(1).max(500)
/** Of the documents, by their ids. */
export const canaryShare = z.number().min(0.01).max(0.5)

/** `models/{number}/promotion`; 0 is the model that ships. */
export const promotionParams = z.object({ number: z.coerce.number().int().min(0).max(2_147_483_647) })

/** `POST models/{number}/promotion`. Gates that failed are overruled by giving a reason. */
export const promotionBody = z.object({
  kind: z.enum(['champion', 'shadow', 'canary']),
  /** Of a canary, and only there. */
  canaryShare: canaryShare.optional(),
  reason: reason.optional(),
})
export type PromotionBody = z.infer<typeof promotionBody>

/** `DELETE challenger`: it runs no more. */
export const stopBody = z.object({ reason: reason.optional() })
export type StopBody = z.infer<typeof stopBody>

/** A version as it is shown; number null: the model that ships. */
export const servedVersion = z.object({ number: z.number().int().nullable(), version: z.string() })
export type ServedVersion = z.infer<typeof servedVersion>

export const promotionRow = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  actorName: z.string(),
  kind: z.enum(promotionKinds),
  /** Null where a challenger was stopped. */
  model: servedVersion.nullable(),
  canaryShare: z.number().nullable(),
  reason: z.string().nullable(),
  /** What the failed gates said that were overruled. */
  overruled: z.array(z.string()),
})
export type PromotionRow = z.infer<typeof promotionRow>

/** Values over the documents that clerks decided: 0 to 1. */
const side = z.object({ documents: z.number().int(), f1: z.number() })

export const comparison = z.object({
  /** When challenger and champion began to run side by side. */
  since: z.iso.datetime(),
  /** The same documents by both (shadow), or each its own (canary). */
  paired: z.boolean(),
  champion: side,
  challenger: side,
  /** Challenger less champion in F1, with its 95 % interval. Null: too little was decided. */
  difference: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  verdict: z.enum(['too_few', 'open', 'wins', 'loses']),
  sentence: z.string(),
})
export type Comparison = z.infer<typeof comparison>

/** Who serves, who runs beside it, and how it came about: the last 50 promotions, the latest first. */
export const servingReply = z.object({
  champion: servedVersion.extend({
    since: z.iso.datetime().nullable(),
    by: z.string().nullable(),
    reason: z.string().nullable(),
  }),
  challenger: servedVersion
    .extend({
      kind: z.enum(['shadow', 'canary']),
      canaryShare: z.number().nullable(),
      since: z.iso.datetime(),
      by: z.string(),
      reason: z.string().nullable(),
      /** Documents that it extracted. */
      documents: z.number().int(),
      comparison: comparison.nullable(),
    })
    .nullable(),
  /** What may be promoted: versions with the gates that failed, the latest first, and the model that ships. */
  versions: z.array(servedVersion.extend({ failedGates: z.array(z.string()), served: z.boolean() })),
  history: z.array(promotionRow),
})
export type ServingReply = z.infer<typeof servingReply>

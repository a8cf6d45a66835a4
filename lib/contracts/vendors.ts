import { z } from 'zod'
import { fieldKeys } from '../fields/field'

/** What memory has learnt of a vendor, one rule a field and value or place. */
export const memoryRule = z.object({
  id: z.string(),
  field: z.enum(fieldKeys),
  /** value: always the same for this vendor · place: stands beside these words, at this place */
  kind: z.enum(['value', 'place']),
  /** One sentence: “Total stands right of ‘Summe EUR’.” */
  sentence: z.string(),
  state: z.enum(['active', 'suspended', 'off', 'outvoted']),
  /** Why it does not act, where it doesn't. */
  note: z.string().nullable(),
  hits: z.number().int(),
  contradictions: z.number().int(),
  /** The correction it comes from. */
  from: z.object({ documentId: z.string(), actor: z.string(), at: z.iso.datetime(), was: z.string().nullable() }),
})
export type MemoryRuleReply = z.infer<typeof memoryRule>

export const vendorParams = z.object({ id: z.string() })
export const vendorRow = z.object({
  id: z.string(),
  name: z.string(),
  documents: z.number().int(),
  rules: z.number().int(),
  suspended: z.number().int(),
  lastReviewedAt: z.iso.datetime().nullable(),
})
export type VendorRow = z.infer<typeof vendorRow>
/** `GET vendors?q=` */
export const vendorsQuery = z.object({ q: z.string().trim().max(200).optional() })
export const vendorsReply = z.object({ vendors: z.array(vendorRow), total: z.number().int() })

/** `GET vendors/{id}` */
export const vendorReply = vendorRow.extend({
  anchors: z.array(z.object({ kind: z.string(), value: z.string(), documents: z.number().int() })),
  memory: z.array(memoryRule),
  recent: z.array(
    z.object({
      id: z.string(),
      fileName: z.string(),
      invoiceNumber: z.string().nullable(),
      receivedAt: z.iso.datetime(),
    }),
  ),
})
export type VendorReply = z.infer<typeof vendorReply>

/** `PATCH vendors/{id}` */
export const vendorBody = z.object({ name: z.string().trim().min(1).max(200) })
/** `POST vendors/{id}/merge`: the other's documents, anchors and rules become this one's. */
export const mergeBody = z.object({ otherId: z.string() })
/** `PUT vendors/{id}/rules/{ruleId}` */
export const ruleParams = z.object({ id: z.string(), ruleId: z.string() })
export const ruleBody = z.object({ state: z.enum(['on', 'off', 'forgotten']) })

import { z } from 'zod'
import { causes } from '../fields/correction-cause'
import { documentTypes, fieldKeys } from '../fields/field'
import { box, documentReply, finding, span } from './documents'

const fieldKey = z.enum(fieldKeys)
const text = z.string().trim().min(1).max(2000)

export const cause = z.enum(causes)

/**
 * A field as its reviewer left it. `seen`: looked at, nothing decided, hence no label.
 * A field without an entry is as it was predicted.
 */
export const draftField = z.object({
  state: z.enum(['seen', 'confirmed', 'corrected', 'absent']),
  /** Canonical, as lib/fields/field.ts has it; null where absent. Of `seen`: as predicted. */
  value: z.string().max(2000).nullable(),
  /** The words it was taken from, as printed; null where it was typed and is not on the page. */
  raw: z.string().max(4000).nullable(),
  page: z.number().int().nullable(),
  spans: z.array(span).max(50),
  box: box.nullable(),
  /** Set by the reviewer; null: derived on approval. */
  cause: cause.nullable(),
  /** Of active work on this field. */
  seconds: z.number().min(0).max(36_000),
})
export type DraftField = z.infer<typeof draftField>

const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .max(40)
  .nullable()
/** A row of the table. Numbers are canonical decimals. */
export const draftRow = z.object({
  page: z.number().int().nullable(),
  box: box.nullable(),
  description: z.string().max(2000).nullable(),
  code: z.string().max(200).nullable(),
  quantity: decimal,
  unit: z.string().max(100).nullable(),
  unitPrice: decimal,
  amount: decimal,
  taxRate: decimal,
})
export type DraftRow = z.infer<typeof draftRow>

/** A failed blocking finding that the reviewer lets pass. */
export const overrule = z.object({ code: z.string(), message: z.string(), reason: text })
export type Overrule = z.infer<typeof overrule>

/** All that is decided in a review, kept by the server until it is approved. */
export const draft = z.object({
  fields: z.partialRecord(fieldKey, draftField),
  /** Null: as predicted. */
  documentType: z.enum(documentTypes).nullable(),
  /** Null: as predicted. */
  lineItems: z.array(draftRow).max(5000).nullable(),
  overrules: z.array(overrule).max(50),
})
export type Draft = z.infer<typeof draft>

export const comment = z.object({ id: z.string(), at: z.iso.datetime(), author: z.string(), text: z.string() })
/** `POST documents/{id}/comments` */
export const commentBody = z.object({ text })

/** Who works on a document now. */
export const holder = z.object({
  userId: z.string(),
  name: z.string(),
  leaseUntil: z.iso.datetime(),
  /** The caller, but in another tab of the browser. */
  otherTab: z.boolean(),
})
export type Holder = z.infer<typeof holder>

/** `GET documents/{id}/review`, and the answer to every change of it. */
export const reviewReply = z.object({
  document: documentReply,
  /** The caller holds the document from this tab. */
  mine: z.boolean(),
  /** Somebody else, or another tab of the caller, holds it. */
  holder: holder.nullable(),
  draft: draft.nullable(),
  draftSavedAt: z.iso.datetime().nullable(),
  /** Another's unfinished work on it, whose lease ran out: may be taken over. */
  otherDraft: z.object({ name: z.string(), savedAt: z.iso.datetime(), draft }).nullable(),
  /** The checks, with the values of the draft. */
  findings: z.array(finding),
  /** Fields that need a decision before the document may be approved, in the registry's order. */
  attention: z.array(fieldKey),
  /** Values that must be typed again on approval, as the draft stands. */
  rekey: z.array(z.enum(['iban', 'total'])),
  vendor: z.object({ id: z.string(), name: z.string() }).nullable(),
  comments: z.array(comment),
  postponedAt: z.iso.datetime().nullable(),
  escalatedAt: z.iso.datetime().nullable(),
})
export type ReviewReply = z.infer<typeof reviewReply>

const tab = z.string().min(8).max(64)
/** `GET documents/{id}/review?tab=…`, and of the DELETEs that answer with the review. Without a tab nothing is `mine`. */
export const reviewQuery = z.object({ tab: tab.optional() })

/**
 * `POST documents/{id}/review`: takes the document for 15 minutes. 409 with details `{kind: 'held', holder}` where somebody
 * else has it. A completed or rejected one is opened again.
 */
export const takeBody = z.object({
  tab,
  /** Takes it from another tab of the same user. */
  steal: z.boolean().default(false),
  /** Begins with the draft that another left (`otherDraft`). */
  adopt: z.boolean().default(false),
})

/**
 * `PUT documents/{id}/review`: keeps the draft and prolongs the lease; without a draft it only prolongs.
 * 409, details `{kind: 'changed', current: ReviewReply}`: the document has moved on since `revision`;
 * `{kind: 'other_tab' | 'held', holder}`: it is no longer this tab's.
 */
export const saveBody = z.object({
  tab,
  revision: z.number().int(),
  draft: draft.nullable(),
  /** Of active work since the last save. */
  activeSeconds: z.number().min(0).max(3600).default(0),
})
export const saveReply = z.object({
  savedAt: z.iso.datetime(),
  leaseUntil: z.iso.datetime(),
  findings: z.array(finding),
  attention: z.array(fieldKey),
  rekey: z.array(z.enum(['iban', 'total'])),
})
export type SaveReply = z.infer<typeof saveReply>

/** `DELETE documents/{id}/review?tab=…`: gives the document back to the queue; the draft stays the caller's. */
export const releaseQuery = z.object({ tab })

/**
 * `POST documents/{id}/review/approval`. 422 `blocked`, details `{findings, attention}`: these stand against it.
 * 422 `rekey`, details `{fields, wrong}`: `rekeyed` lacks these, or differs from the value.
 */
export const approvalBody = z.object({
  tab,
  revision: z.number().int(),
  draft,
  activeSeconds: z.number().min(0).max(3600).default(0),
  /** As typed. */
  rekeyed: z.partialRecord(z.enum(['iban', 'total']), z.string().max(200)).default({}),
})
export const approvalReply = z.object({
  reviewId: z.string(),
  status: z.enum(['completed', 'needs_review', 'rejected']),
})

/** `POST documents/{id}/review/rejection` */
export const rejectionBody = z.object({ tab, revision: z.number().int(), reason: text })
/** `POST documents/{id}/review/postponement`, with the draft kept. `DELETE`: back into the queue, without taking it. */
export const postponementBody = z.object({ tab, note: z.string().trim().max(2000).default('') })
/** `POST documents/{id}/review/escalation`: to the admins. `DELETE`: an admin gives it back to the clerks. */
export const escalationBody = z.object({ tab, text })
/**
 * `DELETE reviews/{id}?tab=…`: takes back an approval or rejection of one's own; the draft is there again, and the
 * document is held by the tab, where one is given.
 */
export const reviewParams = z.object({ id: z.string() })

export const queueFilter = z.object({
  /** Only this vendor's, as extracted. */
  vendor: z.string().trim().max(200).optional(),
  /** Received at least so many days ago. */
  minDays: z.coerce.number().int().min(0).max(3650).optional(),
  reason: z.enum(['amounts', 'payment', 'duplicate', 'missing', 'type', 'unsure', 'escalated']).optional(),
  minTotal: z.coerce.number().min(0).max(1e12).optional(),
  maxTotal: z.coerce.number().min(0).max(1e12).optional(),
})
export type QueueFilter = z.infer<typeof queueFilter>

/**
 * `POST reviews`: takes the next document that needs a person, oldest first, then least sure.
 * Nothing left: 204.
 */
export const nextBody = z.object({
  tab,
  filter: queueFilter.default({}),
  /** Held by this tab already or just left: not these. */
  except: z.array(z.string()).max(100).default([]),
})

export const queueRow = z.object({
  id: z.string(),
  fileName: z.string(),
  vendorName: z.string().nullable(),
  invoiceNumber: z.string().nullable(),
  total: z.number().nullable(),
  currency: z.string().nullable(),
  receivedAt: z.iso.datetime(),
  reason: z.string().nullable(),
  confidence: z.number().nullable(),
  holder: holder.nullable(),
  /** Of the caller's draft or the postponement. */
  since: z.iso.datetime().nullable(),
  note: z.string().nullable(),
})
export type QueueRow = z.infer<typeof queueRow>

/** `GET queue?…filter` */
export const queueReply = z.object({
  /** Documents that Start would hand out one after the other, under the filter. */
  waiting: z.number().int(),
  /** Held by others at the moment. */
  held: z.number().int(),
  /** The first of those waiting, in the order in which they are handed out. */
  next: z.array(queueRow),
  mine: z.array(queueRow),
  postponed: z.array(queueRow),
  escalated: z.array(queueRow),
  /** For the filter: vendors of waiting documents, most first. */
  vendors: z.array(z.object({ name: z.string(), count: z.number().int() })),
  /** Finished by the caller today, and the median of active seconds a document. */
  today: z.object({ finished: z.number().int(), medianSeconds: z.number().nullable() }),
})
export type QueueReply = z.infer<typeof queueReply>

/** `POST documents/{id}/line-items`: rows read from the words inside a box drawn over a table. Saves nothing. */
export const tableBody = z.object({ page: z.number().int().min(1), box })
export const tableReply = z.object({ rows: z.array(draftRow) })

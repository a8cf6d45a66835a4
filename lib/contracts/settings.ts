import { z } from 'zod'
import { documentTypes, fieldKeys } from '../fields/field'
import { scheduleText } from './training-schedule'

const upload = z.object({
  maxFileMegabytes: z.number().int().min(1).max(500),
  maxPages: z.number().int().min(1).max(1000),
  /** Of one page, as an image. */
  maxPageMegapixels: z.number().int().min(1).max(500),
})
/** Share (0 to 1) of wrong values among those that nobody looks at. In tenths of a percent: evidence tells no finer. */
export const errorTarget = z.number().min(0.001).max(0.2).multipleOf(0.001)
const routing = z.object({
  errorTarget,
  /** In place of it for documents of a type. */
  byType: z.partialRecord(z.enum(documentTypes), errorTarget),
})
const review = z.object({
  /** Share (0 to 1) of straight-through documents that go to review unannounced. */
  auditShare: z.number().min(0).max(1),
  /** A total above this must be typed again on approval, in whatever currency; null: never. */
  rekeyAbove: z.number().min(0).nullable(),
})
const training = z.object({
  /** Five cron fields, in UTC; null: only by hand or by the triggers below. */
  schedule: scheduleText.nullable(),
  /** Trains when so many annotations came since the latest snapshot; null: never. */
  afterAnnotations: z.number().int().min(10).max(1_000_000).nullable(),
  /** Trains when drift is found. */
  onDrift: z.boolean(),
  /** Made by a program, they train beside the real ones: what few vendors print, a few thousand layouts do. */
  syntheticDocuments: z.number().int().min(0).max(5000),
  /** A version that passes every gate serves at once. */
  promoteByItself: z.boolean(),
  /** A canary or shadow that loses significantly is stopped; a champion that does, is only reported. */
  stopByItself: z.boolean(),
})
const ownCompany = z.object({
  names: z.array(z.string().trim().min(1).max(200)).max(50),
  taxIds: z.array(z.string().trim().min(1).max(40)).max(50),
})

export const settings = z.object({
  upload: upload.extend({
    maxFileMegabytes: upload.shape.maxFileMegabytes.default(25),
    maxPages: upload.shape.maxPages.default(50),
    maxPageMegapixels: upload.shape.maxPageMegapixels.default(80),
  }),
  routing: routing.extend({
    errorTarget: errorTarget.default(0.02),
    byType: routing.shape.byType.default({}),
  }),
  review: review.extend({
    auditShare: review.shape.auditShare.default(0.02),
    rekeyAbove: review.shape.rekeyAbove.default(null),
  }),
  training: training.extend({
    schedule: training.shape.schedule.default(null),
    afterAnnotations: training.shape.afterAnnotations.default(null),
    onDrift: training.shape.onDrift.default(false),
    syntheticDocuments: training.shape.syntheticDocuments.default(500),
    promoteByItself: training.shape.promoteByItself.default(false),
    stopByItself: training.shape.stopByItself.default(true),
  }),
  ownCompany: ownCompany.extend({
    names: ownCompany.shape.names.default([]),
    taxIds: ownCompany.shape.taxIds.default([]),
  }),
})
export type Settings = z.infer<typeof settings>
export const settingsReply = z.object({ settings })

/** `PATCH settings`. Built without the defaults: what is left out stays as it is. */
export const updateSettingsBody = z.object({
  upload: upload.partial().optional(),
  routing: routing.partial().optional(),
  review: review.partial().optional(),
  training: training.partial().optional(),
  ownCompany: ownCompany.partial().optional(),
})
export type UpdateSettingsBody = z.infer<typeof updateSettingsBody>

/** `GET settings/thresholds`: what an error target means. Left out, it is the one that is set, for the type that is given. */
export const thresholdsQuery = z.object({
  errorTarget: z.coerce.number().pipe(errorTarget).optional(),
  type: z.enum(documentTypes).optional(),
})
export const thresholdsReply = z.object({
  errorTarget,
  modelVersion: z.string(),
  /** Confidence (0 to 1) from which a field's value needs no look; null: it is always looked at. */
  thresholds: z.record(z.enum(fieldKeys), z.number().min(0).max(1).nullable()),
  evidence: z.object({
    /** How many values the thresholds are set by, each judged by a model that did not know its document. */
    values: z.number().int(),
    /** How many of them reach their threshold. */
    accepted: z.number().int(),
  }),
})
export type ThresholdsReply = z.infer<typeof thresholdsReply>

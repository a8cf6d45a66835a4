import { z } from 'zod'

/** What is looked at: distributions (confidence, words a page) and shares of documents. */
export const driftKeys = ['confidence', 'words', 'unseen', 'scanned', 'corrected'] as const
export type DriftKey = (typeof driftKeys)[number]

/** Where a bin begins; the first begins at 0. Shares have two bins: without, with. */
export const driftEdges: Readonly<Partial<Record<DriftKey, readonly number[]>>> = {
  confidence: [0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995],
  words: [25, 50, 75, 100, 150, 200, 300, 450, 700, 1000],
}

export const driftLevels = ['too_few', 'steady', 'watch', 'alarm'] as const
export type DriftLevel = (typeof driftLevels)[number]

const counts = z.array(z.number().int().min(0))
export const driftMetric = z.object({
  key: z.enum(driftKeys),
  /** Documents in each bin: of the weeks before, and of the week that is looked at. */
  reference: counts,
  current: counts,
  /** Population stability index of a distribution; of a share, by how much it changed. */
  value: z.number(),
  /** How probable that is where nothing has changed. */
  probability: z.number(),
  level: z.enum(driftLevels),
})
export type DriftMetric = z.infer<typeof driftMetric>

export const driftAlarm = z.object({
  key: z.enum(driftKeys),
  sentence: z.string(),
  /** Of those that make the difference, the latest. */
  documentIds: z.array(z.string()),
})
export type DriftAlarm = z.infer<typeof driftAlarm>

/** As stored with a check. */
export const driftMetrics = z.object({
  /** What came from then to the week's beginning is the reference. */
  referenceFrom: z.iso.datetime(),
  /** Confidences and corrections are only compared since then: another model has others. */
  modelSince: z.iso.datetime().nullable(),
  metrics: z.array(driftMetric),
})

const scope = z.object({
  vendor: z.object({ id: z.string(), name: z.string() }).nullable(),
  metrics: z.array(driftMetric),
  alarms: z.array(
    driftAlarm.omit({ documentIds: true }).extend({
      documents: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
})
export type DriftScope = z.infer<typeof scope>

/** `GET drift`: the latest check, and what the checks before it found for all documents. */
export const driftReply = z.object({
  latest: z
    .object({
      at: z.iso.datetime(),
      from: z.iso.datetime(),
      to: z.iso.datetime(),
      referenceFrom: z.iso.datetime(),
      modelSince: z.iso.datetime().nullable(),
      all: scope,
      /** Those that have enough documents: the ones with alarms. */
      vendors: z.array(scope),
      vendorsChecked: z.number().int(),
    })
    .nullable(),
  /** The earliest first. */
  history: z.array(
    z.object({
      at: z.iso.datetime(),
      values: z.partialRecord(z.enum(driftKeys), z.number()),
      alarms: z.number().int(),
    }),
  ),
})
export type DriftReply = z.infer<typeof driftReply>

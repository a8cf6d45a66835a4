import { z } from 'zod'

/** What else decides the artefact, beside the snapshot and the seed. */
export const trainingOptions = z.object({ syntheticDocuments: z.number().int().min(0).max(5000) })
export type TrainingOptions = z.infer<typeof trainingOptions>

export const trainingTriggers = ['hand', 'schedule', 'annotations', 'drift', 'shell'] as const
export type TrainingTrigger = (typeof trainingTriggers)[number]
export const trainingStates = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const
export type TrainingState = (typeof trainingStates)[number]

export const trainingLogLine = z.object({ at: z.iso.datetime(), text: z.string() })

export const trainingRunRow = z.object({
  id: z.string(),
  number: z.number().int(),
  snapshotId: z.string(),
  snapshotNumber: z.number().int(),
  seed: z.number().int(),
  options: trainingOptions,
  trigger: z.enum(trainingTriggers),
  actorName: z.string(),
  state: z.enum(trainingStates),
  stage: z.string().nullable(),
  /** Of all, 0 to 1. */
  share: z.number().min(0).max(1),
  attempts: z.number().int(),
  failureReason: z.string().nullable(),
  cancelling: z.boolean(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  /** How long it will still take as it goes; null: nobody knows yet. */
  secondsLeft: z.number().int().nullable(),
  model: z.object({ number: z.number().int(), artefactSha256: z.string() }).nullable(),
})
export type TrainingRunRow = z.infer<typeof trainingRunRow>

/** `GET training-runs`: the latest, the last first. */
export const trainingRunsReply = z.object({ runs: z.array(trainingRunRow) })

/** `POST training-runs`. `snapshot`: the number of one that is there, or a new one of all that is reviewed by now. */
export const startTrainingBody = z.object({
  snapshot: z
    .union([z.literal('latest'), z.literal('new'), z.number().int().min(1).max(2_147_483_647)])
    .default('latest'),
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
  /** Left out: as in the settings. */
  syntheticDocuments: trainingOptions.shape.syntheticDocuments.optional(),
})
export type StartTrainingBody = z.infer<typeof startTrainingBody>

/** `GET training-runs/{id}`, and `DELETE`, which asks it to stop. */
export const trainingRunParams = z.object({ id: z.uuid() })
export const trainingRunReply = trainingRunRow.extend({ log: z.array(trainingLogLine) })
export type TrainingRunReply = z.infer<typeof trainingRunReply>

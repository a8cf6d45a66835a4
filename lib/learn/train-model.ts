import type { FieldScorer } from '@/lib/extract/field-scorer'
import type { LineOdds, LineScorer } from '@/lib/extract/line-scorer'
import type { JointModel, Model } from '@/lib/extract/model'
import type { TypeScorer } from '@/lib/extract/type-scorer'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { assignFolds } from './assign-folds'
import { type Calibrated, calibrate, type HeldOut, uncalibrated } from './calibrate'
import type { Example } from './example'
import type { FieldTask } from './field-design'
import { columnsOf, type FieldColumns } from './measure-columns'
import { joinBatches, type Preparation } from './preparation'
import { nameField } from './train-field'
import { joinOdds, type LinesLearnt, type LineTask, nameLines } from './train-lines'
import { noTypes } from './train-types'
import { batchesOf, largestFirst, late, numbered, stage } from './training-tasks'
import { type DoWork, doWorkHere } from './training-work'

/** How the training goes; it is the same for every model, and stored with its report. */
export const trainingSettings = {
  folds: 3,
  lineFolds: 2,
  /** Columns are cut at quantiles of so many examples, spread over all. */
  samples: 150,
  joint: {
    sumAgrees: 3,
    totalMissing: -2,
    sumDisagrees: -3.5,
    partExceedsTotal: -3,
    netEqualsTotalWithoutTax: 0.4,
    dueEqualsTotal: 0.4,
    dueBeforeIssue: -4,
    sameValueTwice: -5,
    nameBesideAddress: 1.2,
    nameInsideAddress: -2,
    ownCompany: 4,
  } satisfies JointModel,
}

export interface TrainOptions {
  readonly version: string
  readonly seed: number
  /** Parts of the cross-validation behind the calibration (default 3). */
  readonly folds?: number
  /** What is being done, and how much of all is done, 0 to 1. */
  readonly onProgress?: (stage: string, share: number) => void
}

export interface Trained extends Pick<Calibrated, 'judgements' | 'unseen'> {
  readonly model: Model
}

/**
 * A model of some examples: scorers by field on all of them, calibration on predictions for documents whose group the scorer
 * had not seen. The same examples, in the same order, with the same seed give the same model, whoever does the work. Pages
 * are asked for when they are worked on, at most three times, and not kept.
 */
export async function trainModel(
  examples: readonly Example[],
  options: TrainOptions,
  doWork: DoWork = doWorkHere,
): Promise<Trained> {
  const training = { examples, options, doWork }
  const columns = await measure(training)
  const preparation = await prepare(training, columns)
  const parts = partsOf(training)
  const roles = await learnLinesAndTypes(training, preparation, parts)
  const fields = await learnFields(training, { preparation, columns, parts, roles })
  const models = parts.map(
    (part, at): Model => ({
      version: options.version,
      types: part.fold === null ? roles.types : noTypes,
      lines: (roles.ofPart[at] as PartLines).scorer,
      fields: fields[at] as Model['fields'],
      joint: trainingSettings.joint,
      calibration: uncalibrated,
      evidence: noEvidence,
    }),
  )
  const held = await predictHeld(training, parts, models)
  const { calibration, evidence, judgements, unseen } = calibrate(held)
  return { model: { ...(models[0] as Model), calibration, evidence }, judgements, unseen }
}

interface Training {
  readonly examples: readonly Example[]
  readonly options: TrainOptions
  readonly doWork: DoWork
}

const noEvidence = Object.fromEntries(
  fieldKeys.map((key) => [key, { confidence: [], right: [] }]),
) as unknown as Model['evidence']

/** Where the bounds of the columns' bins are. */
async function measure(training: Training): Promise<FieldColumns> {
  const { examples, doWork } = training
  const step = Math.max(1, Math.ceil(examples.length / trainingSettings.samples))
  const batches = batchesOf(
    [...examples.keys()].filter((at) => at % step === 0),
    8,
  )
  const done = stage(training, 'Measuring a sample', [0, 0.05], batches.length)
  return columnsOf(await doWork('measure', late(batches, numbered(examples)), done))
}

/** Every example's candidates and words as numbers. */
async function prepare(training: Training, columns: FieldColumns): Promise<Preparation> {
  const { examples, options, doWork } = training
  const batches = batchesOf([...examples.keys()])
  const done = stage(training, 'Finding candidates', [0.05, 0.4], batches.length)
  const task = (batch: readonly number[]) => ({
    examples: numbered(examples)(batch),
    columns,
    seed: options.seed,
  })
  return joinBatches(await doWork('prepare', late(batches, task), done))
}

/** What is learnt from: all examples (fold null), or all but those of a fold that are real, which it then predicts. */
interface Part {
  readonly fold: number | null
  /** Positions of examples, ascending. */
  readonly seen: Uint32Array
  readonly held: readonly number[]
}

/** The part of all examples first. Folds that hold nothing are left out. */
function partsOf({ examples, options: { seed, folds = trainingSettings.folds } }: Training): Part[] {
  const foldOf = assignFolds(examples, folds, seed)
  const isHeld = (example: Example, fold: number) => !example.synthetic && foldOf(example) === fold
  const parts = Array.from({ length: folds }, (_, fold): Part => {
    const held = [...examples.keys()].filter((at) => isHeld(examples[at] as Example, fold))
    const seen = Uint32Array.from(examples.keys()).filter((at) => !isHeld(examples[at] as Example, fold))
    return { fold, seen, held }
  })
  const all: Part = { fold: null, seen: Uint32Array.from(examples.keys()), held: [] }
  return [all, ...parts.filter(({ held }) => held.length > 0)]
}

interface PartLines {
  readonly scorer: LineScorer
  /** Of each of the part's lines by a scorer that had not seen its group; other documents' are 0. */
  readonly odds: LineOdds
}

interface Roles {
  readonly types: TypeScorer
  readonly ofPart: readonly PartLines[]
}

/** Line scorers of every part: one of all its examples and, so that no line is scored by itself, one without each fold. */
async function learnLinesAndTypes(
  training: Training,
  { lines, types, dictionary }: Preparation,
  parts: readonly Part[],
): Promise<Roles> {
  const { examples, options, doWork } = training
  const weights = weightsOf(examples)
  const tasks = parts.map(({ seen }): LineTask[] => [
    { lines, seen, weights, asked: new Uint32Array() },
    ...lineFoldsOf(seen, training).map((fold) => ({ lines, weights, ...fold })),
  ])
  const done = stage(training, 'Learning lines and types', [0.4, 0.5], tasks.flat().length + 1)
  const facts = examples.map(({ documentType, weight, synthetic, group }) => ({
    documentType,
    weight,
    synthetic,
    group,
  }))
  const [[scorer = noTypes], learnt] = await Promise.all([
    doWork('types', [{ examples: facts, ...types, seed: options.seed }], done),
    largestFirst(
      tasks.flat(),
      ({ seen }) => seen.length,
      (sorted) => doWork('lines', sorted, done),
    ),
  ])
  const nameOf = (word: number) => dictionary[lines.words.ids[word] as number] as string
  const perPart = 1 + trainingSettings.lineFolds
  const ofPart = tasks.map((own, part) => {
    const [all, ...folds] = learnt.slice(part * perPart, (part + 1) * perPart) as [LinesLearnt, ...LinesLearnt[]]
    const odds = folds.map((fold, at) => ({ ...fold, asked: (own[at + 1] as LineTask).asked }))
    return { scorer: nameLines(all.scorer, nameOf), odds: joinOdds(lines, odds) }
  })
  return { types: scorer, ofPart }
}

function lineFoldsOf(seen: Uint32Array, { examples, options }: Training): Pick<LineTask, 'seen' | 'asked'>[] {
  const { lineFolds } = trainingSettings
  const exampleAt = (at: number) => examples[at] as Example
  const foldOf = assignFolds(Array.from(seen, exampleAt), lineFolds, options.seed + 1)
  return Array.from({ length: lineFolds }, (_, fold) => ({
    seen: seen.filter((at) => foldOf(exampleAt(at)) !== fold),
    asked: seen.filter((at) => foldOf(exampleAt(at)) === fold),
  }))
}

interface FieldsAsked {
  readonly preparation: Preparation
  readonly columns: FieldColumns
  readonly parts: readonly Part[]
  readonly roles: Roles
}

/** Both scorers of every field, for every part. */
async function learnFields(training: Training, asked: FieldsAsked): Promise<Model['fields'][]> {
  const { preparation, columns, parts, roles } = asked
  const { fields, lines, dictionary } = preparation
  const weights = weightsOf(training.examples)
  const tasks = parts.flatMap(({ seen }, part) => {
    const seenBy = maskOf(seen, training.examples.length)
    const { odds } = roles.ofPart[part] as PartLines
    return fieldKeys.map((key): FieldTask => {
      const table = fields.get(key) ?? null
      return { key, table, columns: columns[key], seen: seenBy, weights, odds, lineStarts: lines.documentStarts }
    })
  })
  const done = stage(training, 'Learning fields', [0.5, 0.85], tasks.length)
  const learnt = await largestFirst(tasks, sizeOf, (sorted) => training.doWork('field', sorted, done))
  const named = learnt.map((own, at): [FieldKey, FieldScorer] => {
    const { key, table } = tasks[at] as FieldTask
    return [key, nameField(own, (word) => dictionary[table?.words.ids[word] ?? -1] as string)]
  })
  return parts.map((_, part) => {
    const own = named.slice(part * fieldKeys.length, (part + 1) * fieldKeys.length)
    return Object.fromEntries(own) as Record<FieldKey, FieldScorer>
  })
}

/** What each part's model says of the examples it has not seen, in the order of the examples. */
async function predictHeld(training: Training, parts: readonly Part[], models: readonly Model[]): Promise<HeldOut[]> {
  const { examples, doWork } = training
  const batches = parts.flatMap(({ fold, held }, part) =>
    // A model goes with every batch: fewer, larger ones.
    batchesOf(held, 52).map((batch) => ({ fold: fold ?? 0, batch, model: models[part] as Model })),
  )
  const done = stage(training, 'Testing on unseen documents', [0.85, 1], batches.length)
  const task = ({ batch, model }: (typeof batches)[number]) => ({
    examples: batch.map((at) => ({ pages: (examples[at] as Example).pages })),
    model,
  })
  const predictions = await doWork('predict', late(batches, task), done)
  return batches
    .flatMap(({ batch, fold }, number) =>
      batch.map((at, place) => ({
        at,
        held: { example: examples[at] as Example, fold, predictions: predictions[number]?.[place] ?? [] },
      })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ held }) => held)
}

/** About how long it takes. */
function sizeOf({ table, columns, seen }: FieldTask): number {
  if (!table) return 0
  const groups = table.documents.reduce((sum, document) => sum + (seen[document] as number), 0)
  return groups * (table.right.length / table.documents.length) * columns.length
}

function weightsOf(examples: readonly Example[]): Float32Array {
  return Float32Array.from(examples, ({ weight }) => weight)
}

function maskOf(positions: Uint32Array, length: number): Uint8Array {
  const mask = new Uint8Array(length)
  for (const at of positions) mask[at] = 1
  return mask
}

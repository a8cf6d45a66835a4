import { z } from 'zod'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import type { FieldScorer } from './field-scorer'
import type { Evidence, Model } from './model'

const numbers = z.array(z.number())
const calibration = z.object({ slope: z.number(), intercept: z.number() })
const fieldScorer = z.object({
  columns: z.array(z.object({ name: z.string(), cuts: numbers })),
  vocabulary: z.array(z.string()),
  linear: numbers,
  trees: z
    .object({
      depth: z.number(),
      rounds: z.number(),
      features: numbers,
      thresholds: numbers,
      leaves: numbers,
      values: numbers,
    })
    .nullable(),
  treeWords: numbers,
})
const joint = z.object({
  sumAgrees: z.number(),
  totalMissing: z.number(),
  sumDisagrees: z.number(),
  partExceedsTotal: z.number(),
  netEqualsTotalWithoutTax: z.number(),
  dueEqualsTotal: z.number(),
  dueBeforeIssue: z.number(),
  sameValueTwice: z.number(),
  nameBesideAddress: z.number(),
  nameInsideAddress: z.number(),
  ownCompany: z.number(),
})
const artefact = z.object({
  version: z.string(),
  types: z.object({ vocabulary: z.array(z.string()), weights: numbers, sharpness: z.number() }),
  lines: z.object({ vocabulary: z.array(z.string()), weights: numbers }),
  fields: z.record(z.enum(fieldKeys), fieldScorer),
  joint,
  calibration: z.record(z.enum(fieldKeys), z.object({ found: calibration, missing: calibration })),
  /** Confidences in thousandths, negative where the value was wrong. */
  evidence: z.record(z.enum(fieldKeys), numbers),
})
type Artefact = z.infer<typeof artefact>

/** The model as text, the same bytes for the same model: what is kept, hashed and shipped. */
export function writeModel({
  version,
  types,
  lines,
  fields,
  joint: pairs,
  calibration: platt,
  evidence,
}: Model): string {
  const written: Artefact = {
    version,
    types: { ...types, vocabulary: [...types.vocabulary.keys()], weights: plain(types.weights) },
    lines: { vocabulary: [...lines.vocabulary.keys()], weights: plain(lines.weights) },
    fields: Object.fromEntries(fieldKeys.map((key) => [key, writtenField(fields[key])])) as Artefact['fields'],
    joint: pairs,
    calibration: Object.fromEntries(fieldKeys.map((key) => [key, platt[key]])) as Artefact['calibration'],
    evidence: Object.fromEntries(fieldKeys.map((key) => [key, writtenEvidence(evidence[key])])) as Artefact['evidence'],
  }
  return `${JSON.stringify(written)}\n`
}

function writtenField({ columns, vocabulary, linear, trees, treeWords }: FieldScorer): z.infer<typeof fieldScorer> {
  return {
    columns: columns.map(({ name, cuts }) => ({ name, cuts: [...cuts] })),
    vocabulary: [...vocabulary.keys()],
    linear: plain(linear),
    trees: trees && {
      depth: trees.depth,
      rounds: trees.rounds,
      features: [...trees.features],
      thresholds: [...trees.thresholds],
      leaves: plain(trees.leaves),
      values: plain(trees.values),
    },
    treeWords: [...treeWords.keys()],
  }
}

/** Short in the file: what was rounded in training (`rounded`) reads back as the same 32-bit number. */
function plain(values: Float32Array): number[] {
  return Array.from(values, (value) => Number(value.toFixed(decimals)))
}

const decimals = 4

/** Weights as they will be read back from the artefact, so that training measures what is served. */
export function rounded(values: Float32Array): Float32Array {
  return Float32Array.from(values, (value) => Number(value.toFixed(decimals)))
}

/** The model of an artefact. Throws ZodError where it is none. */
export function parseModel(text: string): Model {
  const { version, types, lines, fields, joint: pairs, calibration: platt, evidence } = artefact.parse(JSON.parse(text))
  return {
    version,
    types: { ...types, vocabulary: indexOf(types.vocabulary), weights: Float32Array.from(types.weights) },
    lines: { vocabulary: indexOf(lines.vocabulary), weights: Float32Array.from(lines.weights) },
    fields: Object.fromEntries(fieldKeys.map((key) => [key, parsedField(fields[key])])) as Record<
      FieldKey,
      FieldScorer
    >,
    joint: pairs,
    calibration: platt,
    evidence: Object.fromEntries(fieldKeys.map((key) => [key, parsedEvidence(evidence[key])])) as Model['evidence'],
  }
}

function writtenEvidence({ confidence, right }: Evidence): number[] {
  return confidence.map((value, at) => Math.round(1000 * value) * (right[at] ? 1 : -1))
}

function parsedEvidence(written: readonly number[]): Evidence {
  return { confidence: written.map((value) => Math.abs(value) / 1000), right: written.map((value) => value > 0) }
}

function parsedField({ columns, vocabulary, linear, trees, treeWords }: z.infer<typeof fieldScorer>): FieldScorer {
  return {
    columns,
    vocabulary: indexOf(vocabulary),
    linear: Float32Array.from(linear),
    trees: trees && {
      depth: trees.depth,
      rounds: trees.rounds,
      features: Uint16Array.from(trees.features),
      thresholds: Uint8Array.from(trees.thresholds),
      leaves: Float32Array.from(trees.leaves),
      values: Float32Array.from(trees.values),
    },
    treeWords: indexOf(treeWords),
  }
}

function indexOf<T>(items: readonly T[]): Map<T, number> {
  return new Map(items.map((item, at) => [item, at]))
}

import type { FieldKey } from '@/lib/fields/field'
import { fields } from '@/lib/fields/registry'
import { type Answer, type AnsweredDocument, countsOf } from './answers'
import { calibrationDifference } from './calibration-difference'
import { type PairedDifference, pairedBootstrap } from './paired-bootstrap'

/** The same documents of a frozen test half, answered by the champion of the day and by the new version. */
export interface GateInput {
  readonly champion: readonly AnsweredDocument[]
  readonly version: readonly AnsweredDocument[]
  /** Computing time of a page's extraction on one core, 95th percentile; bytes of the artefact. */
  readonly cost: { readonly millisecondsP95: number; readonly artefactBytes: number }
  readonly seed: number
}

export type GateKey = 'enough' | 'overall' | 'required' | 'calibration' | 'size' | 'speed'

export interface Gate {
  readonly key: GateKey
  readonly field: FieldKey | null
  readonly passed: boolean
  /** What was compared and how it came out, for an admin. */
  readonly sentence: string
  readonly difference: { readonly value: number; readonly low: number; readonly high: number } | null
}

/** What a version has to reach. Shares of 1; a point is 0.01. */
export const gateLimits = {
  /** With fewer, chance decides: ten documents right or wrong are ten points. */
  testDocuments: 20,
  labelledValues: 100,
  /** Better, but a loss of more than so much cannot be ruled out: too uncertain to serve. */
  riskOfBetter: 0.03,
  /** Worse, but certainly by no more than this: as good. */
  riskOfWorse: 0.01,
  /** A calibration error that differs by less is the same. */
  calibration: 0.01,
  artefactBytes: 25_000_000,
  millisecondsPerPage: 500,
}

/** Every gate in the order in which it is read. A version may serve by itself only when all passed. */
export function runGates(input: GateInput): Gate[] {
  return [
    enough(input),
    overall(input),
    ...fields.filter(({ required }) => required).flatMap(({ key, label }) => required(input, key, label)),
    calibration(input),
    size(input),
    speed(input),
  ]
}

function enough({ version }: GateInput): Gate {
  const labelled = countsOf(version.flatMap(({ answers }) => answers)).labelled
  const { testDocuments, labelledValues } = gateLimits
  const passed = version.length >= testDocuments && labelled >= labelledValues
  const has = `The test half has ${counted(version.length, 'document')} with ${counted(labelled, 'labelled value')}`
  const sentence = passed
    ? `${has}, enough to compare by.`
    : `${has}. At least ${testDocuments} documents and ${labelledValues} values are needed: with fewer, chance decides which version looks better. Review more documents of vendors in the test half.`
  return { key: 'enough', field: null, passed, sentence, difference: null }
}

function overall(input: GateInput): Gate {
  const found = compare(input, (answers) => answers)
  const { riskOfBetter, riskOfWorse } = gateLimits
  const passed = found.low >= (found.difference >= 0 ? -riskOfBetter : -riskOfWorse)
  return { key: 'overall', field: null, passed, sentence: overallSentence(found, passed), difference: boundsOf(found) }
}

function overallSentence(found: PairedDifference, passed: boolean): string {
  const { difference, low, high } = found
  const is = `F1 over all fields is ${percent(found.b)}, the champion’s ${percent(found.a)}: ${inPoints(difference)}, 95 % sure between ${signed(low)} and ${signed(high)}.`
  if (low >= 0) return `${is} It is better${low > 0 ? ', beyond chance' : ' or the same'}.`
  if (passed && difference >= 0) return `${is} It is no worse, though chance may have helped.`
  if (passed) return `${is} The loss, if it is one, is at most ${points(-low)}: it is as good.`
  if (high < 0) return `${is} It is worse, beyond chance.`
  if (difference >= 0)
    return `${is} It looks better, but a loss of ${points(-low)} cannot be ruled out; more than ${points(gateLimits.riskOfBetter)} is too much. More reviewed documents in the test half would tell.`
  return `${is} It looks worse, and a loss of more than ${points(gateLimits.riskOfWorse)} cannot be ruled out.`
}

/** No gate for a field that nobody labelled. */
function required(input: GateInput, key: FieldKey, label: string): Gate[] {
  const found = compare(input, (answers) => answers.filter(({ field }) => field === key))
  const labelled = input.version.reduce(
    (sum, { answers }) => sum + answers.filter((answer) => answer.field === key && answer.labelled).length,
    0,
  )
  if (labelled === 0) return []
  const passed = !(found.high < 0)
  const is = `${label}: F1 ${percent(found.b)}, the champion’s ${percent(found.a)} on ${counted(labelled, 'value')} (${inPoints(found.difference)}, 95 % sure between ${signed(found.low)} and ${signed(found.high)}).`
  const verdict = passed
    ? found.difference < 0
      ? ' Such a loss can be chance.'
      : ' No loss.'
    : ' It lost, beyond chance, and no invoice goes through without it.'
  return [{ key: 'required', field: key, passed, sentence: is + verdict, difference: boundsOf(found) }]
}

function calibration({ champion, version, seed }: GateInput): Gate {
  const found = calibrationDifference(champion, version, { seed })
  const passed = found.difference <= gateLimits.calibration || found.low <= 0
  const is = `What it is sure of is off by ${percent(found.b)} on average, the champion by ${percent(found.a)} (95 % sure that it is between ${signed(found.low)} and ${signed(found.high)} more).`
  const better = found.difference <= 0 ? ' No worse.' : ' Such a difference is small or chance.'
  return {
    key: 'calibration',
    field: null,
    passed,
    sentence: is + (passed ? better : ' Its confidences can be trusted less, beyond chance.'),
    difference: boundsOf(found),
  }
}

function size({ cost: { artefactBytes } }: GateInput): Gate {
  const [is, limit] = [artefactBytes, gateLimits.artefactBytes].map((bytes) => (bytes / 1e6).toFixed(1))
  const passed = artefactBytes <= gateLimits.artefactBytes
  const sentence = `The artefact has ${is} MB; at most ${limit} MB are allowed, since every worker holds it in memory.`
  return { key: 'size', field: null, passed, sentence, difference: null }
}

function speed({ cost: { millisecondsP95 } }: GateInput): Gate {
  const passed = millisecondsP95 <= gateLimits.millisecondsPerPage
  const sentence = `95 of 100 pages are extracted within ${Math.round(millisecondsP95)} ms of computing; at most ${gateLimits.millisecondsPerPage} ms are allowed.`
  return { key: 'speed', field: null, passed, sentence, difference: null }
}

function compare(
  { champion, version, seed }: GateInput,
  chosen: (answers: readonly Answer[]) => readonly Answer[],
): PairedDifference {
  const documents = version.map(({ answers }, at) => ({
    a: countsOf(chosen(champion[at]?.answers ?? [])),
    b: countsOf(chosen(answers)),
  }))
  return pairedBootstrap(documents, { seed })
}

function boundsOf({ difference, low, high }: Pick<PairedDifference, 'difference' | 'low' | 'high'>) {
  return { value: difference, low, high }
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

/** "1.2 points better". */
function inPoints(difference: number): string {
  if (Math.abs(difference) < 0.0005) return 'no difference'
  return `${points(Math.abs(difference))} ${difference > 0 ? 'better' : 'worse'}`
}

function points(share: number): string {
  const rounded = (100 * share).toFixed(1)
  return `${rounded} ${rounded === '1.0' ? 'point' : 'points'}`
}

function signed(share: number): string {
  const rounded = (100 * Math.abs(share)).toFixed(1)
  return rounded === '0.0' ? '0.0' : `${share < 0 ? '−' : '+'}${rounded}`
}

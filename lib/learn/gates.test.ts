import { expect, test } from 'vitest'
import type { AnsweredDocument } from './answers'
import { type GateInput, gateLimits, runGates } from './gates'
import { seededRandom } from './random'
import { answer, answered } from './testing/answered'

const cost = { millisecondsP95: 80, artefactBytes: 1_000_000 }

/** Documents with four required fields each; a field of a document is right by its own chance, the same in each call. */
function halfOf(count: number, rightShare: number, { totals = rightShare, confidence = 0.9 } = {}): AnsweredDocument[] {
  const random = seededRandom(7)
  return Array.from({ length: count }, (_, at) => {
    const right = (share: number) => random.next() < share
    return answered(
      `${at}`,
      answer('invoice_number', right(rightShare), confidence),
      answer('invoice_date', right(rightShare), confidence),
      answer('vendor_name', right(rightShare), confidence),
      answer('total', right(totals), confidence),
    )
  })
}

function gatesOf(champion: AnsweredDocument[], version: AnsweredDocument[], change: Partial<GateInput['cost']> = {}) {
  const gates = runGates({ champion, version, cost: { ...cost, ...change }, seed: 1 })
  const failed = gates.filter(({ passed }) => !passed).map(({ key, field }) => field ?? key)
  const sentenceOf = (key: string) => gates.find((gate) => gate.key === key)?.sentence ?? ''
  return { gates, failed, sentenceOf }
}

test('the same answers pass every gate', () => {
  const { failed, sentenceOf } = gatesOf(halfOf(60, 0.9), halfOf(60, 0.9))
  expect(failed).toEqual([])
  expect(sentenceOf('overall')).toContain('no difference')
})

test('a better version passes and says by how much, with its interval', () => {
  const { failed, sentenceOf, gates } = gatesOf(halfOf(80, 0.8), halfOf(80, 0.9))
  expect(failed).toEqual([])
  expect(sentenceOf('overall')).toMatch(/points better, 95 % sure between \+\d.* It is better, beyond chance\./)
  const { difference } = gates.find(({ key }) => key === 'overall') ?? {}
  expect(difference?.low).toBeGreaterThan(0)
  expect(difference?.high).toBeGreaterThan(difference?.value ?? 1)
})

test('a worse version fails, beyond chance or not', () => {
  expect(gatesOf(halfOf(80, 0.9), halfOf(80, 0.8)).failed).toContain('overall')
  expect(gatesOf(halfOf(80, 0.9), halfOf(80, 0.8)).sentenceOf('overall')).toContain('worse, beyond chance')
  const alike = gatesOf(halfOf(30, 0.9), halfOf(30, 0.88))
  expect(alike.failed).toContain('overall')
  expect(alike.sentenceOf('overall')).toContain('cannot be ruled out')
})

test('one lost answer among thousands is no loss', () => {
  const champion = halfOf(1000, 0.95)
  const at = champion.findIndex(({ answers }) => answers.every(({ right }) => right))
  const version = champion.map((document, place) =>
    place === at ? answered(document.id, answer('total', false), ...document.answers.slice(0, 3)) : document,
  )
  const { failed, sentenceOf } = gatesOf(champion, version)
  expect(failed).toEqual([])
  expect(sentenceOf('overall')).toContain('as good')
})

test('what only looks better on few documents may hide a loss, and fails', () => {
  const even = (right: (at: number) => boolean) =>
    Array.from({ length: 30 }, (_, at) => {
      const own = right(at)
      return answered(
        `${at}`,
        answer('invoice_number', own),
        answer('invoice_date', own),
        answer('vendor_name', own),
        answer('total', own),
      )
    })
  // Eight documents changed sides, five for the better.
  const { failed, sentenceOf } = gatesOf(
    even((at) => at >= 5),
    even((at) => at < 27),
  )
  expect(failed).toEqual(['overall'])
  expect(sentenceOf('overall')).toContain('looks better, but a loss of')
})

test('a loss on one required field fails although the whole is better', () => {
  const champion = halfOf(200, 0.7, { totals: 0.98 })
  const version = halfOf(200, 0.95, { totals: 0.8 })
  const { failed, sentenceOf, gates } = gatesOf(champion, version)
  expect(failed).toEqual(['total'])
  expect(sentenceOf('overall')).toContain('better')
  expect(gates.find(({ field }) => field === 'total')?.sentence).toContain('lost, beyond chance')
})

test('a field that nobody labelled has no gate', () => {
  expect(gatesOf(halfOf(30, 0.9), halfOf(30, 0.9)).gates.map(({ field }) => field)).not.toContain('currency')
})

test('too few documents prove nothing, and the sentence says how many are needed', () => {
  const { failed, sentenceOf } = gatesOf(halfOf(12, 0.5), halfOf(12, 1))
  expect(failed).toEqual(['enough'])
  expect(sentenceOf('enough')).toContain(`At least ${gateLimits.testDocuments} documents`)
  expect(sentenceOf('enough')).toContain('12 documents with 48 labelled values')
})

test('confidences that promise too much fail, small differences do not', () => {
  const champion = halfOf(150, 0.8, { confidence: 0.8 })
  expect(gatesOf(champion, halfOf(150, 0.8, { confidence: 0.99 })).failed).toEqual(['calibration'])
  expect(gatesOf(champion, halfOf(150, 0.8, { confidence: 0.81 })).failed).toEqual([])
})

test('an artefact that is too large or too slow fails, and the sentence names the limit', () => {
  const same = halfOf(60, 0.9)
  const { failed, sentenceOf } = gatesOf(same, same, { artefactBytes: 30e6, millisecondsP95: 700 })
  expect(failed).toEqual(['size', 'speed'])
  expect(sentenceOf('size')).toContain('30.0 MB; at most 25.0 MB')
  expect(sentenceOf('speed')).toContain('700 ms of computing; at most 500 ms')
})

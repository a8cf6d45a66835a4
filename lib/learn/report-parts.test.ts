import { expect, test } from 'vitest'
import { calibrationDifference } from './calibration-difference'
import { calibrationError } from './calibration-error'
import { changedAnswers } from './changed-answers'
import { partOfExamples } from './part-of-examples'
import { answer, answered } from './testing/answered'
import { vendorQualities } from './vendor-quality'

test('the calibration errors compared are those of the report; alike they differ by nothing', () => {
  const half = Array.from({ length: 40 }, (_, at) => answered(`${at}`, answer('total', at % 4 > 0, (at % 10) / 10)))
  const surer = half.map(({ id, answers }) =>
    answered(id, ...answers.map((one) => ({ ...one, confidence: Math.min(1, one.confidence + 0.3) }))),
  )
  const found = calibrationDifference(half, surer, { seed: 3 })
  const given = (documents: typeof half) => documents.flatMap(({ answers }) => answers)
  expect(found.a).toBeCloseTo(calibrationError(given(half), 'width'))
  expect(found.b).toBeCloseTo(calibrationError(given(surer), 'width'))
  expect(found.low).toBeLessThanOrEqual(found.difference)
  expect(found.high).toBeGreaterThanOrEqual(found.difference)
  expect(calibrationDifference(half, half, { seed: 3 })).toMatchObject({ difference: 0, low: 0, high: 0 })
})

test('changed answers are told apart by what became of them, the broken ones first; the same date is no change', () => {
  const date = (value: string | null, right: boolean) => ({ ...answer('invoice_date', right), value })
  const champion = [
    answered('a', answer('total', true), answer('tax', false)),
    answered('b', answer('total', false), date('2026-01-02', true)),
    answered('c', date('2026-01-02', false)),
  ]
  const version = [
    answered('a', answer('total', false), answer('tax', true)),
    answered('b', answer('total', null), date('2026-01-02', true)),
    answered('c', date('2026-01-03', false)),
  ]
  const { shown, ...counts } = changedAnswers(champion, version, 1)
  expect(counts).toEqual({ broken: 1, mended: 1, otherwise: 2 })
  expect(shown.map(({ at, version: { field } }) => [at, field])).toEqual([
    [0, 'total'],
    [0, 'tax'],
    [1, 'total'],
  ])
})

test('the vendor whose errors are about the most money comes first', () => {
  const document = (vendor: string, right: boolean, total: number | null) => ({
    key: vendor.toLowerCase(),
    vendor,
    total,
    answered: answered(vendor, answer('total', right)),
  })
  const found = vendorQualities([
    document('Small', false, 10),
    document('Small', false, 20),
    document('Large', true, 9000),
    document('Large', false, -500),
    document('Unknown', false, null),
    document('Right', true, 70_000),
  ])
  expect(
    found.map(({ name, amount, amountAtRisk, documentsAtRisk }) => [name, amount, amountAtRisk, documentsAtRisk]),
  ).toEqual([
    ['Large', 9500, 500, 1],
    ['Small', 30, 30, 2],
    ['Unknown', null, null, 1],
    ['Right', 70_000, 0, 0],
  ])
})

test('a part has its share, leaves documents of its vendors and whole vendors, and holds every smaller part', () => {
  const examples = Array.from({ length: 60 }, (_, at) => ({ id: at, group: `vendor ${at % 10}` }))
  const half = partOfExamples(examples, 0.5, 1)
  const quarter = partOfExamples(examples, 0.25, 1)
  expect([half.length, quarter.length]).toEqual([30, 15])
  expect(half).toEqual(expect.arrayContaining(quarter))
  const seen = new Set(half.map(({ group }) => group))
  const left = examples.filter((example) => !half.includes(example))
  expect(left.filter(({ group }) => seen.has(group)).length).toBeGreaterThan(5)
  expect(left.filter(({ group }) => !seen.has(group)).length).toBeGreaterThan(5)
  expect(half.map(({ id }) => id)).toEqual(half.map(({ id }) => id).toSorted((a, b) => a - b))
  expect(partOfExamples(examples, 0.5, 1)).toEqual(half)
})

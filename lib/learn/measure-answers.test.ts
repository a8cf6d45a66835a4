import { expect, test } from 'vitest'
import { judgedDocument, judgedValues } from './judged-values'
import { measureAnswers } from './measure-answers'
import { answer, answered } from './testing/answered'

// Ten totals: nine right with 0.9, one wrong with 0.5; of two due dates one is missed.
const documents = [
  ...Array.from({ length: 9 }, (_, at) => answered(`${at}`, answer('total', true), answer('currency', true, 0.8))),
  answered('9', answer('total', false, 0.5), answer('due_date', null), answer('currency', true, 0.8)),
]

test('quality is counted by field and over all', () => {
  const { fields, all, documentsRight, documents: n } = measureAnswers(documents, 0.02)
  expect(fields.total).toMatchObject({ n: 10, given: 10, right: 9, labelled: 10, precision: 0.9, recall: 0.9 })
  expect(fields.due_date).toMatchObject({ n: 1, given: 0, right: 0, labelled: 1, precision: 0, recall: 0, f1: 0 })
  expect(all).toMatchObject({ given: 20, right: 19, labelled: 21 })
  expect(all.f1).toBeCloseTo((2 * 19) / 41)
  // A missing due date holds no invoice back; a wrong total does.
  expect([documentsRight, n]).toEqual([9, 10])
})

test('straight through goes what is surer than the first error that is too much; what was missed does not', () => {
  expect(measureAnswers(documents, 0.02).fields.total?.straightThrough).toBeCloseTo(0.9)
  expect(measureAnswers(documents, 0.2).fields.total?.straightThrough).toBe(1)
  expect(measureAnswers(documents, 0.02).fields.due_date?.straightThrough).toBe(0)
})

test('the calibration error is the mean distance of confidence and truth', () => {
  // Bins: 9 at 0.9 all right (0.1 off), 10 at 0.8 all right (0.2 off), 1 at 0.5 wrong (0.5 off).
  expect(measureAnswers(documents, 0.02).calibrationError).toBeCloseTo((9 * 0.1 + 10 * 0.2 + 0.5) / 20)
})

test('a curve of thousands of points is thinned, its ends kept', () => {
  const many = Array.from({ length: 500 }, (_, at) => answered(`${at}`, answer('total', at % 7 > 0, at / 500)))
  const { riskCoverage } = measureAnswers(many, 0.02)
  expect(riskCoverage).toHaveLength(60)
  expect(riskCoverage.at(-1)?.coverage).toBe(1)
  expect(riskCoverage[0]?.coverage).toBe(1 / 500)
})

test('the short form of answers tells what was wrong, not given and not looked at', () => {
  const short = documents.map(judgedDocument)
  expect(short[9]?.values.filter((value) => value !== null)).toEqual([0, 800, -500])
  expect(judgedValues(short, { field: 'total', type: null })).toHaveLength(10)
  expect(judgedValues(short, { field: 'total', type: null }).at(-1)).toEqual({ confidence: 0.5, right: false })
  expect(judgedValues(short, { field: 'due_date', type: 'invoice' })).toEqual([])
  expect(judgedValues(short, { field: 'total', type: 'receipt' })).toEqual([])
  expect(judgedDocument(answered('sure', answer('total', false, 0.0001))).values).toContain(-1)
})

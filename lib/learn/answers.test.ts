import { expect, test } from 'vitest'
import type { Prediction } from '@/lib/extract/extraction'
import { answerExamples, answersOf, countsOf } from './answers'
import type { Example } from './example'
import { toyExamples } from './testing/toy-examples'
import { trainModel } from './train-model'
import { doWorkHere } from './training-work'

const { model } = await trainModel(toyExamples(12, 3), { version: 'toy', seed: 1 })
const [example] = toyExamples(1, 4) as [Example]

function said(field: Prediction['field'], value: string | null): Prediction {
  const where = { page: 1, spans: [], box: [0, 0, 1, 1] as const, raw: value }
  return { field, value, ...where, confidence: 0.8, score: 0, source: 'model', reasons: [], alternatives: [] }
}
const labelled = (labels: Example['labels']): Example => ({ ...example, labels })

test('a field is right, wrong, missed or rightly absent; one that nobody looked at is none of these', () => {
  const labels: Example['labels'] = {
    total: { values: ['119.00'], optional: false },
    tax: { values: ['19.00'], optional: false },
    subtotal: { values: ['100.00'], optional: false },
    due_date: { values: [], optional: true },
    iban: { values: [], optional: true },
  }
  const predictions = [
    said('total', '119.00'),
    said('tax', '20.00'),
    said('subtotal', null),
    said('due_date', null),
    said('iban', 'DE89370400440532013000'),
    said('bic', 'COBADEFFXXX'),
  ]
  const { answers } = answersOf(labelled(labels), predictions, model)
  expect(answers.map(({ field, right, labelled }) => [field, right, labelled])).toEqual([
    ['total', true, true],
    ['tax', false, true],
    ['subtotal', false, true],
    ['due_date', true, false],
    ['iban', false, false],
  ])
  expect(countsOf(answers)).toEqual({ given: 3, right: 1, labelled: 3 })
})

test('a value that may be left out is not missed, and right where it is given', () => {
  const labels: Example['labels'] = { iban: { values: ['DE89370400440532013000'], optional: true } }
  expect(answersOf(labelled(labels), [said('iban', null)], model).answers).toEqual([])
  const { answers } = answersOf(labelled(labels), [said('iban', 'DE89370400440532013000')], model)
  expect(countsOf(answers)).toEqual({ given: 1, right: 1, labelled: 1 })
})

test('every version answers every example, in their order, and only of what was labelled', async () => {
  const examples = toyExamples(30, 5)
  const shares: number[] = []
  const lists = await answerExamples(examples, [model, model], {
    doWork: doWorkHere,
    onProgress: (share) => shares.push(share),
  })
  expect(lists[0]?.map(({ id }) => id)).toEqual(examples.map(({ id }) => id))
  expect(lists[1]).toEqual(lists[0])
  expect(lists[0]?.[0]?.answers.map(({ field }) => field).toSorted()).toEqual(
    Object.keys(examples[0]?.labels ?? {}).toSorted(),
  )
  expect(shares.at(-1)).toBe(1)
})

test('a document whose type nobody said has the type the version gives it', () => {
  expect(answersOf({ ...example, documentType: 'receipt' }, [], model).type).toBe('receipt')
  expect(answersOf({ ...example, documentType: null }, [], model).type).toBe('invoice')
})

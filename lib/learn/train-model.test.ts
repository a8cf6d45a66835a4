import { describe, expect, test } from 'vitest'
import { parseModel, writeModel } from '@/lib/extract/model-artefact'
import { assignFolds } from './assign-folds'
import type { Example } from './example'
import { predict } from './predict-examples'
import { isRight } from './prepare-examples'
import { toyExamples } from './testing/toy-examples'
import { trainModel } from './train-model'

const options = { version: 'toy', seed: 7 }
const trained = await trainModel(toyExamples(60, 1), options)
const unknown = toyExamples(20, 2)

function rightOf(example: Example, model = trained.model): string[] {
  return predict(example, model).flatMap(({ field, value }) => {
    const label = example.labels[field]
    if (!label) return []
    return (value === null ? label.values.length === 0 : isRight(field, value, label)) ? [field] : []
  })
}

describe('a model learnt from sixty documents', () => {
  test('finds what they label on documents it has not seen, also behind words no registry knows', () => {
    for (const example of unknown) expect(rightOf(example)).toEqual(expect.arrayContaining(Object.keys(example.labels)))
  })

  test('does not find what no document labels', () => {
    const values = predict(unknown[0] as Example, trained.model).map(({ field, value }) => [field, value])
    expect(values).toContainEqual(['purchase_order', null])
    expect(values).toContainEqual(['iban', null])
  })

  test('is the same byte for byte when it is trained again, and when it is read from its artefact', async () => {
    const text = writeModel(trained.model)
    const again = await trainModel(toyExamples(60, 1), options)
    expect(writeModel(again.model)).toBe(text)
    expect(writeModel(parseModel(text))).toBe(text)
    const [example] = unknown as [Example]
    expect(predict(example, parseModel(text))).toEqual(predict(example, trained.model))
  })

  test('is judged on every document once, each label by a model without its vendor', () => {
    expect(trained.unseen).toHaveLength(60)
    expect(trained.judgements).toHaveLength(60 * 8)
    const foldOf = assignFolds(toyExamples(60, 1), 3, options.seed)
    const folds = new Map(toyExamples(60, 1).map((example) => [example.group, foldOf(example)]))
    expect(folds.size).toBe(10)
    expect(new Set(folds.values()).size).toBe(3)
  })
})

test('with few documents the linear scorer alone decides, and still finds labelled values', async () => {
  const { model } = await trainModel(toyExamples(12, 3), options)
  expect(model.fields.total.trees).toBeNull()
  expect(trained.model.fields.total.trees).not.toBeNull()
  const right = unknown.flatMap((example) => rightOf(example, model))
  expect(right.length / (unknown.length * 8)).toBeGreaterThan(0.8)
})

test('wrong labels are worth less than right ones: the model follows its examples', async () => {
  const swapped = toyExamples(60, 1).map((example) => ({
    ...example,
    labels: { ...example.labels, total: example.labels.subtotal, subtotal: example.labels.total } as Example['labels'],
  }))
  const { model } = await trainModel(swapped, options)
  const [example] = unknown as [Example]
  const total = predict(example, model).find(({ field }) => field === 'total')
  expect(total?.value).not.toBe(example.labels.total?.values[0])
})

import { expect, test } from 'vitest'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import type { FieldScorer } from './field-scorer'
import { modelWordsOf, wordRowsOf } from './model-words'

const knowing = (...words: string[]): FieldScorer => ({
  columns: [],
  vocabulary: new Map(words.map((word, at) => [word, at])),
  linear: new Float32Array(words.length),
  trees: null,
  treeWords: new Map(),
})
const fields = Object.fromEntries(fieldKeys.map((key) => [key, knowing()])) as Record<FieldKey, FieldScorer>
const words = modelWordsOf({ fields: { ...fields, total: knowing('<total', '<net'), tax: knowing('<vat', '<total') } })

test('a word that several fields know has one number, and its own index in each', () => {
  const [total, net] = ['<total', '<net'].map((word) => words.numbers.get(word) as number)
  expect(words.numbers.size).toBe(3)
  expect([words.places.total[total as number], words.places.tax[total as number]]).toEqual([0, 1])
  expect(words.places.tax[net as number]).toBe(-1)
})

test('rows hold the words that the field knows, in their order, and "missing" comes last without any', () => {
  const rows = [['<net', '<vat', '<total'], ['<vat']].map((row) => row.map((word) => words.numbers.get(word) as number))
  expect(wordRowsOf(rows, words.places.total)).toEqual({
    starts: Uint32Array.of(0, 2, 2, 2),
    indices: Uint32Array.of(1, 0),
  })
})

import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { namesByKey } from './context-words'
import type { SparseRows } from './linear-scorer'
import type { Model } from './model'

/** The words that a model's fields know, numbered together, so that a document's words are looked up once for all fields. */
export interface ModelWords {
  readonly numbers: ReadonlyMap<string, number>
  /** The same by what the words are made of. */
  readonly namesOf: ReturnType<typeof namesByKey<number>>
  /** By field and number: the word's index in the field's own vocabulary; -1: it has no such word. */
  readonly places: Readonly<Record<FieldKey, Int32Array>>
}

const known = new WeakMap<Model['fields'], ModelWords>()

/** Worked out once for a model. */
export function modelWordsOf({ fields }: Pick<Model, 'fields'>): ModelWords {
  const before = known.get(fields)
  if (before) return before
  const numbers = new Map<string, number>()
  for (const key of fieldKeys)
    for (const word of fields[key].vocabulary.keys()) if (!numbers.has(word)) numbers.set(word, numbers.size)
  const places = Object.fromEntries(
    fieldKeys.map((key) => {
      const own = new Int32Array(numbers.size).fill(-1)
      for (const [word, index] of fields[key].vocabulary) own[numbers.get(word) as number] = index
      return [key, own]
    }),
  ) as Record<FieldKey, Int32Array>
  const words = { numbers, namesOf: namesByKey(numbers), places }
  known.set(fields, words)
  return words
}

/** Each row's words as indices of one field's vocabulary, those it does not have left out. The last row, "missing", has none. */
export function wordRowsOf(rows: readonly (readonly number[])[], places: Int32Array): SparseRows {
  const starts = new Uint32Array(rows.length + 2)
  const indices: number[] = []
  for (let row = 0; row < rows.length; row++) {
    const own = rows[row] as readonly number[]
    for (let at = 0; at < own.length; at++) {
      const place = places[own[at] as number] as number
      if (place >= 0) indices.push(place)
    }
    starts[row + 1] = indices.length
  }
  starts[rows.length + 1] = indices.length
  return { starts, indices: new Uint32Array(indices) }
}

import { type FeatureTable, featureTableOf, missingFeaturesOf } from '@/lib/extract/features'
import type { Column } from '@/lib/extract/field-scorer'
import { place } from '@/lib/extract/surroundings'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { cutsOf, type Tally } from './quantile-cuts'
import { type NumberedExample, seeExample } from './seen-example'

/** How often each measurement of a field has which value. */
export type FieldTallies = ReadonlyMap<FieldKey, ReadonlyMap<string, Tally>>
export type FieldColumns = Readonly<Record<FieldKey, readonly Column[]>>

/** The values that some examples' candidates have. */
export function measureColumns(examples: readonly NumberedExample[]): FieldTallies {
  const tallies = new Map<FieldKey, Map<string, Map<number, number>>>(fieldKeys.map((key) => [key, new Map()]))
  for (const one of examples) {
    const { layout, byField, surroundings } = seeExample(one)
    for (const [key, own] of tallies) {
      const placed = (byField.get(key) ?? []).map((candidate) => place(candidate, layout))
      const table = featureTableOf(placed, surroundings)
      note(own, table)
      note(own, missingFeaturesOf(table, surroundings))
    }
  }
  return tallies
}

function note(known: Map<string, Map<number, number>>, { names, values }: FeatureTable): void {
  for (const [column, name] of names.entries()) {
    const tally = known.get(name) ?? new Map<number, number>()
    known.set(name, tally)
    for (let at = column; at < values.length; at += names.length) {
      const value = values[at] as number
      tally.set(value, (tally.get(value) ?? 0) + 1)
    }
  }
}

/** Columns cut at quantiles of all the values. A measurement that is always the same tells nothing. */
export function columnsOf(measured: readonly FieldTallies[]): FieldColumns {
  const columns = fieldKeys.map((key): [FieldKey, Column[]] => {
    const tallies = new Map<string, Map<number, number>>()
    for (const part of measured) {
      for (const [name, tally] of part.get(key) ?? []) {
        const sum = tallies.get(name) ?? new Map<number, number>()
        tallies.set(name, sum)
        for (const [value, count] of tally) sum.set(value, (sum.get(value) ?? 0) + count)
      }
    }
    return [key, [...tallies].flatMap(([name, tally]) => columnOf(name, cutsOf(tally)))]
  })
  return Object.fromEntries(columns) as Record<FieldKey, Column[]>
}

function columnOf(name: string, cuts: readonly number[]): Column[] {
  return cuts.length > 0 || name.startsWith('absent') ? [{ name, cuts }] : []
}

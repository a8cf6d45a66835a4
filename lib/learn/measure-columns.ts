import { type FeatureTable, featureTableOf, missingFeaturesOf } from '@/lib/extract/features'
import type { Column } from '@/lib/extract/field-scorer'
import { place } from '@/lib/extract/surroundings'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { cutsOf } from './quantile-cuts'
import { type NumberedExample, seeExample } from './seen-example'
import { mergeTallies, tallyOf, type ValueTally } from './value-tally'

/** How often each measurement of a field has which value. */
export type FieldTallies = ReadonlyMap<FieldKey, ReadonlyMap<string, ValueTally>>
export type FieldColumns = Readonly<Record<FieldKey, readonly Column[]>>

/** The values that some examples' candidates have. */
export function measureColumns(examples: readonly NumberedExample[]): FieldTallies {
  const seen = new Map<FieldKey, Map<string, number[]>>(fieldKeys.map((key) => [key, new Map()]))
  for (const one of examples) {
    const { layout, byField, surroundings } = seeExample(one)
    for (const [key, own] of seen) {
      const placed = (byField.get(key) ?? []).map((candidate) => place(candidate, layout))
      const table = featureTableOf(placed, surroundings)
      note(own, table)
      note(own, missingFeaturesOf(table, surroundings))
    }
  }
  const tallied = ([name, values]: [string, number[]]): [string, ValueTally] => [name, tallyOf(values)]
  return new Map([...seen].map(([key, own]) => [key, new Map([...own].map(tallied))]))
}

function note(known: Map<string, number[]>, { names, values }: FeatureTable): void {
  for (const [column, name] of names.entries()) {
    const list = known.get(name) ?? []
    known.set(name, list)
    for (let at = column; at < values.length; at += names.length) list.push(values[at] as number)
  }
}

/** Columns cut at quantiles of all the values. A measurement that is always the same tells nothing. */
export function columnsOf(measured: readonly FieldTallies[]): FieldColumns {
  const columns = fieldKeys.map((key): [FieldKey, Column[]] => {
    const tallies = new Map<string, ValueTally>()
    for (const part of measured) {
      for (const [name, tally] of part.get(key) ?? []) {
        const known = tallies.get(name)
        tallies.set(name, known ? mergeTallies(known, tally) : tally)
      }
    }
    return [key, [...tallies].flatMap(([name, tally]) => columnOf(name, cutsOf(tally)))]
  })
  return Object.fromEntries(columns) as Record<FieldKey, Column[]>
}

function columnOf(name: string, cuts: readonly number[]): Column[] {
  return cuts.length > 0 || name.startsWith('absent') ? [{ name, cuts }] : []
}

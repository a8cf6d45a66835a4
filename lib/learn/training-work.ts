import type { DocumentType } from '@/lib/fields/field'
import { measureColumns } from './measure-columns'
import { unpackRows } from './packed-rows'
import { predictExamples } from './predict-examples'
import { prepareExamples } from './prepare-examples'
import { trainField } from './train-field'
import { trainLines } from './train-lines'
import { type TypedExample, trainTypes } from './train-types'
import type { Rows } from './word-rows'

/** The parts of training that can be done side by side: pure functions of one argument that any thread can be sent. */
export const trainingWork = {
  measure: measureColumns,
  prepare: prepareExamples,
  lines: trainLines,
  types: ({ examples, rows, dictionary, seed }: TypesTask) =>
    trainTypes(typedExamples(examples, rows, dictionary), seed),
  field: trainField,
  predict: predictExamples,
}

type Work = typeof trainingWork
export type WorkKind = keyof Work
export type WorkTask<Kind extends WorkKind> = Parameters<Work[Kind]>[0]
export type WorkResult<Kind extends WorkKind> = ReturnType<Work[Kind]>

/**
 * Does some tasks of a kind, in any order and side by side if it likes. Gives the results in the order of the tasks. Takes a
 * task when there is somebody to do it, so that tasks can be made late; `onDone` after each.
 */
export type DoWork = <Kind extends WorkKind>(
  kind: Kind,
  tasks: Iterable<WorkTask<Kind>>,
  onDone?: () => void,
) => Promise<WorkResult<Kind>[]>

/** One after the other, here. */
export const doWorkHere: DoWork = async (kind, tasks, onDone) => {
  const work = trainingWork[kind] as (task: unknown) => WorkResult<typeof kind>
  const results: WorkResult<typeof kind>[] = []
  for (const task of tasks) {
    results.push(work(task))
    onDone?.()
  }
  return results
}

interface TypesTask {
  readonly examples: readonly (TypedExample['example'] & { readonly documentType: DocumentType | null })[]
  /** A row of words an example. */
  readonly rows: Rows
  readonly dictionary: readonly string[]
  readonly seed: number
}

function typedExamples(examples: TypesTask['examples'], rows: Rows, dictionary: readonly string[]): TypedExample[] {
  const words = unpackRows(rows, dictionary)
  return examples.flatMap((example, at) => {
    const { documentType: type } = example
    return type ? [{ example, type, words: words[at] ?? [] }] : []
  })
}

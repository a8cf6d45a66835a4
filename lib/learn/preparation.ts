import type { FieldKey } from '@/lib/fields/field'
import type { FieldTable, LineTable } from './example-tables'
import { joinRows } from './join-rows'
import { joinFieldBatches, joinLineBatches } from './join-tables'
import type { PreparedBatch } from './prepare-examples'
import type { Rows } from './word-rows'

/** All examples as numbers. */
export interface Preparation {
  readonly fields: ReadonlyMap<FieldKey, FieldTable>
  readonly lines: LineTable
  /** What the words of fields and lines are called, by their ids. */
  readonly dictionary: readonly string[]
  readonly types: { readonly rows: Rows; readonly dictionary: readonly string[] }
}

/**
 * The batches in the order of their examples as one: the same however many there are. Takes the batches' tables out of them,
 * so that the largest part of the memory is not held twice.
 */
export function joinBatches(batches: readonly PreparedBatch[]): Preparation {
  const words = joinDictionaries(batches.map(({ dictionary }) => dictionary))
  const types = joinDictionaries(batches.map((batch) => batch.types.dictionary))
  const size = words.dictionary.length
  const keys = new Set(batches.flatMap((batch) => [...batch.fields.keys()]))
  const fields = new Map<FieldKey, FieldTable>()
  for (const key of keys) {
    const labelling = batches.flatMap(({ fields: own }, at) => {
      const table = own.get(key)
      own.delete(key)
      return table ? [{ table, ids: words.ids[at] as Uint32Array }] : []
    })
    const tables = labelling.map(({ table }) => table)
    fields.set(
      key,
      joinFieldBatches(
        tables,
        labelling.map(({ ids }) => ids),
        size,
      ),
    )
  }
  return {
    fields,
    lines: joinLineBatches(
      batches.map(({ lines }) => lines),
      words.ids,
      size,
    ),
    dictionary: words.dictionary,
    types: {
      rows: joinRows(batches.map((batch, at) => renumbered(batch.types.rows, types.ids[at] as Uint32Array))),
      dictionary: types.dictionary,
    },
  }
}

/** Words in the order of their first coming, and for each part its words' places there. */
function joinDictionaries(parts: readonly (readonly string[])[]): { dictionary: string[]; ids: Uint32Array[] } {
  const places = new Map<string, number>()
  const ids = parts.map((words) =>
    Uint32Array.from(words, (word) => {
      const known = places.get(word)
      if (known !== undefined) return known
      places.set(word, places.size)
      return places.size - 1
    }),
  )
  return { dictionary: [...places.keys()], ids }
}

function renumbered({ starts, indices }: Rows, ids: Uint32Array): Rows {
  return { starts, indices: Uint32Array.from(indices, (index) => ids[index] as number) }
}

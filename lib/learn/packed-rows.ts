import type { LineRefs } from '@/lib/extract/line-scorer'
import type { SparseRows } from '@/lib/extract/linear-scorer'
import type { Rows } from './word-rows'

/** A few numbers in a typed array each, where a hundred thousand small arrays would cost ten times as much. */
export function packRows(rows: readonly (readonly number[])[]): SparseRows {
  const starts = new Uint32Array(rows.length + 1)
  for (const [at, row] of rows.entries()) starts[at + 1] = (starts[at] as number) + row.length
  const indices = new Uint32Array(starts[rows.length] as number)
  for (const [at, row] of rows.entries()) indices.set(row, starts[at])
  return { starts, indices }
}

/** The rows again, as the words that `dictionary` has at their indices. */
export function unpackRows({ starts, indices }: Rows, dictionary: readonly string[]): string[][] {
  return Array.from({ length: starts.length - 1 }, (_, row) =>
    Array.from(indices.subarray(starts[row], starts[row + 1]), (index) => dictionary[index] as string),
  )
}

export interface PackedRefs {
  readonly lines: SparseRows
  /** Four a row: the line before, the line behind, cut before, cut behind. */
  readonly ends: Int32Array
}

export function packRefs(refs: readonly LineRefs[]): PackedRefs {
  const ends = refs.flatMap(({ before, behind, cutBefore, cutBehind }) => [
    before,
    behind,
    cutBefore ? 1 : 0,
    cutBehind ? 1 : 0,
  ])
  return { lines: packRows(refs.map(({ lines }) => lines)), ends: Int32Array.from(ends) }
}

export function refsAt({ lines: { starts, indices }, ends }: PackedRefs, row: number): LineRefs {
  return {
    lines: Array.from(indices.subarray(starts[row], starts[row + 1])),
    before: ends[4 * row] as number,
    behind: ends[4 * row + 1] as number,
    cutBefore: ends[4 * row + 2] === 1,
    cutBehind: ends[4 * row + 3] === 1,
  }
}

import type { PackedRefs } from './packed-rows'
import type { Rows, WordRows } from './word-rows'

/**
 * The candidates of one field in all documents that label it, as numbers. A group of rows is a document; its last row is
 * "missing". Shared by all threads: nobody writes to it.
 */
export interface FieldTable<Words extends Rows = WordRows> {
  /** Position of each group's document. */
  readonly documents: Uint32Array
  /** Groups + 1 entries: the rows of group g are [groupStarts[g], groupStarts[g + 1]). */
  readonly groupStarts: Uint32Array
  /** Per row 0 or 1. */
  readonly right: Uint8Array
  /** Row-major, rows x the field's columns. */
  readonly bins: Uint8Array
  /** Each row's words; "missing" has none. */
  readonly words: Words
  /** Of names and addresses; "missing" has no lines. */
  readonly refs: PackedRefs | null
}

/** The lines of all documents. */
export interface LineTable<Words extends Rows = WordRows> {
  /** Documents + 1 entries. */
  readonly documentStarts: Uint32Array
  readonly words: Words
  /** Of each line; see `known`. */
  readonly classes: Uint8Array
  /** Per document 1 where the classes of its lines are known. */
  readonly known: Uint8Array
}

/** What training asks of a document beside its words and candidates. */
export interface DocumentFacts {
  readonly weight: number
  readonly synthetic: boolean
  readonly group: string
}

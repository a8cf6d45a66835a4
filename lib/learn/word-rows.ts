/** Numbers in rows: row r has indices[starts[r]] to indices[starts[r + 1] - 1]. */
export interface Rows {
  /** Rows + 1 entries. */
  readonly starts: Uint32Array
  readonly indices: Uint32Array | Uint16Array
}

/** Rows of words. A word is its position in `ids`, and by that in the dictionary of all. */
export interface WordRows extends Rows {
  readonly indices: Uint16Array
  /** Ascending. */
  readonly ids: Uint32Array
}

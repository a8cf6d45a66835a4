/** Rows of 0/1 features: row r has the features indices[starts[r]] to indices[starts[r + 1] - 1], all others are 0. */
export interface SparseRows {
  /** Rows + 1 entries. */
  readonly starts: Uint32Array
  readonly indices: Uint32Array
}

/** Adds to each row's score in `out` the sum of the weights of its features. */
export function addLinearScores(weights: Float32Array, rows: SparseRows, out: Float64Array): void {
  const { starts, indices } = rows
  for (let row = 0; row + 1 < starts.length; row++) {
    const end = starts[row + 1] as number
    let sum = 0
    for (let at = starts[row] as number; at < end; at++) sum += weights[indices[at] as number] as number
    out[row] = (out[row] as number) + sum
  }
}

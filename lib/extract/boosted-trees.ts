/**
 * Regression trees that add up to a score, all of one depth. A tree's inner nodes stand in heap order (the children of node
 * n are 2n + 1 and 2n + 2), tree after tree.
 */
export interface BoostedTrees {
  readonly depth: number
  readonly rounds: number
  /** rounds x (2^depth - 1): the column that a node asks. */
  readonly features: Uint16Array
  /** The same: a row goes left where its bin is <= the threshold. A node that doesn't split has 255: all go left. */
  readonly thresholds: Uint8Array
  /** rounds x 2^depth: what a tree adds to the score. All leaves below a node that doesn't split are the same. */
  readonly leaves: Float32Array
  /** rounds x (2^depth - 1): what the node would add if it were a leaf. For explanations alone. */
  readonly values: Float32Array
}

/**
 * Adds every tree's leaf to each row's score in `out`. `bins` is row-major, rows x columns. The row is the outer loop: its
 * bins and the trees both stay in the nearest cache, and the sum is made in the order in which it was made in training.
 */
export function addTreeScores(trees: BoostedTrees, bins: Uint8Array, columns: number, out: Float64Array): void {
  const { depth, rounds, features, thresholds, leaves } = trees
  const inner = 2 ** depth - 1
  for (let row = 0; row < out.length; row++) {
    const base = row * columns
    let sum = out[row] as number
    for (let round = 0; round < rounds; round++) {
      const first = round * inner
      let node = 0
      for (let level = 0; level < depth; level++) {
        const at = first + node
        const bin = bins[base + (features[at] as number)] as number
        // The sign bit of the difference is the step to the right, without a branch to mispredict.
        node = 2 * node + 1 + (((thresholds[at] as number) - bin) >>> 31)
      }
      sum += leaves[first + round + node - inner] as number
    }
    out[row] = sum
  }
}

/**
 * What each column contributed to one row's score: along the row's path, the change of the node's value goes to the column
 * that was asked (Saabas 2014). The contributions and the roots' values add up to the score. The nodes' true values are used,
 * not means of their leaves: with those, the usual answer to a rare question would be credited with half of the rare one's
 * effect.
 */
export function treeContributions(trees: BoostedTrees, row: Uint8Array): Float64Array {
  const { depth, rounds, features, thresholds, leaves, values } = trees
  const inner = 2 ** depth - 1
  const contributions = new Float64Array(row.length)
  for (let round = 0; round < rounds; round++) {
    const first = round * inner
    for (let level = 0, node = 0; level < depth; level++) {
      const at = first + node
      const feature = features[at] as number
      node = 2 * node + ((row[feature] as number) <= (thresholds[at] as number) ? 1 : 2)
      const value = node < inner ? values[first + node] : leaves[first + round + node - inner]
      contributions[feature] = (contributions[feature] as number) + (value as number) - (values[at] as number)
    }
  }
  return contributions
}

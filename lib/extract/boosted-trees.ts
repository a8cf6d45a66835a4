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
 * Adds every tree's leaf to each row's score in `out`, in the order of training, so that the sum has the same bits. `bins` is
 * row-major, rows x columns. Four rows at a time: every step of a path waits for the one before, those of four rows don't wait
 * for each other.
 */
export function addTreeScores(trees: BoostedTrees, bins: Uint8Array, columns: number, out: Float64Array): void {
  const rows: Rows = { bins, columns, out }
  const whole = out.length - (out.length % 4)
  for (let row = 0; row < whole; row += 4) addToFour(trees, rows, row)
  for (let row = whole; row < out.length; row++) {
    const own = bins.subarray(row * columns, (row + 1) * columns)
    for (let round = 0; round < trees.rounds; round++) out[row] = (out[row] as number) + leafOf(trees, round, own)
  }
}

interface Rows {
  readonly bins: Uint8Array
  readonly columns: number
  readonly out: Float64Array
}

/** Of the rows from `row` on. A path's node is counted from 1, so that its children are 2n and 2n + 1; the sign bit of a difference is the step. */
function addToFour(trees: BoostedTrees, { bins, columns, out }: Rows, row: number): void {
  const { depth, rounds, leaves } = trees
  const inner = 2 ** depth - 1
  const questions = questionsOf(trees)
  const a = row * columns
  const [b, c, d] = [a + columns, a + 2 * columns, a + 3 * columns]
  for (let round = 0; round < rounds; round++) {
    const before = round * inner - 1
    let nodeA = 1
    let nodeB = 1
    let nodeC = 1
    let nodeD = 1
    for (let level = 0; level < depth; level++) {
      const askedA = questions[before + nodeA] as number
      const askedB = questions[before + nodeB] as number
      const askedC = questions[before + nodeC] as number
      const askedD = questions[before + nodeD] as number
      nodeA = 2 * nodeA + (((askedA & 255) - (bins[a + (askedA >> 8)] as number)) >>> 31)
      nodeB = 2 * nodeB + (((askedB & 255) - (bins[b + (askedB >> 8)] as number)) >>> 31)
      nodeC = 2 * nodeC + (((askedC & 255) - (bins[c + (askedC >> 8)] as number)) >>> 31)
      nodeD = 2 * nodeD + (((askedD & 255) - (bins[d + (askedD >> 8)] as number)) >>> 31)
    }
    const first = before + round - inner
    out[row] = (out[row] as number) + (leaves[first + nodeA] as number)
    out[row + 1] = (out[row + 1] as number) + (leaves[first + nodeB] as number)
    out[row + 2] = (out[row + 2] as number) + (leaves[first + nodeC] as number)
    out[row + 3] = (out[row + 3] as number) + (leaves[first + nodeD] as number)
  }
}

const known = new WeakMap<BoostedTrees, Int32Array>()

/** Column and threshold of each inner node in one number, for one look-up instead of two. Worked out once for a model. */
function questionsOf(trees: BoostedTrees): Int32Array {
  const before = known.get(trees)
  if (before) return before
  const { features, thresholds } = trees
  const questions = new Int32Array(features.length)
  for (let at = 0; at < questions.length; at++) {
    questions[at] = ((features[at] as number) << 8) | (thresholds[at] as number)
  }
  known.set(trees, questions)
  return questions
}

function leafOf({ depth, features, thresholds, leaves }: BoostedTrees, round: number, row: Uint8Array): number {
  const before = round * (2 ** depth - 1) - 1
  let node = 1
  for (let level = 0; level < depth; level++) {
    const bin = row[features[before + node] as number] as number
    node = 2 * node + (bin <= (thresholds[before + node] as number) ? 0 : 1)
  }
  return leaves[(round - 1) * 2 ** depth + node] as number
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

import type { BoostedTrees } from '@/lib/extract/boosted-trees'
import { bestSplit, type Split } from './best-split'
import { type BinHistograms, buildHistograms, prepareHistograms, subtractHistogram } from './bin-histograms'
import { curvatureOf, gradientOf, type PackedGradients, packGradients } from './packed-gradients'
import { type Random, seededRandom } from './random'
import { groupsInLoss, type RankingProblem, rankingLoss } from './ranking-problem'

export interface BoostTreesOptions {
  readonly rounds: number
  /** Questions from root to leaf, 1 to 8. */
  readonly depth: number
  /** How much of a leaf's best value is taken. */
  readonly rate: number
  /** L2 on leaf values, in units of curvature. */
  readonly lambda: number
  /** Least sum of curvature in a child. */
  readonly minHessian: number
  /** Share of the columns that each tree may ask, 0 to 1. */
  readonly columnShare: number
  /** Share of the groups that each tree is grown on (default 1). */
  readonly rowShare?: number
  /**
   * Each tree leaves out the rows with the smallest gradients, as far as they make up this share of the sum of all
   * (influence trimming, Friedman 2001, 4.5.1; default 0.01). Once most candidates are known to be wrong, most are left out.
   */
  readonly trim?: number
  readonly seed: number
  /** Scores to begin from, one per row (default 0); they are not part of the trees. */
  readonly start?: Float64Array
}

const defaultTrim = 0.01

interface Node {
  readonly heap: number
  readonly slot: number
  /** A stretch of the row order. */
  readonly start: number
  readonly end: number
  /** Of the packed gradients of its rows. */
  readonly sum: number
}

/** All that growing one tree needs. */
interface Plot {
  readonly histograms: BinHistograms
  readonly packed: PackedGradients
  readonly order: Uint32Array
  /** Scratch, as long as the order. */
  readonly spare: Uint32Array
  readonly active: readonly number[]
  readonly options: BoostTreesOptions
}

/**
 * Gradient boosting of regression trees for the ranking loss (Friedman 2001), with second-order leaves and histograms as in
 * LightGBM (Ke et al. 2017): a level's smaller children are summed from their rows, their siblings are what is left of the
 * parent. `bins` has one column each, as long as the rows; a column's bins are below its count, at most 256. The same input
 * gives the same bits.
 */
export function boostTrees(
  problem: RankingProblem,
  bins: readonly Uint8Array[],
  binCounts: readonly number[],
  options: BoostTreesOptions,
): BoostedTrees {
  const { rounds, depth, columnShare, rowShare = 1, trim = defaultTrim, seed, start } = options
  const count = problem.right.length
  const random = seededRandom(seed)
  const groups = groupsInLoss(problem)
  const rows = rowsOf(problem, groups)
  const useful = [...binCounts.keys()].filter((column) => (binCounts[column] as number) > 1)
  const scores = start ? Float64Array.from(start) : new Float64Array(count)
  const derivatives = { gradient: new Float64Array(count), curvature: new Float64Array(count) }
  const values = new Float64Array(count)
  const spare = new Uint32Array(rows.length)
  const histograms = prepareHistograms(bins, binCounts, rows, 2 ** (depth - 1))
  const trees = emptyTrees(depth, rounds)
  for (let round = 0; round < rounds; round++) {
    rankingLoss(problem, groups, scores, derivatives)
    const active = sampled(useful, columnShare, random)
    const drawn = rowShare < 1 ? rowsOf(problem, sampled(groups, rowShare, random)) : rows
    const order = influential(drawn, derivatives.gradient, trim)
    const packed = packGradients(derivatives, order, values)
    growTree({ histograms, packed, order, spare, active, options }, trees, round)
    addTree(trees, round, bins, { rows, scores })
  }
  return trees
}

function emptyTrees(depth: number, rounds: number): BoostedTrees {
  const inner = rounds * (2 ** depth - 1)
  return {
    depth,
    rounds,
    features: new Uint16Array(inner),
    thresholds: new Uint8Array(inner).fill(255),
    leaves: new Float32Array(rounds * 2 ** depth),
    values: new Float32Array(inner),
  }
}

/** A random share of the items, at least one, in their order. */
function sampled<T extends readonly number[] | Uint32Array>(items: T, share: number, random: Random): number[] {
  if (share >= 1) return [...items]
  const wanted = Math.min(items.length, Math.max(1, Math.round(share * items.length)))
  return random
    .shuffle([...items])
    .slice(0, wanted)
    .sort((a, b) => a - b)
}

function rowsOf({ groupStarts }: RankingProblem, groups: Iterable<number>): Uint32Array {
  const rows: number[] = []
  for (const group of groups) {
    for (let row = groupStarts[group] as number; row < (groupStarts[group + 1] as number); row++) rows.push(row)
  }
  return Uint32Array.from(rows)
}

/** A copy of the rows without those whose gradients, the smallest ones, make up no more than a share of the sum of all. */
function influential(rows: Uint32Array, gradient: Float64Array, trim: number): Uint32Array {
  const kept = Uint32Array.from(rows)
  if (trim === 0) return kept
  // Sums by power of two, which is the exponent of a single's bits: no sorting.
  const singles = Float32Array.from(gradient)
  const bits = new Uint32Array(singles.buffer)
  const powerOf = (row: number) => ((bits[row] as number) >>> 23) & 255
  const sums = new Float64Array(256)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    sums[powerOf(row)] = (sums[powerOf(row)] as number) + Math.abs(singles[row] as number)
  }
  let left = trim * sums.reduce((a, b) => a + b)
  let least = 0
  while (least < 255 && (sums[least] as number) <= left) left -= sums[least++] as number
  let count = 0
  for (let i = 0; i < rows.length; i++) {
    if (powerOf(rows[i] as number) >= least) kept[count++] = rows[i] as number
  }
  return kept.subarray(0, count)
}

/** Level by level; the larger child takes over its parent's slot, the smaller one gets its own. */
function growTree(plot: Plot, trees: BoostedTrees, round: number): void {
  const { histograms, packed, options } = plot
  const root = rootOf(plot)
  setValue(plot, trees, round, root)
  buildHistograms(histograms, [rowsIn(plot, root)], plot.active, packed.values)
  let [level, slots] = [[root], 1]
  for (let depth = 1; level.length > 0; depth++) {
    const families: { smaller: Node; larger: Node }[] = []
    for (const node of level) {
      const split = bestSplit(histograms, node, plot.active, { limits: options, packed })
      if (!split) continue
      const [left, right] = childrenOf(plot, node, split, depth < trees.depth)
      const leftIsSmaller = left.end - left.start <= right.end - right.start
      const smaller = { ...(leftIsSmaller ? left : right), slot: slots++ }
      families.push({ smaller, larger: leftIsSmaller ? right : left })
      setSplit(trees, round, node, split)
      setValue(plot, trees, round, left)
      setValue(plot, trees, round, right)
    }
    if (depth === trees.depth) return
    const small = families.map(({ smaller }) => rowsIn(plot, smaller))
    buildHistograms(histograms, small, plot.active, packed.values)
    for (const { smaller, larger } of families) subtractHistogram(histograms, larger.slot, smaller.slot)
    level = families.flatMap(({ smaller, larger }) => [smaller, larger])
  }
}

function rootOf({ order, packed }: Plot): Node {
  let sum = 0
  for (let i = 0; i < order.length; i++) sum += packed.values[order[i] as number] as number
  return { heap: 0, slot: 0, start: 0, end: order.length, sum }
}

function rowsIn({ order }: Plot, node: Node): Node & { rows: Uint32Array } {
  return { ...node, rows: order.subarray(node.start, node.end) }
}

/** Both in the parent's slot. The row order is only divided where there are further levels to come. */
function childrenOf(plot: Plot, node: Node, split: Split, divides: boolean): [left: Node, right: Node] {
  const middle = divides ? divideRows(plot, node, split) : node.end
  return [
    { ...node, heap: 2 * node.heap + 1, end: middle, sum: split.leftSum },
    { ...node, heap: 2 * node.heap + 2, start: middle, sum: node.sum - split.leftSum },
  ]
}

/** Puts the node's rows that go left before the others, both in their order. Gives where the others begin. */
function divideRows({ order, spare, histograms }: Plot, { start, end }: Node, { feature, threshold }: Split): number {
  const bins = histograms.columns[feature] as Uint8Array
  let [left, right] = [start, 0]
  for (let at = start; at < end; at++) {
    const row = order[at] as number
    const goesRight = (threshold - (bins[row] as number)) >>> 31
    // Both are written and one is kept: no branch to mispredict.
    order[left] = row
    spare[right] = row
    left += 1 - goesRight
    right += goesRight
  }
  order.set(spare.subarray(0, right), left)
  return left
}

function setSplit({ depth, features, thresholds }: BoostedTrees, round: number, { heap }: Node, split: Split): void {
  const at = round * (2 ** depth - 1) + heap
  features[at] = split.feature
  thresholds[at] = split.threshold
}

/** Gives the node's value to it and, for the case that it doesn't split, to all below it. */
function setValue({ packed, options }: Plot, trees: BoostedTrees, round: number, node: Node): void {
  const inner = 2 ** trees.depth - 1
  const divisor = curvatureOf(node.sum, packed) + options.lambda
  const value = divisor === 0 ? 0 : (-options.rate * gradientOf(node.sum, packed)) / divisor
  let [first, last] = [node.heap, node.heap]
  while (first < inner) {
    trees.values.fill(value, round * inner + first, round * inner + last + 1)
    ;[first, last] = [2 * first + 1, 2 * last + 2]
  }
  const leaves = round * (inner + 1) - inner
  trees.leaves.fill(value, leaves + first, leaves + last + 1)
}

/** Adds one tree's leaves to the scores of the rows. */
function addTree(
  trees: BoostedTrees,
  round: number,
  columns: readonly Uint8Array[],
  { rows, scores }: { readonly rows: Uint32Array; readonly scores: Float64Array },
): void {
  const { depth, features, thresholds, leaves } = trees
  const inner = 2 ** depth - 1
  const asked = Array.from(
    features.subarray(round * inner, (round + 1) * inner),
    (column) => columns[column] as Uint8Array,
  )
  const limits = thresholds.subarray(round * inner, (round + 1) * inner)
  const added = leaves.subarray(round * (inner + 1), (round + 1) * (inner + 1))
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    let node = 0
    while (node < inner) {
      const bin = (asked[node] as Uint8Array)[row] as number
      node = 2 * node + 1 + (((limits[node] as number) - bin) >>> 31)
    }
    scores[row] = (scores[row] as number) + (added[node - inner] as number)
  }
}

import type { BoostedTrees } from '@/lib/extract/boosted-trees'
import { bestSplit, type Split } from './best-split'
import {
  type BinHistograms,
  buildHistograms,
  type Gradients,
  prepareHistograms,
  subtractHistogram,
} from './bin-histograms'
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
  readonly seed: number
  /** Scores to begin from, one per row (default 0); they are not part of the trees. */
  readonly start?: Float64Array
}

interface Node {
  readonly heap: number
  readonly slot: number
  /** A stretch of the row order. */
  readonly start: number
  readonly end: number
  readonly gradient: number
  readonly curvature: number
}

/** All that growing one tree needs; arrays are reused from tree to tree. */
interface Plot {
  readonly histograms: BinHistograms
  readonly gradients: Gradients
  readonly order: Uint32Array
  readonly spare: Uint32Array
  readonly firstOfRow: Uint32Array
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
  const { rounds, depth, columnShare, rowShare = 1, seed } = options
  const count = problem.right.length
  const random = seededRandom(seed)
  const groups = groupsInLoss(problem)
  const rows = rowsOf(problem, groups)
  const useful = [...binCounts.keys()].filter((column) => (binCounts[column] as number) > 1)
  const scores = options.start ? Float64Array.from(options.start) : new Float64Array(count)
  const gradients = { gradient: new Float64Array(count), curvature: new Float64Array(count) }
  const plot = {
    histograms: prepareHistograms(bins, binCounts, rows, 2 ** (depth - 1)),
    gradients,
    order: Uint32Array.from(rows),
    spare: new Uint32Array(rows.length),
    firstOfRow: new Uint32Array(count),
    options,
  }
  const trees = emptyTrees(depth, rounds)
  for (let round = 0; round < rounds; round++) {
    rankingLoss(problem, groups, scores, gradients)
    const active = sampled(useful, columnShare, random)
    const grown = rowShare < 1 ? rowsOf(problem, Uint32Array.from(sampled([...groups], rowShare, random))) : rows
    plot.order.set(grown)
    growTree({ ...plot, active, order: plot.order.subarray(0, grown.length) }, trees, round)
    addTree(trees, round, bins, rows, scores)
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
function sampled(items: readonly number[], share: number, random: Random): number[] {
  if (share >= 1) return [...items]
  const wanted = Math.min(items.length, Math.max(1, Math.round(share * items.length)))
  return random
    .shuffle([...items])
    .slice(0, wanted)
    .sort((a, b) => a - b)
}

function rowsOf({ groupStarts }: RankingProblem, groups: Uint32Array): Uint32Array {
  const rows: number[] = []
  for (const group of groups) {
    for (let row = groupStarts[group] as number; row < (groupStarts[group + 1] as number); row++) rows.push(row)
  }
  return Uint32Array.from(rows)
}

/** Level by level; the larger child takes over its parent's slot, the smaller one gets its own. */
function growTree(plot: Plot, trees: BoostedTrees, round: number): void {
  const { histograms, options } = plot
  const root = rootOf(plot)
  setValue(trees, round, root, options)
  buildHistograms(histograms, [rowsIn(plot, root)], plot.active, plot.gradients, plot.firstOfRow)
  let [level, slots] = [[root], 1]
  for (let depth = 1; level.length > 0; depth++) {
    const families: { smaller: Node; larger: Node }[] = []
    for (const node of level) {
      const split = bestSplit(histograms, node, plot.active, options)
      if (!split) continue
      const [left, right] = childrenOf(plot, node, split, depth < trees.depth)
      const leftIsSmaller = left.end - left.start <= right.end - right.start
      const smaller = { ...(leftIsSmaller ? left : right), slot: slots++ }
      families.push({ smaller, larger: leftIsSmaller ? right : left })
      setSplit(trees, round, node, split)
      setValue(trees, round, left, options)
      setValue(trees, round, right, options)
    }
    if (depth === trees.depth) return
    const small = families.map(({ smaller }) => rowsIn(plot, smaller))
    buildHistograms(histograms, small, plot.active, plot.gradients, plot.firstOfRow)
    for (const { smaller, larger } of families) subtractHistogram(histograms, larger.slot, smaller.slot)
    level = families.flatMap(({ smaller, larger }) => [smaller, larger])
  }
}

function rootOf({ order, gradients }: Plot): Node {
  let [gradient, curvature] = [0, 0]
  for (const row of order) {
    gradient += gradients.gradient[row] as number
    curvature += gradients.curvature[row] as number
  }
  return { heap: 0, slot: 0, start: 0, end: order.length, gradient, curvature }
}

function rowsIn({ order }: Plot, node: Node): Node & { rows: Uint32Array } {
  return { ...node, rows: order.subarray(node.start, node.end) }
}

/** Both in the parent's slot. The row order is only divided where there are further levels to come. */
function childrenOf(plot: Plot, node: Node, split: Split, divides: boolean): [left: Node, right: Node] {
  const middle = divides ? divideRows(plot, node, split) : node.end
  const { gradient, curvature } = split
  return [
    { ...node, heap: 2 * node.heap + 1, end: middle, gradient, curvature },
    {
      ...node,
      heap: 2 * node.heap + 2,
      start: middle,
      gradient: node.gradient - gradient,
      curvature: node.curvature - curvature,
    },
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
function setValue(trees: BoostedTrees, round: number, node: Node, { rate, lambda }: BoostTreesOptions): void {
  const inner = 2 ** trees.depth - 1
  const value = (-rate * node.gradient) / (node.curvature + lambda)
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
  rows: Uint32Array,
  scores: Float64Array,
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

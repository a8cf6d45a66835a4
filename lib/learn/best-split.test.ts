import { expect, test } from 'vitest'
import { bestSplit } from './best-split'
import { buildHistograms, prepareHistograms, subtractHistogram } from './bin-histograms'
import { packGradients } from './packed-gradients'
import { seededRandom } from './random'

const [count, binCounts] = [90, [2, 5, 2, 16, 3, 2, 7, 1, 4]]
const limits = { lambda: 0.7, minHessian: 0.4 }

/** Small random data with dense, skewed and 0/1 columns. */
function drawn(seed: number) {
  const { next, integer } = seededRandom(seed)
  const skewed = (bins: number) => (next() < 0.85 ? 0 : integer(bins))
  return {
    columns: binCounts.map((bins, at) =>
      Uint8Array.from({ length: count }, () => (at % 2 === 0 ? skewed(bins) : integer(bins))),
    ),
    gradient: Float64Array.from({ length: count }, () => 2 * next() - 1),
    curvature: Float64Array.from({ length: count }, () => 0.25 * next()),
  }
}

/** Every threshold of every column, each summed anew. */
function exhaustive({ columns, gradient, curvature }: ReturnType<typeof drawn>, rows: Uint32Array) {
  const sums = (kept: (row: number) => boolean) => {
    const own = [...rows].filter(kept)
    const [g, h] = [gradient, curvature].map((of) => own.reduce((sum, row) => sum + (of[row] ?? 0), 0))
    return { h: h ?? 0, reached: (g ?? 0) ** 2 / ((h ?? 0) + limits.lambda) }
  }
  let best = { feature: -1, threshold: -1, gain: 0 }
  for (const [feature, bins] of columns.entries()) {
    for (let threshold = 0; threshold + 1 < (binCounts[feature] ?? 0); threshold++) {
      const left = sums((row) => (bins[row] ?? 0) <= threshold)
      const right = sums((row) => (bins[row] ?? 0) > threshold)
      const gain = left.reached + right.reached - sums(() => true).reached
      const allowed = left.h >= limits.minHessian && right.h >= limits.minHessian
      if (allowed && gain > best.gain + 1e-9) best = { feature, threshold, gain }
    }
  }
  return best
}

const active = [...binCounts.keys()]
const seeds = Array.from({ length: 20 }, (_, seed) => seed)

test.each(seeds)('the histogram finds the split of an exhaustive search (seed %i)', (seed) => {
  const data = drawn(seed)
  const rows = Uint32Array.from({ length: count }, (_, row) => row).filter((row) => row % 5 !== 2)
  const packed = packGradients(data, rows, new Float64Array(count))
  const histograms = prepareHistograms(data.columns, binCounts, rows, 1)
  const root = { slot: 0, rows, sum: rows.reduce((sum, row) => sum + (packed.values[row] ?? 0), 0) }
  buildHistograms(histograms, [root], active, packed.values)
  const found = bestSplit(histograms, root, active, { limits, packed })
  const expected = exhaustive(data, rows)
  expect(found).toMatchObject({ feature: expected.feature, threshold: expected.threshold })
  expect(found?.gain).toBeCloseTo(expected.gain, 5)
})

test.each(seeds)(
  'a sibling that is left of its parent is, to the bit, the one summed from its rows (seed %i)',
  (seed) => {
    const data = drawn(seed)
    const rows = Uint32Array.from({ length: count }, (_, row) => row)
    const packed = packGradients(data, rows, new Float64Array(count))
    const nodeOf = (slot: number, own: Uint32Array) => {
      return { slot, rows: own, sum: own.reduce((sum, row) => sum + (packed.values[row] ?? 0), 0) }
    }
    const histograms = prepareHistograms(data.columns, binCounts, rows, 3)
    const smaller = rows.filter((row) => row % 3 === 0)
    const larger = rows.filter((row) => row % 3 !== 0)
    buildHistograms(histograms, [nodeOf(0, rows)], active, packed.values)
    buildHistograms(histograms, [nodeOf(1, smaller), nodeOf(2, larger)], active, packed.values)
    subtractHistogram(histograms, 0, 1)
    const slot = (at: number) => histograms.sums.slice(at * histograms.slotLength, (at + 1) * histograms.slotLength)
    expect(slot(0)).toEqual(slot(2))
    expect(slot(0).some((sum) => sum !== 0)).toBe(true)
  },
)

test('a node of equal rows is not split', () => {
  const columns = [Uint8Array.from({ length: 8 }, (_, row) => row % 2)]
  const rows = Uint32Array.from({ length: 8 }, (_, row) => row)
  const derivatives = { gradient: new Float64Array(8).fill(0.3), curvature: new Float64Array(8).fill(0.2) }
  const packed = packGradients(derivatives, rows, new Float64Array(8))
  const histograms = prepareHistograms(columns, [2], rows, 1)
  const root = { slot: 0, rows, sum: rows.reduce((sum, row) => sum + (packed.values[row] ?? 0), 0) }
  buildHistograms(histograms, [root], [0], packed.values)
  expect(bestSplit(histograms, root, [0], { limits: { lambda: 0, minHessian: 0 }, packed })).toBeUndefined()
})

import { expect, test } from 'vitest'
import { addTreeScores, type BoostedTrees, treeContributions } from './boosted-trees'

/** Two trees of depth 2 over three columns; the second tree's left node doesn't split. */
const trees: BoostedTrees = {
  depth: 2,
  rounds: 2,
  features: Uint16Array.of(0, 1, 2, 2, 0, 1),
  thresholds: Uint8Array.of(3, 0, 7, 1, 255, 4),
  leaves: Float32Array.of(1, 2, 4, 8, 16, 16, 32, 64),
  values: Float32Array.of(3, 1.5, 6, 30, 16, 50),
}

/** Rows, their leaves' sum, and what each column moved the value by, all walked by hand. */
const rows = [
  { bins: [3, 0, 1], score: 1 + 16, contributions: [-1.5, -0.5, -14] },
  { bins: [0, 1, 2], score: 2 + 32, contributions: [-1.5, 0.5 - 18, 20] },
  { bins: [4, 5, 7], score: 4 + 64, contributions: [3, 14, -2 + 20] },
  { bins: [255, 4, 8], score: 8 + 32, contributions: [3, -18, 2 + 20] },
  { bins: [9, 9, 0], score: 4 + 16, contributions: [3, 0, -2 - 14] },
  { bins: [0, 255, 255], score: 2 + 64, contributions: [-1.5, 0.5 + 14, 20] },
]

test.each([0, 1, 2, 3, 4, 5, 6])('%i rows get the sums of their leaves on top of what they had', (count) => {
  const own = rows.slice(0, count)
  const out = Float64Array.from(own, (_, row) => 1000 * row)
  addTreeScores(trees, Uint8Array.from(own.flatMap(({ bins }) => bins)), 3, out)
  expect([...out]).toEqual(own.map(({ score }, row) => 1000 * row + score))
})

test('contributions go to the columns asked, and add up to the score with the roots', () => {
  for (const { bins, score, contributions } of rows) {
    const found = treeContributions(trees, Uint8Array.from(bins))
    expect([...found]).toEqual(contributions)
    expect(found.reduce((a, b) => a + b, 3 + 30)).toBe(score)
  }
})

import { expect, test } from 'vitest'
import { drawnAtOnce, drawnRows, firstDrawn } from './drawn-rows'

const indices = (rows: ReturnType<typeof drawnRows>) => rows.flatMap((row) => ('index' in row ? row.index : []))
const height = (rows: ReturnType<typeof drawnRows>) => rows.reduce((sum, row) => sum + ('gap' in row ? row.gap : 1), 0)

test('a short table is drawn whole', () => {
  expect(indices(drawnRows(3, 0, 0))).toEqual([0, 1, 2])
  expect(drawnRows(0, 0, 0)).toEqual([])
})

test.each([
  [0, 0],
  [200, 0],
  [200, 250],
  [200, 499],
  [999, 3],
])('a long one from row %i on, with the active row %i, and is as high as all', (first, active) => {
  const rows = drawnRows(500, first, active)
  expect(height(rows)).toBe(500)
  expect(indices(rows)).toContain(active)
  expect(indices(rows)).toContain(Math.min(first, 499))
  expect(indices(rows).length).toBeLessThanOrEqual(drawnAtOnce + 1)
  expect(indices(rows)).toEqual(indices(rows).toSorted((a, b) => a - b))
})

test('scrolling by a row or two changes nothing', () => {
  expect(firstDrawn(500, 203)).toBe(firstDrawn(500, 209))
  expect(firstDrawn(500, -20)).toBe(0)
})

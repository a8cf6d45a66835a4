import type { Component } from './components'

/** No page is laid on a scanner, or photographed by someone who means it to be read, at a steeper angle. */
const steepest = 12

/**
 * The angle, clockwise in degrees, by which the lines of letters slope: the one at which their feet fall on the fewest
 * and fullest rows. 0 where there are too few letters to tell.
 */
export function findSkew(letters: readonly Component[], typicalHeight: number): number {
  if (letters.length < 12) return 0
  const feet = letters.map(({ left, right, bottom }) => [(left + right) / 2, bottom] as const)
  const fullness = (degrees: number) => rowFullness(feet, Math.tan((degrees * Math.PI) / 180), typicalHeight / 3)
  const best = (from: number, to: number, step: number) => {
    let [at, most] = [0, fullness(0) * 1.05]
    for (let degrees = from; degrees <= to; degrees += step) {
      const value = fullness(degrees)
      if (value > most) [at, most] = [degrees, value]
    }
    return at
  }
  const coarse = best(-steepest, steepest, 0.5)
  return best(coarse - 0.5, coarse + 0.5, 0.1)
}

/**
 * Squares of how many feet fall into each row of this height, over rows that overlap by three quarters: a line counts
 * nearly the same wherever the rows begin.
 */
function rowFullness(feet: readonly (readonly [x: number, y: number])[], slope: number, rowHeight: number): number {
  const step = rowHeight / 4
  const heights = feet.map(([x, y]) => (y - x * slope) / step)
  const first = Math.floor(heights.reduce((least, height) => Math.min(least, height), Number.POSITIVE_INFINITY))
  const last = Math.floor(heights.reduce((most, height) => Math.max(most, height), Number.NEGATIVE_INFINITY))
  const counts = new Float64Array(last - first + 5)
  for (const height of heights) {
    const slot = Math.floor(height) - first
    for (let row = slot; row < slot + 4; row++) counts[row] = (counts[row] as number) + 1
  }
  return counts.reduce((sum, count) => sum + count * count, 0)
}

/** Whether the lines run down the page instead of across: letters stand closer to their neighbours along the line. */
export function runsDown(letters: readonly Component[]): boolean {
  if (letters.length < 12) return false
  let [across, down] = [0, 0]
  const order = [...letters].sort((a, b) => a.top - b.top)
  for (const [index, letter] of order.entries()) {
    let [nearest, isAcross] = [Number.POSITIVE_INFINITY, true]
    for (let other = Math.max(0, index - 250); other < Math.min(order.length, index + 250); other++) {
      const next = order[other] as Component
      if (next === letter) continue
      const dx = Math.max(next.left - letter.right, letter.left - next.right)
      const dy = Math.max(next.top - letter.bottom, letter.top - next.bottom)
      const distance = Math.max(dx, dy)
      if (distance < nearest && dx < 0 !== dy < 0) [nearest, isAcross] = [distance, dy < 0]
    }
    if (nearest < Number.POSITIVE_INFINITY) isAcross ? across++ : down++
  }
  return down > 1.3 * across
}

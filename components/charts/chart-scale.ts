/** Pixels of a drawing, which its page scales to the room there is: letters are larger where that is a phone. */
export const chart = { width: 480, height: 260, left: 52, right: 14, top: 12, bottom: 40 } as const

export interface Scale {
  readonly from: number
  readonly to: number
  /** Round numbers between, the ends included where they are round. */
  readonly ticks: readonly number[]
  readonly place: (value: number) => number
}

/** Values laid out from one pixel to another; a range without extent gets a little. */
export function scaleOf(values: readonly number[], pixels: readonly [number, number], wanted = 5): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const extent = most - least || Math.abs(most) || 1
  const step = roundStep(extent / wanted)
  const from = Math.floor(least / step + 1e-9) * step
  const to = Math.ceil(most / step - 1e-9) * step || from + step
  const count = Math.max(1, Math.round((to - from) / step))
  const end = Number((from + count * step).toPrecision(12))
  const [first, last] = pixels
  return {
    from,
    to: end,
    ticks: Array.from({ length: count + 1 }, (_, at) => Number((from + at * step).toPrecision(12))),
    place: (value) => first + ((value - from) / (end - from)) * (last - first),
  }
}

/** 1, 2 or 5 times a power of ten, not below. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step))
  const factor = [1, 2, 5, 10].find((one) => one * power >= step * (1 - 1e-9)) ?? 10
  return factor * power
}

/** Below an axis, the first and the last number stay inside of the drawing. */
export function tickAnchor(at: number, count: number): 'start' | 'middle' | 'end' {
  if (at === 0) return 'start'
  return at === count - 1 ? 'end' : 'middle'
}

import type { Component, Components } from './components'

/** A run of letters on one baseline without a wide gap, in pixels. */
export interface Segment {
  left: number
  top: number
  right: number
  bottom: number
  /** Of its capitals and figures. */
  readonly letterHeight: number
  /** Indices of its components. */
  readonly parts: readonly number[]
}

export interface Segmentation extends Components {
  readonly segments: readonly Segment[]
  /** For each component the index of its segment + 1, or 0. */
  readonly owner: Int32Array
}

interface Growing {
  readonly members: number[]
  left: number
  right: number
  top: number
  bottom: number
}

const width = (box: Component) => box.right - box.left
const height = (box: Component) => box.bottom - box.top

/** Joins an upright page's ink to lines of letters. Specks, rules and pictures belong to none. */
export function findSegments(ink: Components): Segmentation {
  const { components } = ink
  const typical = typicalHeight(components)
  const letters = [...components.keys()].filter((index) => isLetter(components[index] as Component, typical))
  const chains = chain(components, letters)
  const segments = merge(chains, components)
    .flatMap((run) => splitRows(run, components))
    .map((members) => segmentOf(components, members))
  const owner = new Int32Array(components.length)
  for (const [index, { parts }] of segments.entries()) for (const part of parts) owner[part] = index + 1
  attachMarks(components, segments, owner)
  return { ...ink, segments, owner }
}

/** Height of most letters, weighted by ink so that specks do not count. */
export function typicalHeight(components: readonly Component[]): number {
  const weights = new Float64Array(400)
  for (const component of components) {
    const tall = height(component)
    if (tall >= 4 && tall < 400 && width(component) < 30 * tall) weights[tall] = (weights[tall] as number) + tall
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let below = 0
  for (let tall = 0; tall < weights.length; tall++) {
    below += weights[tall] as number
    if (below > total / 2) return Math.max(5, tall)
  }
  return 12
}

export function isLetter(component: Component, typical: number): boolean {
  const [wide, tall] = [width(component), height(component)]
  if (tall < 0.45 * typical || tall > 5 * typical) return false
  if (wide > 30 * tall) return false
  // A vertical rule.
  if (tall > 1.6 * typical && wide < 0.25 * tall) return false
  // A frame, or the edge of the paper, is tall and mostly empty.
  return component.area > (tall > 2 * typical ? 0.15 : 0.06) * wide * tall && component.area >= 6
}

/** From left to right, each letter goes on the nearest run that ends before it at its height, or starts one. */
function chain(components: readonly Component[], letters: readonly number[]): Growing[] {
  const order = [...letters].sort((a, b) => (components[a] as Component).left - (components[b] as Component).left)
  const runs: Growing[] = []
  let open: Growing[] = []
  for (const index of order) {
    const letter = components[index] as Component
    open = open.filter((run) => letter.left - run.right < 1.6 * Math.max(run.bottom - run.top, height(letter)))
    let best: Growing | undefined
    let bestScore = Number.POSITIVE_INFINITY
    for (const run of open) {
      const score = misfit(run, letter)
      if (score < bestScore) [best, bestScore] = [run, score]
    }
    if (best) extend(best, index, letter)
    else {
      const { left, right, top, bottom } = letter
      const run = { members: [index], left, right, top, bottom }
      runs.push(run)
      open.push(run)
    }
  }
  return runs
}

function misfit(run: Growing, letter: Component): number {
  const [runHeight, tall] = [run.bottom - run.top, height(letter)]
  const [taller, smaller] = [Math.max(runHeight, tall), Math.min(runHeight, tall)]
  const gap = letter.left - run.right
  if (gap > 1.5 * taller || taller > 2.2 * smaller) return Number.POSITIVE_INFINITY
  const overlap = Math.min(run.bottom, letter.bottom) - Math.max(run.top, letter.top)
  if (overlap < 0.5 * smaller) return Number.POSITIVE_INFINITY
  return Math.max(0, gap) + 2 * (smaller - overlap)
}

/** The run's height follows its last letters, so that a slightly sloping line is followed too. */
function extend(run: Growing, index: number, letter: Component): void {
  run.members.push(index)
  run.right = Math.max(run.right, letter.right)
  const weight = height(letter) < 0.6 * (run.bottom - run.top) ? 0.1 : 0.3
  run.top += (letter.top - run.top) * (letter.top < run.top ? 0.6 : weight)
  run.bottom += (letter.bottom - run.bottom) * (letter.bottom > run.bottom ? 0.6 : weight)
}

/** Worn print breaks runs apart: those that overlap, or follow each other closely on one row, are one. */
function merge(runs: readonly Growing[], components: readonly Component[]): Growing[] {
  const rows = runs
    .map((run) => {
      const parts = run.members.map((index) => components[index] as Component)
      const top = Math.min(...parts.map((part) => part.top))
      const bottom = Math.max(...parts.map((part) => part.bottom))
      return { ...run, left: Math.min(...parts.map((part) => part.left)), top, bottom }
    })
    .sort((a, b) => a.left - b.left)
  const merged: Growing[] = []
  for (const run of rows) {
    const host = merged.find((other) => {
      const [tall, otherTall] = [run.bottom - run.top, other.bottom - other.top]
      const overlap = Math.min(run.bottom, other.bottom) - Math.max(run.top, other.top)
      const gap = run.left - other.right
      return gap < 1.2 * Math.max(tall, otherTall) && overlap > 0.75 * Math.min(tall, otherTall)
    })
    if (!host) merged.push(run)
    else {
      host.members.push(...run.members)
      host.right = Math.max(host.right, run.right)
      host.top = Math.min(host.top, run.top)
      host.bottom = Math.max(host.bottom, run.bottom)
    }
  }
  return merged
}

/** Smudges and letters that touch lead a run from one row into the next: letters are parted by their height again. */
function splitRows({ members }: Growing, components: readonly Component[]): number[][] {
  const middle = (index: number) => {
    const { top, bottom } = components[index] as Component
    return (top + bottom) / 2
  }
  const heights = members.map((index) => height(components[index] as Component)).sort((a, b) => a - b)
  const typical = heights[Math.floor(heights.length * 0.6)] as number
  const rows: number[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const index of [...members].sort((a, b) => middle(a) - middle(b))) {
    if (middle(index) - last > 0.55 * typical) rows.push([])
    rows.at(-1)?.push(index)
    last = middle(index)
  }
  return rows
}

function segmentOf(components: readonly Component[], members: readonly number[]): Segment {
  const parts = members.map((index) => components[index] as Component)
  const heights = parts.map(height).sort((a, b) => a - b)
  return {
    left: Math.min(...parts.map((part) => part.left)),
    top: Math.min(...parts.map((part) => part.top)),
    right: Math.max(...parts.map((part) => part.right)),
    bottom: Math.max(...parts.map((part) => part.bottom)),
    letterHeight: heights[Math.floor(heights.length * 0.8)] as number,
    parts: members,
  }
}

/** Dots, commas, dashes and accents belong to the line they stand in or just beside. */
function attachMarks(components: readonly Component[], segments: readonly Segment[], owner: Int32Array): void {
  // Marks must not lead on to marks further away: what counts is where the letters stand.
  const cores = segments.map(({ left, top, right, bottom, letterHeight }) => ({
    left,
    top,
    right,
    bottom,
    letterHeight,
  }))
  for (const [index, mark] of components.entries()) {
    if (owner[index] !== 0) continue
    const number = cores.findIndex((core) => isMarkOf(mark, core))
    const segment = segments[number]
    if (!segment) continue
    owner[index] = number + 1
    segment.left = Math.min(segment.left, mark.left)
    segment.right = Math.max(segment.right, mark.right)
    segment.top = Math.min(segment.top, mark.top)
    segment.bottom = Math.max(segment.bottom, mark.bottom)
  }
}

function isMarkOf(mark: Component, core: Omit<Segment, 'parts'>): boolean {
  const tall = core.letterHeight
  if (height(mark) > 1.2 * tall || width(mark) > 2 * tall) return false
  const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2]
  if (x < core.left - 0.7 * tall || x > core.right + 0.7 * tall) return false
  // Above stand only accents and dots, which are small and near; wider ones are pieces of a rule.
  const above = width(mark) > 0.6 * tall ? 0 : 0.3 * tall
  return y > core.top - above && y < core.bottom + 0.2 * tall
}

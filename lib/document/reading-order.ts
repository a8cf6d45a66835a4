import type { Word } from './page'
import { follows, type Place, placeOf, typicalHeightOf } from './word-links'

interface Segment {
  readonly words: readonly number[]
  readonly left: number
  readonly height: number
  /** Vertical middle at the left edge of the page, that is with the page's skew taken out. */
  readonly middle: number
}

/**
 * Words in reading order: those of one line segment (a run of words with no wide gap) stand together, segments go
 * row by row and from left to right. `pageAspect` is width / height of the upright page.
 */
export function orderWords(words: readonly Word[], pageAspect = Math.SQRT1_2): Word[] {
  const places = words.map((word) => placeOf(word, pageAspect))
  const chains = linkChains(places)
  const skew = skewOf(chains, places)
  return rowsOf(chains.map((chain) => segmentOf(chain, places, skew)))
    .flat()
    .flatMap((segment) => segment.words.map((index) => words[index] as Word))
}

/** Each word is tied to its nearest follower where that one has no nearer word before it. */
function linkChains(places: readonly Place[]): number[][] {
  const next = nearestFollowers(places)
  const before = new Map<number, number>()
  for (const [from, to] of next) {
    const rival = before.get(to)
    if (rival === undefined || distance(places, from, to) < distance(places, rival, to)) before.set(to, from)
  }
  const after = new Map([...before].map(([to, from]) => [from, to]))
  const chains: number[][] = []
  for (let start = 0; start < places.length; start++) {
    if (before.has(start)) continue
    const chain: number[] = []
    for (let at: number | undefined = start; at !== undefined; at = after.get(at)) chain.push(at)
    chains.push(chain)
  }
  return chains
}

function nearestFollowers(places: readonly Place[]): Map<number, number> {
  const typicalHeight = typicalHeightOf(places)
  const band = Math.max(typicalHeight, 0.002)
  const bands = new Map<number, number[]>()
  const byLeft = [...places.keys()].sort((a, b) => (places[a] as Place).left - (places[b] as Place).left)
  for (const index of byLeft) {
    const { middle } = places[index] as Place
    const key = Math.floor(middle / band)
    const list = bands.get(key)
    if (list) list.push(index)
    else bands.set(key, [index])
  }
  const next = new Map<number, number>()
  for (const [index, place] of places.entries()) {
    let best: number | undefined
    for (let key = Math.floor(place.top / band) - 1; key <= Math.floor(place.bottom / band) + 1; key++) {
      for (const other of bands.get(key) ?? []) {
        if (other === index || !follows(place, places[other] as Place, typicalHeight)) continue
        if (best === undefined || distance(places, index, other) < distance(places, index, best)) best = other
      }
    }
    if (best !== undefined) next.set(index, best)
  }
  return next
}

/** Horizontal gap, with a step up or down counted double. */
function distance(places: readonly Place[], from: number, to: number): number {
  const [a, b] = [places[from] as Place, places[to] as Place]
  return Math.abs(b.left - a.right) + 2 * Math.abs(a.middle - b.middle)
}

/** Rise per run of the page's longer segments; 0 where there are none. */
function skewOf(chains: readonly number[][], places: readonly Place[]): number {
  const slopes = chains
    .filter((chain) => chain.length >= 3)
    .map((chain) => {
      const [first, last] = [places[chain[0] as number] as Place, places[chain.at(-1) as number] as Place]
      return (last.middle - first.middle) / Math.max(1e-6, (last.left + last.right - first.left - first.right) / 2)
    })
    .sort((a, b) => a - b)
  const median = slopes[slopes.length >> 1] ?? 0
  return Math.abs(median) < 0.12 ? median : 0
}

function segmentOf(chain: readonly number[], places: readonly Place[], skew: number): Segment {
  const own = chain.map((index) => places[index] as Place)
  const lettered = own.filter((place) => !place.mark)
  const measured = lettered.length > 0 ? lettered : own
  const height = measured.reduce((sum, place) => sum + place.height, 0) / measured.length
  const middle =
    measured.reduce((sum, { middle, left, right }) => sum + middle - (skew * (left + right)) / 2, 0) / measured.length
  return { words: chain, left: (own[0] as Place).left, height, middle }
}

/** Segments whose middles lie within half a line of the row's first one make a row. */
function rowsOf(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = []
  for (const segment of [...segments].sort((a, b) => a.middle - b.middle)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && segment.middle - first.middle < 0.45 * Math.min(segment.height, first.height)) row.push(segment)
    else rows.push([segment])
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left)
  return rows
}

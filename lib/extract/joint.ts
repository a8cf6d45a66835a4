/** One value a field may take (or `missing`), with its log weight. */
export interface Option<T> {
  readonly item: T
  readonly score: number
}

/** What a combination gains or loses by how its parts fit each other; `picks` says which option of each list it takes. */
export type Potential = (picks: Int32Array) => number

/**
 * Probabilities of each option of each list when the lists are chosen together: every combination weighs
 * exp(sum of scores + potential), and an option's probability is the share of the combinations that hold it.
 */
export function marginals(lists: readonly (readonly Option<unknown>[])[], potential: Potential): number[][] {
  const scores = lists.map((list) => Float64Array.from(list, ({ score }) => score))
  const search: Search = {
    scores,
    potential,
    top: scores.reduce((sum, list) => sum + Math.max(...list), 0),
    picks: new Int32Array(lists.length),
    sums: scores.map((list) => new Float64Array(list.length)),
  }
  visit(search, 0, 0)
  return search.sums.map((list) => {
    const all = list.reduce((sum, weight) => sum + weight, 0)
    return Array.from(list, (weight) => (all > 0 ? weight / all : 1 / list.length))
  })
}

interface Search {
  readonly scores: readonly Float64Array[]
  readonly potential: Potential
  /** Of the best sum of scores, so that no weight overflows. */
  readonly top: number
  readonly picks: Int32Array
  readonly sums: readonly Float64Array[]
}

/** Thousands of combinations: no closures and no objects in here. Returns what those from `depth` on weigh together. */
function visit(search: Search, depth: number, score: number): number {
  const { scores, picks, potential, top } = search
  const list = scores[depth] as Float64Array
  const sums = search.sums[depth] as Float64Array
  const last = depth + 1 === scores.length
  let all = 0
  for (let pick = 0; pick < list.length; pick++) {
    picks[depth] = pick
    const own = score + (list[pick] as number)
    const weight = last ? Math.exp(own + potential(picks) - top) : visit(search, depth + 1, own)
    sums[pick] = (sums[pick] as number) + weight
    all += weight
  }
  return all
}

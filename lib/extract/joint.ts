/** One value a field may take (or `missing`), with its log weight. */
export interface Option<T> {
  readonly item: T
  readonly score: number
}

/**
 * Probabilities of each option of each list when the lists are chosen together: every combination weighs
 * exp(sum of scores + potential), and an option's probability is the share of the combinations that hold it.
 */
export function marginals<T>(
  lists: readonly (readonly Option<T>[])[],
  potential: (choice: readonly T[]) => number,
): number[][] {
  const sums = lists.map((list) => list.map(() => 0))
  const top = lists.reduce((sum, list) => sum + Math.max(...list.map((option) => option.score)), 0)
  const picks: number[] = []
  const choice: T[] = []
  const visit = (depth: number, score: number): void => {
    const list = lists[depth]
    if (!list) {
      const weight = Math.exp(score + potential(choice) - top)
      for (const [at, pick] of picks.entries()) (sums[at] as number[])[pick] = (sums[at]?.[pick] ?? 0) + weight
      return
    }
    for (const [pick, option] of list.entries()) {
      picks[depth] = pick
      choice[depth] = option.item
      visit(depth + 1, score + option.score)
    }
  }
  visit(0, 0)
  return sums.map((list) => {
    const all = list.reduce((sum, weight) => sum + weight, 0)
    return list.map((weight) => (all > 0 ? weight / all : 1 / list.length))
  })
}

const maxBins = 20

/** How often each value was seen. */
export type Tally = ReadonlyMap<number, number>

export function tallyOf(values: Iterable<number>): Tally {
  const tally = new Map<number, number>()
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1)
  return tally
}

/**
 * Upper bounds of bins that hold about the same number of distinct values' worth of data: between all neighbours where
 * there are few values, else at quantiles of the values other than the most frequent one, which gets a bin of its own.
 */
export function cutsOf(tally: Tally): number[] {
  const distinct = [...tally.keys()].sort((a, b) => a - b)
  if (distinct.length <= maxBins)
    return distinct.slice(1).map((value, at) => rounded(((distinct[at] as number) + value) / 2))
  const [mode] = [...tally].reduce((a, b) => (b[1] > a[1] ? b : a))
  const cuts = new Set<number>()
  const before = distinct[distinct.indexOf(mode) - 1]
  const behind = distinct[distinct.indexOf(mode) + 1]
  if (before !== undefined) cuts.add(rounded((before + mode) / 2))
  if (behind !== undefined) cuts.add(rounded((mode + behind) / 2))
  for (const cut of quantilesOf(
    distinct.filter((value) => value !== mode),
    tally,
  ))
    cuts.add(rounded(cut))
  return [...cuts].sort((a, b) => a - b)
}

/** Of ascending values, each as often as the tally says: those that a 20th, two 20ths … of all are before. */
function quantilesOf(ascending: readonly number[], tally: Tally): number[] {
  const countOf = (value: number) => tally.get(value) as number
  const total = ascending.reduce((sum, value) => sum + countOf(value), 0)
  const quantiles: number[] = []
  let passed = 0
  for (const value of ascending) {
    passed += countOf(value)
    while (quantiles.length + 1 < maxBins && Math.floor(((quantiles.length + 1) * total) / maxBins) < passed)
      quantiles.push(value)
  }
  return quantiles
}

/** Short in the artefact; the same on every machine. */
function rounded(value: number): number {
  return Number(value.toPrecision(6))
}

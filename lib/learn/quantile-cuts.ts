const maxBins = 20

/**
 * Upper bounds of bins that hold about the same number of distinct values' worth of data: between all neighbours where
 * there are few values, else at quantiles of the values other than the most frequent one, which gets a bin of its own.
 */
export function cutsOf(values: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const distinct = [...counts.keys()].sort((a, b) => a - b)
  if (distinct.length <= maxBins)
    return distinct.slice(1).map((value, at) => rounded(((distinct[at] as number) + value) / 2))
  const [mode] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))
  const others = values.filter((value) => value !== mode).sort((a, b) => a - b)
  const cuts = new Set<number>()
  const before = distinct[distinct.indexOf(mode) - 1]
  const behind = distinct[distinct.indexOf(mode) + 1]
  if (before !== undefined) cuts.add(rounded((before + mode) / 2))
  if (behind !== undefined) cuts.add(rounded((mode + behind) / 2))
  for (let at = 1; at < maxBins; at++) cuts.add(rounded(others[Math.floor((at * others.length) / maxBins)] as number))
  return [...cuts].sort((a, b) => a - b)
}

/** Short in the artefact; the same on every machine. */
function rounded(value: number): number {
  return Number(value.toPrecision(6))
}

import type { ValueTally } from './value-tally'

const maxBins = 20

/**
 * Upper bounds of bins that hold about the same number of distinct values' worth of data: between all neighbours where
 * there are few values, else at quantiles of the values other than the most frequent one, which gets a bin of its own.
 */
export function cutsOf(tally: ValueTally): number[] {
  const values = Array.from(tally.values)
  if (values.length <= maxBins) return values.slice(1).map((value, at) => rounded(((values[at] as number) + value) / 2))
  const mode = tally.counts.indexOf(tally.counts.reduce((a, b) => Math.max(a, b)))
  const cuts = new Set<number>()
  for (const edge of [mode, mode + 1]) {
    const [below, above] = [values[edge - 1], values[edge]]
    if (below !== undefined && above !== undefined) cuts.add(rounded((below + above) / 2))
  }
  for (const cut of quantilesWithout(mode, tally)) cuts.add(rounded(cut))
  return [...cuts].sort((a, b) => a - b)
}

/** Those that a 20th, two 20ths … of all but the mode are before. */
function quantilesWithout(mode: number, { values, counts }: ValueTally): number[] {
  const total = counts.reduce((a, b) => a + b) - (counts[mode] as number)
  const quantiles: number[] = []
  let passed = 0
  for (let at = 0; at < values.length; at++) {
    if (at === mode) continue
    passed += counts[at] as number
    while (quantiles.length + 1 < maxBins && Math.floor(((quantiles.length + 1) * total) / maxBins) < passed)
      quantiles.push(values[at] as number)
  }
  return quantiles
}

/** Short in the artefact; the same on every machine. */
function rounded(value: number): number {
  return Number(value.toPrecision(6))
}

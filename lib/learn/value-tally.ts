/** How often each value was seen, in typed arrays: a hundred values of a thousand columns and documents are many numbers. */
export interface ValueTally {
  /** Ascending, each once. */
  readonly values: Float64Array
  readonly counts: Uint32Array
}

export function tallyOf(seen: ArrayLike<number>): ValueTally {
  const sorted = Float64Array.from(seen).sort()
  return summed(sorted, new Uint32Array(sorted.length).fill(1))
}

export function mergeTallies(a: ValueTally, b: ValueTally): ValueTally {
  const values = new Float64Array(a.values.length + b.values.length)
  const counts = new Uint32Array(values.length)
  for (let at = 0, [i, j] = [0, 0]; at < values.length; at++) {
    const ofA = j >= b.values.length || (a.values[i] as number) <= (b.values[j] as number)
    values[at] = (ofA ? a.values[i] : b.values[j]) as number
    counts[at] = (ofA ? a.counts[i++] : b.counts[j++]) as number
  }
  return summed(values, counts)
}

/** Equal neighbours as one. */
function summed(values: Float64Array, counts: Uint32Array): ValueTally {
  let last = -1
  for (let at = 0; at < values.length; at++) {
    if (last >= 0 && values[at] === values[last]) counts[last] = (counts[last] as number) + (counts[at] as number)
    else {
      last++
      values[last] = values[at] as number
      counts[last] = counts[at] as number
    }
  }
  return { values: values.slice(0, last + 1), counts: counts.slice(0, last + 1) }
}

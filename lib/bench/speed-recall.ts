/** How many words there are, how many were read, and how many of them agree. */
export interface WordCounts {
  readonly expected: number
  readonly read: number
  readonly right: number
}

export const noWords: WordCounts = { expected: 0, read: 0, right: 0 }

/** Adds a page. Words are compared as bags, by their letters and digits without case; each counts once. */
export function addWords(counts: WordCounts, expected: readonly string[], read: readonly string[]): WordCounts {
  const [wanted, seen] = [expected.map(plain).filter(Boolean), read.map(plain).filter(Boolean)]
  const left = new Map<string, number>()
  for (const word of seen) left.set(word, (left.get(word) ?? 0) + 1)
  let right = 0
  for (const word of wanted) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    right++
  }
  return {
    expected: counts.expected + wanted.length,
    read: counts.read + seen.length,
    right: counts.right + right,
  }
}

export function recallOf({ right, expected }: WordCounts): number {
  return expected === 0 ? 0 : right / expected
}

export function precisionOf({ right, read }: WordCounts): number {
  return read === 0 ? 0 : right / read
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** A source of chance that gives the same sequence for the same seed, on every machine. */
export interface Random {
  /** A number in [0, 1), of 32 random bits. */
  next(): number
  /** A whole number in [0, n), for n up to 2^32. */
  integer(n: number): number
  /** Puts the items into a random order, in place (Fisher-Yates), and gives them back. */
  shuffle<T extends { [index: number]: unknown; length: number }>(items: T): T
}

/** xoshiro128** 1.1 (Blackman & Vigna 2021), its state filled from the seed by SplitMix32. The seed is a whole number. */
export function seededRandom(seed: number): Random {
  const draw = xoshiro128(splitMix32(seed, 4))
  const integer = (n: number) => Math.floor((draw() / 2 ** 32) * n)
  return {
    next: () => draw() / 2 ** 32,
    integer,
    shuffle(items) {
      for (let last = items.length - 1; last > 0; last--) {
        const other = integer(last + 1)
        const kept = items[last]
        items[last] = items[other]
        items[other] = kept
      }
      return items
    },
  }
}

/** Draws of 32 bits. The state is four words that are not all 0; it is changed by each draw. */
export function xoshiro128(state: Uint32Array): () => number {
  let [a = 0, b = 0, c = 0, d = 0] = state
  return () => {
    const drawn = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)
    return drawn
  }
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

/** Steele, Lea & Flood 2014, in 32 bits with the finaliser of MurmurHash3; neighbouring seeds give unlike words. */
function splitMix32(seed: number, count: number): Uint32Array {
  let state = seed | 0
  return Uint32Array.from({ length: count }, () => {
    state = (state + 0x9e3779b9) | 0
    let word = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35)
    return word ^ (word >>> 16)
  })
}

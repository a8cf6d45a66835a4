const base = 0x2545f491
const bitCount = 1 << 21

/** Hashes of the beginnings of a growing key, so that the hash of any part of it is one multiplication away. */
export class KeyHashes {
  private readonly sums = new Int32Array(512)
  length = 0

  clear(): void {
    this.length = 0
  }

  /** What does not fit any more is longer than every key that is asked for. */
  append(part: string): void {
    const end = Math.min(part.length, this.sums.length - 1 - this.length)
    for (let at = 0; at < end; at++) {
      this.sums[this.length + 1] = (Math.imul(this.sums[this.length] ?? 0, base) + part.charCodeAt(at) + 1) | 0
      this.length++
    }
  }

  whole(): number {
    return this.sums[this.length] ?? 0
  }

  /** Of the key from `start` on. */
  tail(start: number): number {
    return (this.whole() - Math.imul(this.sums[start] ?? 0, powerOf(this.length - start))) | 0
  }

  /** Of the key without its character at `at`. */
  without(at: number): number {
    const change = (this.sums[at] ?? 0) - (this.sums[at + 1] ?? 0)
    return (this.whole() + Math.imul(change, powerOf(this.length - at - 1))) | 0
  }
}

/**
 * Whether a hash is that of one of many keys. It may say yes to another key's hash (a Bloom filter of one hash), so a yes
 * wants a look at the key itself; a no is sure, and most answers are no.
 */
export class HashSet {
  private readonly bits = new Int32Array(bitCount >> 5)

  add(key: string): void {
    hashes.clear()
    hashes.append(key)
    const at = placeOf(hashes.whole())
    this.bits[at >> 5] = (this.bits[at >> 5] ?? 0) | (1 << (at & 31))
  }

  mayHave(hash: number): boolean {
    const at = placeOf(hash)
    return ((this.bits[at >> 5] ?? 0) & (1 << (at & 31))) !== 0
  }
}

const hashes = new KeyHashes()
const powers = new Int32Array(512)

function placeOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 11
}

function powerOf(exponent: number): number {
  if (powers[0] === 0) {
    powers[0] = 1
    for (let at = 1; at < powers.length; at++) powers[at] = Math.imul(powers[at - 1] ?? 0, base)
  }
  return powers[exponent] ?? 0
}

/** A stream of choices that is the same on every machine. */
export interface Random {
  /** 0 inclusive to 1 exclusive. */
  next(): number
  /** Both ends included. */
  int(min: number, max: number): number
  chance(probability: number): boolean
  /** Throws a RangeError when the list is empty. */
  pick<T>(list: readonly T[]): T
  /** By the weight that stands beside each value. */
  weighted<T>(entries: readonly (readonly [value: T, weight: number])[]): T
  shuffled<T>(list: readonly T[]): T[]
  /** So many of them, in their order. */
  some<T>(list: readonly T[], count: number): T[]
  /** The first digit is not zero. */
  digits(count: number): string
  letters(count: number): string
  /** `#` becomes a digit, `@` a capital, `?` either. */
  pattern(form: string): string
  /** A stream of its own, so that what one part draws does not move another part. */
  fork(label: string): Random
}

/** sfc32 of PractRand (Chris Doty-Humphrey, public domain), seeded by FNV-1a of the text with a finaliser. */
export function randomOf(seed: string | number): Random {
  return new SeededRandom(String(seed))
}

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

class SeededRandom implements Random {
  private a: number
  private b: number
  private c: number
  private counter = 1

  constructor(private readonly seed: string) {
    this.a = hash(seed, 0x811c9dc5)
    this.b = hash(seed, 0x9e3779b9)
    this.c = hash(seed, 0x85ebca6b)
    for (let warmUp = 0; warmUp < 12; warmUp++) this.next()
  }

  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }

  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('There is nothing to pick from')
    return list[this.int(0, list.length - 1)] as T
  }

  weighted<T>(entries: readonly (readonly [value: T, weight: number])[]): T {
    let rest = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of entries) {
      rest -= weight
      if (rest < 0) return value
    }
    return this.pick(entries)[0]
  }

  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list]
    for (let at = copy.length - 1; at > 0; at--) {
      const other = this.int(0, at)
      ;[copy[at], copy[other]] = [copy[other] as T, copy[at] as T]
    }
    return copy
  }

  some<T>(list: readonly T[], count: number): T[] {
    const chosen = new Set(this.shuffled([...list.keys()]).slice(0, count))
    return list.filter((_, at) => chosen.has(at))
  }

  digits(count: number): string {
    return Array.from({ length: count }, (_, at) => this.int(at === 0 ? 1 : 0, 9)).join('')
  }

  letters(count: number): string {
    return Array.from({ length: count }, () => capitals[this.int(0, 25)]).join('')
  }

  pattern(form: string): string {
    return form.replace(/[#@?]/g, (mark) => {
      if (mark === '#' || (mark === '?' && this.next() < 0.6)) return String(this.int(0, 9))
      return this.letters(1)
    })
  }

  fork(label: string): Random {
    return new SeededRandom(`${this.seed}/${label}`)
  }
}

function hash(text: string, start: number): number {
  let value = start
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619)
  value = Math.imul(value ^ (value >>> 16), 0x21f0aaad)
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97)
  return (value ^ (value >>> 15)) >>> 0
}

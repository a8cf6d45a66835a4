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
  const text = String(seed)
  const step = sfc32(hash(text, 0x811c9dc5), hash(text, 0x9e3779b9), hash(text, 0x85ebca6b), 1)
  for (let warmUp = 0; warmUp < 12; warmUp++) step()
  const next = () => step() / 4294967296
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('There is nothing to pick from')
    return list[int(0, list.length - 1)] as T
  }
  const shuffled = <T>(list: readonly T[]): T[] => {
    const copy = [...list]
    for (let at = copy.length - 1; at > 0; at--) {
      const other = int(0, at)
      ;[copy[at], copy[other]] = [copy[other] as T, copy[at] as T]
    }
    return copy
  }
  const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const letters = (count: number) => Array.from({ length: count }, () => capitals[int(0, 25)]).join('')
  return {
    next,
    int,
    pick,
    shuffled,
    letters,
    chance: (probability) => next() < probability,
    weighted: (entries) => {
      let rest = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of entries) {
        rest -= weight
        if (rest < 0) return value
      }
      return pick(entries)[0]
    },
    some: (list, count) => {
      const chosen = new Set(shuffled([...list.keys()]).slice(0, count))
      return list.filter((_, at) => chosen.has(at))
    },
    digits: (count) => Array.from({ length: count }, (_, at) => int(at === 0 ? 1 : 0, 9)).join(''),
    pattern: (form) =>
      form.replace(/[#@?]/g, (mark) => {
        if (mark === '#' || (mark === '?' && next() < 0.6)) return String(int(0, 9))
        return letters(1)
      }),
    fork: (label) => randomOf(`${text}/${label}`),
  }
}

function hash(text: string, start: number): number {
  let value = start
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619)
  value = Math.imul(value ^ (value >>> 16), 0x21f0aaad)
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97)
  return (value ^ (value >>> 15)) >>> 0
}

function sfc32(first: number, second: number, third: number, count: number): () => number {
  let [a, b, c, counter] = [first, second, third, count]
  return () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
}

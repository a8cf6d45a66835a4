import type { PackedRefs } from './packed-rows'
import type { Rows } from './word-rows'

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array
interface NumbersMaker<T extends Numbers> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: SharedArrayBuffer, byteOffset?: number, length?: number): T
}

/** Zeros in memory that threads share instead of each having a copy. */
export function sharedNumbers<T extends Numbers>(kind: NumbersMaker<T>, length: number): T {
  return new kind(new SharedArrayBuffer(length * kind.BYTES_PER_ELEMENT))
}

/** All parts one behind the other. */
export function joinNumbers<T extends Numbers>(kind: NumbersMaker<T>, parts: readonly T[]): T {
  const joined = sharedNumbers(
    kind,
    parts.reduce((sum, { length }) => sum + length, 0),
  )
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** Where rows start when the parts' rows stand one behind the other. */
export function joinStarts(parts: readonly Uint32Array[]): Uint32Array {
  const joined = sharedNumbers(
    Uint32Array,
    parts.reduce((sum, { length }) => sum + length - 1, 1),
  )
  let [at, first] = [0, 0]
  for (const part of parts) {
    for (let i = 1; i < part.length; i++) joined[at + i] = first + (part[i] as number)
    at += part.length - 1
    first = joined[at] as number
  }
  return joined
}

/** Their indices must mean the same in all parts. */
export function joinRows(parts: readonly Rows[]): { starts: Uint32Array; indices: Uint32Array } {
  return {
    starts: joinStarts(parts.map(({ starts }) => starts)),
    indices: joinNumbers(
      Uint32Array,
      parts.map(({ indices }) => indices as Uint32Array),
    ),
  }
}

export function joinRefs(parts: readonly PackedRefs[]): PackedRefs {
  return {
    lines: joinRows(parts.map(({ lines }) => lines)),
    ends: joinNumbers(
      Int32Array,
      parts.map(({ ends }) => ends),
    ),
  }
}

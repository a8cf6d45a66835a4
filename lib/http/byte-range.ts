export interface ByteRange {
  /** Both are in it, counted from 0. */
  readonly from: number
  readonly to: number
}

/**
 * The one range of bytes that is asked for (RFC 9110, 14). Null: send all of it, as for several ranges at once, another
 * unit, or where `If-Range` names another file than this, so that halves of two are never joined.
 */
export function byteRange(headers: Headers, { size, tag }: { size: number; tag: string }): ByteRange | null | 'none' {
  const [, first, last] = /^bytes=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(headers.get('range') ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return null
  const ifRange = headers.get('if-range')
  if (ifRange !== null && ifRange.trim() !== tag) return null
  if (first === '') {
    const from = Math.max(0, size - Number(last))
    return from < size ? { from, to: size - 1 } : 'none'
  }
  const [from, to] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)]
  if (last !== '' && Number(last) < from) return null
  return from < size ? { from, to } : 'none'
}

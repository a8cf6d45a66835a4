import type { Page, Span } from '@/lib/document/page'
import type { FieldKey, FieldType, FieldValue } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'
import { compactKey } from '../normalise'
import { parseContextOf } from '../parse-context'
import type { RememberedPlace } from './memory'
import { alike, placeOf, samePlace } from './place-of'

export interface ValueAtPlace {
  readonly value: FieldValue
  readonly raw: string
  readonly spans: readonly Span[]
  /** See `samePlace`. */
  readonly match: number
}

/** Names and addresses read as almost anything does: for those a place alone says too little. */
const types: ReadonlySet<FieldType> = new Set(['identifier', 'date', 'amount', 'tax_id', 'iban', 'bic'])

/**
 * The words at a remembered place, read as the field's: for a form of value that no finder proposes, as a person chose it
 * before. As many words as then, or one less or more. Null where none reads so, and where the place has no label.
 */
export function valueAtPlace(key: FieldKey, place: RememberedPlace, pages: readonly Page[]): ValueAtPlace | null {
  if (place.relation === 'none' || !types.has(field(key).type)) return null
  const labelled = pages.filter((page) => hasLabel(page, place))
  for (const count of [place.words, place.words - 1, place.words + 1]) {
    const found = count > 0 ? labelled.flatMap((page) => readingsOf(key, { page, place, count }, pages)) : []
    const best = found.reduce((top, one) => (top === null || one.match > top.match ? one : top), null as Best)
    if (best) return best
  }
  return null
}

type Best = ValueAtPlace | null

/** Looking at every word's place costs; most pages of most documents don't even print the label. */
function hasLabel(page: Page, { label }: RememberedPlace): boolean {
  const keys = page.words.map((word) => compactKey(word.text))
  return label.some((word) => keys.some((key) => alike(key, word)))
}

interface Where {
  readonly page: Page
  readonly place: RememberedPlace
  readonly count: number
}

function readingsOf(key: FieldKey, { page, place, count }: Where, pages: readonly Page[]): ValueAtPlace[] {
  const context = parseContextOf(pages)
  return page.words.flatMap((_, start) => {
    const words = page.words.slice(start, start + count)
    const raw = words.map(({ text }) => text).join(' ')
    if (words.length < count || !/\d/.test(raw) || !isOneRow(words)) return []
    const value = field(key).parse(raw, context)
    if (value === null) return []
    const spans = [{ page: page.number, start, end: start + count }]
    const own = placeOf(spans, pages)
    const match = own ? samePlace(own, place) : 0
    return match > 0 ? [{ value, raw, spans, match }] : []
  })
}

function isOneRow(words: Page['words']): boolean {
  return words.every(({ box }, at) => {
    const before = words[at - 1]?.box
    if (!before) return true
    const overlap = Math.min(box[3], before[3]) - Math.max(box[1], before[1])
    return box[0] >= before[0] && overlap > 0.5 * Math.min(box[3] - box[1], before[3] - before[1])
  })
}

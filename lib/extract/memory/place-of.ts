import { type Box, unionBox } from '@/lib/document/box'
import type { Page, Span, Word } from '@/lib/document/page'
import { isCurrencyCode } from '@/lib/fields/currency'
import { compactKey } from '../normalise'
import type { RememberedPlace } from './memory'

const maxLabelWords = 4
/** A heading further up than so many heights of the value is not its own. */
const maxRise = 4

/**
 * Where words of one page stand; `pages` may be that page alone of `pageCount`. Right of the words before them in their row or, where there are none, below those over them.
 * Null for no words.
 */
export function placeOf(
  spans: readonly Span[],
  pages: readonly Page[],
  pageCount = pages.length,
): RememberedPlace | null {
  const [first] = spans
  const page = pages.find(({ number }) => number === first?.page)
  const own = page && first ? page.words.slice(first.start, first.end) : []
  if (!page || !first || own.length === 0) return null
  const box = unionBox(own.map((word) => word.box))
  const taken = new Set(own)
  const others = page.words.filter((word) => !taken.has(word) && /[\p{L}\p{N}#]/u.test(word.text))
  // The last of several pages is found again however many come before it.
  const at = { box, page: pageCount > 1 && page.number === pageCount ? -1 : page.number, words: own.length }
  const left = labelOf(leftOf(box, others))
  if (left.length > 0) return { ...at, relation: 'right', ...wordsOf(left) }
  const above = labelOf(aboveOf(box, others))
  if (above.length > 0) return { ...at, relation: 'below', ...wordsOf(above) }
  return { ...at, relation: 'none', label: [], text: '' }
}

function wordsOf(nearest: readonly Word[]): Pick<RememberedPlace, 'label' | 'text'> {
  return {
    label: nearest.map(({ text }) => compactKey(text)),
    text: [...nearest]
      .reverse()
      .map(({ text }) => text)
      .join(' ')
      .replace(/[\s:：]+$/, ''),
  }
}

/** Words of the row before the box, nearest first. */
function leftOf(box: Box, words: readonly Word[]): Word[] {
  const height = box[3] - box[1]
  return words
    .filter(({ box: [, top, right, bottom] }) => {
      const overlap = Math.min(bottom, box[3]) - Math.max(top, box[1])
      return right <= box[0] + 0.005 && overlap > 0.5 * Math.min(height, bottom - top)
    })
    .sort((a, b) => b.box[2] - a.box[2])
}

/** Words of the nearest row over the box that lie over it, from right to left. */
function aboveOf(box: Box, words: readonly Word[]): Word[] {
  const height = Math.max(0.005, box[3] - box[1])
  const over = words.filter(({ box: [left, , right, bottom] }) => {
    const overlaps = Math.min(right, box[2]) > Math.max(left, box[0]) - 0.01
    return overlaps && bottom <= box[1] + 0.3 * height && box[1] - bottom < maxRise * height
  })
  const nearest = Math.max(...over.map((word) => word.box[3]))
  return over
    .filter((word) => nearest - word.box[3] < 0.6 * (word.box[3] - word.box[1]))
    .sort((a, b) => b.box[0] - a.box[0])
}

/** The words that could be a label's, up to the next number: beyond it stands another value's label. */
function labelOf(nearestFirst: readonly Word[]): Word[] {
  const label: Word[] = []
  for (const word of nearestFirst) {
    if (!isLabelWord(word.text)) {
      if (label.length > 0 || !isCurrencyMark(word.text)) break
      continue
    }
    label.push(word)
    if (label.length === maxLabelWords) break
  }
  return label
}

function isLabelWord(text: string): boolean {
  const key = compactKey(text)
  return key.length > 1 && /^\p{L}/u.test(key) && !/\d{2}/.test(key) && !isCurrencyMark(text)
}

function isCurrencyMark(text: string): boolean {
  return /^(?:rm|\p{Sc}|us\$)$/iu.test(text) || isCurrencyCode(text.toUpperCase())
}

/** 0: elsewhere, to 1: the same label, and as near as can be. */
export function samePlace(a: RememberedPlace, b: RememberedPlace): number {
  if (a.relation !== b.relation) return 0
  const near = nearness(a.box, b.box)
  if (a.relation === 'none') return a.page === b.page && near > 0.9 ? near : 0
  const shared = a.label.filter((word) => b.label.some((other) => alike(word, other))).length
  const similarity = shared / Math.max(a.label.length, b.label.length)
  // The page's layout moves with the rows of its table, the label stays: nearness only tells equal labels apart.
  return similarity < 0.6 ? 0 : 0.9 * similarity + 0.1 * near
}

/** 1: the same left and top edge; 0: at the other end of the page. */
function nearness(a: Box, b: Box): number {
  return Math.max(0, 1 - Math.abs(a[1] - b[1]) - Math.min(Math.abs(a[0] - b[0]), Math.abs(a[2] - b[2])))
}

/** One character of a longer word may be misread. */
export function alike(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length < 5 || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let [endA, endB] = [a.length, b.length]
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  return Math.max(endA - from, endB - from) <= 1
}

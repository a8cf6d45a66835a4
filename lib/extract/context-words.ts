import { field } from '@/lib/fields/registry'
import type { Layout, TextLine } from './layout'
import type { Placed } from './surroundings'

/** Words to the left that still say what a value is, in its own line and in the segments left of it. */
const maxLeft = 6
const maxAbove = 5

/**
 * The words around a value and in it, each with where it stands: `<1 total` is the word right before, `<total` any word
 * left of it, `^total` one above it in its column, `+ltd` one inside. A scorer learns what each is worth, in any language.
 */
export function contextWordsOf(placed: Placed, layout: Layout): string[] {
  const { candidate, line, from, to } = placed
  const found = new Set<string>()
  addLeft(found, line, from)
  addAbove(found, placed)
  const { type } = field(candidate.field)
  if (type === 'name' || type === 'address') {
    addEdges(found, placed, layout)
    return [...found]
  }
  const next = line.words[to]
  found.add(`>1 ${next ? wordKey(next.key) : '$'}`)
  found.add(`# ${shapeOf(candidate.raw)}`)
  return [...found]
}

function addLeft(found: Set<string>, line: TextLine, from: number): void {
  let taken = 0
  for (let at = from - 1; at >= 0 && taken < maxLeft; at--) taken += addLeftWord(found, line, at, taken)
  for (const other of line.leftOf.slice(0, 2)) {
    for (let at = other.words.length - 1; at >= 0 && taken < maxLeft; at--)
      taken += addLeftWord(found, other, at, taken)
  }
  if (taken === 0) found.add('<1 ^')
}

function addLeftWord(found: Set<string>, line: TextLine, at: number, taken: number): 0 | 1 {
  const key = wordKey(line.words[at]?.key ?? '')
  if (key === '') return 0
  if (taken < 2) found.add(`<${taken + 1} ${key}`)
  found.add(`<${key}`)
  return 1
}

/** Words of the two lines above that stand over the value. */
function addAbove(found: Set<string>, { line, from, to }: Placed): void {
  const left = line.words[from]?.area.left ?? line.area.left
  const right = line.words[to - 1]?.area.right ?? line.area.right
  for (const [at, other] of line.above.slice(0, 2).entries()) {
    let taken = 0
    for (const word of other.words) {
      if (word.area.right < left - 3 || word.area.left > right + 3 || taken >= maxAbove) continue
      const key = wordKey(word.key)
      if (key === '') continue
      found.add(`${at === 0 ? '^' : '^^'}${key}`)
      taken++
    }
  }
}

/** Names and addresses: the words in them, at their ends, and right outside. */
function addEdges(found: Set<string>, { candidate, line, from }: Placed, layout: Layout): void {
  const words = candidate.raw.split(/\s+/)
  const first = words[0] ?? ''
  const last = words.at(-1) ?? ''
  found.add(`[ ${wordKey(keyOf(first))}`)
  found.add(`] ${wordKey(keyOf(last))}`)
  found.add(`]# ${shapeOf(last)}`)
  found.add(`[# ${shapeOf(first)}`)
  for (const word of words) {
    const key = wordKey(keyOf(word))
    if (key.length > 1) found.add(`+${key}`)
  }
  const previous = from > 0 ? line.words[from - 1] : line.above[0]?.words.at(-1)
  found.add(`<< ${previous ? wordKey(previous.key) : '^'}`)
  if (previous) found.add(`<<# ${from > 0 ? '' : '^'}${shapeOf(previous.text)}`)
  const next = wordBehind(candidate, layout)
  found.add(`>> ${next ? wordKey(next.word.key) : '$'}`)
  if (next) found.add(`>># ${next.sameLine ? '' : '^'}${shapeOf(next.word.text)}`)
}

/** The next word of the line in which the value ends, else the first of the line below in its column. */
function wordBehind({ spans }: Placed['candidate'], layout: Layout) {
  const last = spans.at(-1)
  const line = last && layout.lineOfWord.get(last.page)?.[last.end - 1]
  if (!last || !line) return null
  const same = line.words[last.end - line.line.span.start]
  if (same) return { word: same, sameLine: true }
  const column = layout.columns[line.column] ?? []
  const below = column[column.indexOf(line) + 1]?.words[0]
  return below ? { word: below, sameLine: false } : null
}

/** Digits stand for their number: every year is "9999". */
export function wordKey(key: string): string {
  return /\d/.test(key) ? key.replace(/\d/g, '9').slice(0, 12) : key.slice(0, 24)
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** "INV-2026/114" → "X-9/9": letters and digits by kind, runs as one. */
export function shapeOf(text: string): string {
  return text
    .slice(0, 24)
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/g, '9')
    .replace(/\s+/g, '_')
    .slice(0, 12)
}

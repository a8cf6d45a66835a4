import { field } from '@/lib/fields/registry'
import type { Layout, TextLine, TextWord } from './layout'
import type { Placed } from './surroundings'
import { WordsMemory } from './words-memory'

/** Words to the left that still say what a value is, in its own line and in the segments left of it. */
const maxLeft = 6
const maxAbove = 5

/**
 * The words around a value and in it, each with where it stands: `<1 total` is the word right before, `<total` any word
 * left of it, `^total` one above it in its column, `+ltd` one inside. A scorer learns what each is worth, in any language.
 * One for a document: it says the same word with the same string, which is quick to look up.
 */
export class ContextWords {
  private readonly layout: Layout
  private readonly known = new WordsMemory<readonly string[]>()
  /** By line, then by the word that asks. */
  private readonly left: (readonly string[])[][] = []
  private readonly around = new Map<string, WordAround>()
  private readonly inside = new Map<string, WordInside>()

  constructor(layout: Layout) {
    this.layout = layout
  }

  /** Each once, in the same order for the same document. */
  of(placed: Placed): readonly string[] {
    const { candidate, line, from, to } = placed
    const { type } = field(candidate.field)
    const kind = type === 'name' || type === 'address' ? 'lines' : 'word'
    const known = this.known.get(candidate.spans, kind, candidate.raw)
    if (known) return known
    const found = [...this.leftOf(line, from)]
    this.addAbove(found, placed)
    if (kind === 'lines') this.addEdges(found, placed)
    else {
      const next = line.words[to]
      found.push(next ? this.aroundOf(next.key).next : '>1 $', `# ${shapeOf(candidate.raw)}`)
    }
    this.known.set(candidate.spans, kind, candidate.raw, found)
    return found
  }

  private leftOf(line: TextLine, from: number): readonly string[] {
    const own = this.left[line.index] ?? []
    this.left[line.index] = own
    const known = own[from]
    if (known) return known
    const found: string[] = []
    let taken = this.addLeft(found, line.words, from, 0)
    for (const other of line.leftOf.slice(0, 2)) taken = this.addLeft(found, other.words, other.words.length, taken)
    if (taken === 0) found.push('<1 ^')
    own[from] = found
    return found
  }

  /** From the word before `end` on. Returns how many are taken in all. */
  private addLeft(found: string[], words: readonly TextWord[], end: number, before: number): number {
    let taken = before
    for (let at = end - 1; at >= 0 && taken < maxLeft; at--) {
      const own = this.aroundOf(words[at]?.key ?? '')
      if (own.key === '') continue
      if (taken < 2) found.push(taken === 0 ? own.firstLeft : own.secondLeft)
      if (!found.includes(own.left)) found.push(own.left)
      taken++
    }
    return taken
  }

  /** Words of the two lines above that stand over the value. */
  private addAbove(found: string[], { line, from, to }: Placed): void {
    const left = (line.words[from]?.area.left ?? line.area.left) - 3
    const right = (line.words[to - 1]?.area.right ?? line.area.right) + 3
    for (let at = 0; at < 2; at++) {
      const words = line.above[at]?.words ?? []
      const first = found.length
      for (let word = 0, taken = 0; word < words.length && taken < maxAbove; word++) {
        const { area, key } = words[word] as TextWord
        if (area.right < left || area.left > right) continue
        const own = this.aroundOf(key)
        if (own.key === '') continue
        const said = at === 0 ? own.above : own.farAbove
        if (!found.includes(said, first)) found.push(said)
        taken++
      }
    }
  }

  /** Names and addresses: the words in them, at their ends, and right outside. */
  private addEdges(found: string[], { candidate, line, from }: Placed): void {
    const words = candidate.raw.split(/\s+/)
    const first = this.insideOf(words[0] ?? '')
    const last = this.insideOf(words.at(-1) ?? '')
    found.push(first.first, last.last, last.lastShape, first.firstShape)
    const start = found.length
    for (const word of words) {
      const own = this.insideOf(word)
      if (own.key.length > 1 && !found.includes(own.inside, start)) found.push(own.inside)
    }
    const previous = from > 0 ? line.words[from - 1] : line.above[0]?.words.at(-1)
    found.push(previous ? this.aroundOf(previous.key).before : '<< ^')
    if (previous) found.push(`<<# ${from > 0 ? '' : '^'}${this.insideOf(previous.text).shape}`)
    const next = wordBehind(candidate, this.layout)
    found.push(next ? this.aroundOf(next.word.key).behind : '>> $')
    if (next) found.push(`>># ${next.sameLine ? '' : '^'}${this.insideOf(next.word.text).shape}`)
  }

  private aroundOf(key: string): WordAround {
    const known = this.around.get(key)
    if (known) return known
    const own = wordAround(wordKey(key))
    this.around.set(key, own)
    return own
  }

  private insideOf(text: string): WordInside {
    const known = this.inside.get(text)
    if (known) return known
    const own = wordInside(wordKey(keyOf(text)), shapeOf(text))
    this.inside.set(text, own)
    return own
  }
}

/** What a word is called by where it stands outside of a value. */
type WordAround = ReturnType<typeof wordAround>

function wordAround(key: string) {
  return {
    key,
    firstLeft: `<1 ${key}`,
    secondLeft: `<2 ${key}`,
    left: `<${key}`,
    above: `^${key}`,
    farAbove: `^^${key}`,
    next: `>1 ${key}`,
    before: `<< ${key}`,
    behind: `>> ${key}`,
  }
}

/** The same inside of a value. */
type WordInside = ReturnType<typeof wordInside>

function wordInside(key: string, shape: string) {
  return {
    key,
    shape,
    inside: `+${key}`,
    first: `[ ${key}`,
    last: `] ${key}`,
    firstShape: `[# ${shape}`,
    lastShape: `]# ${shape}`,
  }
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

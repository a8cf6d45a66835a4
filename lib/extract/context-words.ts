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
 * One for a document. Training wants the words' names; a model that knows few of them has numbers for those, and none for
 * the others, which are left out (`wordOf`).
 */
export class ContextWords<Word = string> {
  private readonly layout: Layout
  private readonly wordOf: (name: string) => Word | undefined
  private readonly namesOf: (key: string) => NamesByPlace<Word> | undefined
  private readonly known = new WordsMemory<readonly Word[]>()
  /** By line, then by the word that asks: what is found, and how many words were seen. */
  private readonly left: (readonly Word[])[][] = []
  private readonly around = new Map<string, NamedKey<Word>>()
  private readonly inside = new Map<string, NamedText<Word>>()
  private readonly shapes = new Map<string, NamedKey<Word>>()

  /** `namesOf`: what a word is called in all places, where that is known beforehand (`namesByKey`). */
  constructor(
    layout: Layout,
    wordOf: (name: string) => Word | undefined,
    namesOf: (key: string) => NamesByPlace<Word> | undefined = () => undefined,
  ) {
    this.layout = layout
    this.wordOf = wordOf
    this.namesOf = namesOf
  }

  /** Each once, in the same order for the same document. */
  of(placed: Placed): readonly Word[] {
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
      this.add(found, next ? this.aroundOf(next.key) : this.shapeNamed('$'), where.next)
      this.add(found, this.shapeNamed(shapeOf(candidate.raw)), where.shape)
    }
    this.known.set(candidate.spans, kind, candidate.raw, found)
    return found
  }

  private leftOf(line: TextLine, from: number): readonly Word[] {
    const own = this.left[line.index] ?? []
    this.left[line.index] = own
    const known = own[from]
    if (known) return known
    const found: Word[] = []
    let taken = this.addLeft(found, line.words, from, 0)
    for (let at = 0; at < Math.min(2, line.leftOf.length); at++) {
      const { words } = line.leftOf[at] as TextLine
      taken = this.addLeft(found, words, words.length, taken)
    }
    if (taken === 0) this.add(found, this.shapeNamed('^'), where.firstLeft)
    own[from] = found
    return found
  }

  /** From the word before `end` on. Returns how many are taken in all. */
  private addLeft(found: Word[], words: readonly TextWord[], end: number, before: number): number {
    let taken = before
    for (let at = end - 1; at >= 0 && taken < maxLeft; at--) {
      const own = this.aroundOf(words[at]?.key ?? '')
      if (own.key === '') continue
      if (taken < 2) this.add(found, own, taken === 0 ? where.firstLeft : where.secondLeft)
      this.addOnce(found, own, where.left, 0)
      taken++
    }
    return taken
  }

  /** Words of the two lines above that stand over the value. */
  private addAbove(found: Word[], { line, from, to }: Placed): void {
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
        this.addOnce(found, own, at === 0 ? where.above : where.farAbove, first)
        taken++
      }
    }
  }

  /** Names and addresses: the words in them, at their ends, and right outside. */
  private addEdges(found: Word[], { candidate, line, from }: Placed): void {
    const words = candidate.raw.split(/\s+/)
    const first = this.insideOf(words[0] ?? '')
    const last = this.insideOf(words.at(-1) ?? '')
    this.add(found, first.key, where.first)
    this.add(found, last.key, where.last)
    this.add(found, last.shape, where.lastShape)
    this.add(found, first.shape, where.firstShape)
    const start = found.length
    for (const word of words) {
      const { key } = this.insideOf(word)
      if (key.key.length > 1) this.addOnce(found, key, where.inside, start)
    }
    const previous = from > 0 ? line.words[from - 1] : line.above[0]?.words.at(-1)
    this.add(found, previous ? this.aroundOf(previous.key) : this.shapeNamed('^'), where.before)
    if (previous)
      this.add(found, this.insideOf(previous.text).shape, from > 0 ? where.shapeBefore : where.shapeBeforeAbove)
    const next = wordBehind(candidate, this.layout)
    this.add(found, next ? this.aroundOf(next.word.key) : this.shapeNamed('$'), where.behind)
    if (next)
      this.add(found, this.insideOf(next.word.text).shape, next.sameLine ? where.shapeBehind : where.shapeBehindBelow)
  }

  private add(found: Word[], key: NamedKey<Word>, place: Where): void {
    const word = this.named(key, place)
    if (word !== null) found.push(word)
  }

  /** Unless it is among those from `start` on. */
  private addOnce(found: Word[], key: NamedKey<Word>, place: Where, start: number): void {
    const word = this.named(key, place)
    if (word !== null && !found.includes(word, start)) found.push(word)
  }

  private named({ key, words }: NamedKey<Word>, place: Where): Word | null {
    const known = words[place]
    if (known !== undefined) return known
    const word = this.wordOf((marks[place] as string) + key) ?? null
    words[place] = word
    return word
  }

  private aroundOf(key: string): NamedKey<Word> {
    const known = this.around.get(key)
    if (known) return known
    const own = this.namedKey(wordKey(key))
    this.around.set(key, own)
    return own
  }

  private insideOf(text: string): NamedText<Word> {
    const known = this.inside.get(text)
    if (known) return known
    const own = { key: this.namedKey(wordKey(keyOf(text))), shape: this.shapeNamed(shapeOf(text)) }
    this.inside.set(text, own)
    return own
  }

  private namedKey(key: string): NamedKey<Word> {
    return { key, words: this.namesOf(key) ?? new Array(marks.length).fill(undefined) }
  }

  private shapeNamed(shape: string): NamedKey<Word> {
    const known = this.shapes.get(shape)
    if (known) return known
    const own = this.namedKey(shape)
    this.shapes.set(shape, own)
    return own
  }
}

/** Where a word stands, and what its name begins with. */
const where = {
  firstLeft: 0,
  secondLeft: 1,
  left: 2,
  above: 3,
  farAbove: 4,
  next: 5,
  before: 6,
  behind: 7,
  inside: 8,
  first: 9,
  last: 10,
  shape: 11,
  firstShape: 12,
  lastShape: 13,
  shapeBefore: 14,
  shapeBeforeAbove: 15,
  shapeBehind: 16,
  shapeBehindBelow: 17,
} as const
type Where = (typeof where)[keyof typeof where]
const marks = [
  '<1 ',
  '<2 ',
  '<',
  '^',
  '^^',
  '>1 ',
  '<< ',
  '>> ',
  '+',
  '[ ',
  '] ',
  '# ',
  '[# ',
  ']# ',
  '<<# ',
  '<<# ^',
  '>># ',
  '>># ^',
]

/** A word, or the shape of one, and what it is called in each place (`where`); null: it has no name there. */
interface NamedKey<Word> {
  readonly key: string
  readonly words: NamesByPlace<Word>
}

interface NamedText<Word> {
  readonly key: NamedKey<Word>
  readonly shape: NamedKey<Word>
}

/** Words by the place where they stand; null: it has no name there. */
type NamesByPlace<Word> = (Word | null | undefined)[]

/** All that the names of words can be taken apart into: what each key is called in each place. */
export function namesByKey<Word>(words: ReadonlyMap<string, Word>): (key: string) => NamesByPlace<Word> {
  const unknown = new Array<null>(marks.length).fill(null)
  const known = new Map<string, NamesByPlace<Word>>()
  for (const [name, word] of words) {
    for (const [place, mark] of marks.entries()) {
      if (!name.startsWith(mark)) continue
      const key = name.slice(mark.length)
      const names = known.get(key) ?? [...unknown]
      names[place] = word
      known.set(key, names)
    }
  }
  return (key) => known.get(key) ?? unknown
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

const marksAndSpaces = /[^\p{L}\p{N}]/gu
const capitals = /\p{Lu}+/gu
const smallLetters = /\p{Ll}+/gu

/** Digits stand for their number: every year is "9999". */
export function wordKey(key: string): string {
  return /\d/.test(key) ? key.replace(/\d/g, '9').slice(0, 12) : key.slice(0, 24)
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(marksAndSpaces, '')
}

/** "INV-2026/114" → "X-9/9": letters and digits by kind, runs as one. */
export function shapeOf(text: string): string {
  return text
    .slice(0, 24)
    .replace(capitals, 'X')
    .replace(smallLetters, 'x')
    .replace(/\d+/g, '9')
    .replace(/\s+/g, '_')
    .slice(0, 12)
}

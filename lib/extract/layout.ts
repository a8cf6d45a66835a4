import type { Line } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import { type Place, placesOf, typicalHeightOf } from '@/lib/document/word-links'
import { type Area, hullOf } from './area'
import { LabelMap } from './label-sights'
import { compactKey } from './normalise'
import { hasPostcode } from './party-words'

/** A line segment with its place among the others. */
export interface TextLine {
  /** Position in `Layout.lines`. */
  readonly index: number
  readonly line: Line
  readonly text: string
  readonly page: Page
  readonly area: Area
  /** Type size relative to the page's usual one. */
  readonly size: number
  readonly words: readonly TextWord[]
  /** Segments of the same row, nearest first. */
  readonly leftOf: readonly TextLine[]
  /** How many segments its row has, itself included. */
  readonly rowSize: number
  /** Segments higher up that share some width, nearest first, at most eight. */
  readonly above: readonly TextLine[]
  /** Position in `Layout.blocks`. */
  readonly block: number
  /** Position in `Layout.columns`. */
  readonly column: number
}

export interface TextWord {
  /** Index on the page. */
  readonly index: number
  readonly text: string
  /** Its letters and digits, as labels are compared. */
  readonly key: string
  readonly area: Area
  /** Where the word starts in the text of its line. */
  readonly offset: number
}

/** Lines under each other with the same left edge or axis and no empty line between: an address, a paragraph. */
export interface Block {
  readonly lines: readonly TextLine[]
  readonly area: Area
}

/** What stands where on all pages of a document; everything that judges a candidate's surroundings reads it. */
export interface Layout {
  readonly pages: readonly Page[]
  readonly lines: readonly TextLine[]
  readonly blocks: readonly Block[]
  /** Blocks that go on below each other with up to an empty line between: a widely set address is one column. */
  readonly columns: readonly (readonly TextLine[])[]
  /** Height of each page in ems, by page number. */
  readonly pageHeights: ReadonlyMap<number, number>
  readonly pageWidths: ReadonlyMap<number, number>
  /** The line of each word: by page number, then by word index. */
  readonly lineOfWord: ReadonlyMap<number, readonly TextLine[]>
  readonly labels: LabelMap
  /** The segment right of each line in its row, by the line's index. */
  readonly rightOf: readonly (TextLine | undefined)[]
}

interface Draft extends Omit<TextLine, 'leftOf' | 'above' | 'block' | 'column' | 'rowSize'> {
  leftOf: Draft[]
  rowSize: number
  above: Draft[]
  block: number
  column: number
}

const maxAbove = 8

export function readLayout(pages: readonly Page[], lines: readonly Line[]): Layout {
  const drafts: Draft[] = []
  const [pageHeights, pageWidths] = [new Map<number, number>(), new Map<number, number>()]
  const [chains, columns]: [Draft[][], Draft[][]] = [[], []]
  for (const page of pages) {
    const aspect = page.widthPixels / Math.max(1, page.heightPixels)
    const places = placesOf(page)
    const em = typicalHeightOf(places)
    pageHeights.set(page.number, 1 / em)
    pageWidths.set(page.number, aspect / em)
    const own = lines
      .filter((line) => line.span.page === page.number)
      .map((line, at) => draftOf(line, page, { places, em, index: drafts.length + at }))
    drafts.push(...own)
    tieNeighbours(own)
    chains.push(...chainsOf(own, 0.95))
    columns.push(...chainsOf(own, 2.4))
  }
  const blocks = chains.map((chain, index) => {
    for (const draft of chain) draft.block = index
    return { lines: chain as readonly TextLine[], area: hullOf(chain, (line) => line.area) }
  })
  for (const [index, column] of columns.entries()) for (const draft of column) draft.column = index
  return {
    pages,
    lines: drafts,
    blocks,
    columns,
    pageHeights,
    pageWidths,
    lineOfWord: linesByWord(drafts),
    labels: new LabelMap(drafts),
    rightOf: neighboursRight(drafts),
  }
}

function neighboursRight(lines: readonly TextLine[]): (TextLine | undefined)[] {
  const found = new Array<TextLine | undefined>(lines.length).fill(undefined)
  for (const line of lines) {
    const [left] = line.leftOf
    if (!left) continue
    const rival = found[left.index]
    if (!rival || line.area.left < rival.area.left) found[left.index] = line
  }
  return found
}

function linesByWord(lines: readonly TextLine[]): Map<number, TextLine[]> {
  const byPage = new Map<number, TextLine[]>()
  for (const line of lines) {
    const words = byPage.get(line.page.number) ?? []
    for (const word of line.words) words[word.index] = line
    byPage.set(line.page.number, words)
  }
  return byPage
}

interface DraftPlace {
  readonly places: readonly Place[]
  readonly em: number
  readonly index: number
}

function draftOf(line: Line, page: Page, { places, em, index }: DraftPlace): Draft {
  let offset = 0
  const words: TextWord[] = []
  let lettered = 0
  let heights = 0
  for (let at = line.span.start; at < line.span.end; at++) {
    const [word, place] = [page.words[at], places[at]]
    if (!word || !place) continue
    const area = { left: place.left / em, top: place.top / em, right: place.right / em, bottom: place.bottom / em }
    words.push({ index: at, text: word.text, key: compactKey(word.text), area, offset })
    offset += word.text.length + 1
    if (!place.mark) {
      lettered++
      heights += place.height / em
    }
  }
  const area = hullOf(words, (word) => word.area)
  const size = lettered > 0 ? heights / lettered : 1
  return {
    index,
    line,
    text: line.text,
    page,
    area,
    size,
    words,
    leftOf: [],
    rowSize: 1,
    above: [],
    block: -1,
    column: -1,
  }
}

/** Looks at the lines from the lowest up, and no further than it takes: pages have hundreds of lines. */
function tieNeighbours(lines: readonly Draft[]): void {
  const fromBelow = [...lines].sort((a, b) => b.area.bottom - a.area.bottom || a.index - b.index)
  const tallest = lines.reduce((most, { area }) => Math.max(most, area.bottom - area.top), 0)
  for (const line of lines) {
    const { top, bottom } = line.area
    const middle = (top + bottom) / 2
    const lowest = Math.max(middle + 0.6 * Math.max(0.6, line.size), middle, bottom + 0.35) + tallest / 2
    const highestOfRow = middle - Math.max(0.35, 0.6 * Math.max(0.6, line.size))
    for (let at = firstBelow(fromBelow, lowest); at < fromBelow.length; at++) {
      const other = fromBelow[at] as Draft
      if (other.area.bottom < highestOfRow && line.above.length === maxAbove) break
      if (other !== line) tie(line, other, middle)
    }
    line.leftOf.sort((a, b) => b.area.right - a.area.right || a.index - b.index)
  }
}

/** The first line, of those sorted from the lowest up, that ends no lower than `bottom`. */
function firstBelow(lines: readonly Draft[], bottom: number): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const at = (low + high) >> 1
    if ((lines[at] as Draft).area.bottom > bottom) low = at + 1
    else high = at
  }
  return low
}

function tie(line: Draft, other: Draft, middle: number): void {
  const otherMiddle = (other.area.top + other.area.bottom) / 2
  const reach = 0.6 * Math.max(0.6, Math.min(line.size, other.size))
  const sameRow = Math.abs(otherMiddle - middle) < reach || onOneBaseline(line.area, other.area)
  if (sameRow && !isOver(line.area, other.area)) {
    line.rowSize++
    if (other.area.right <= line.area.left + 0.5) line.leftOf.push(other)
  } else if (otherMiddle < middle && line.above.length < maxAbove && sharesWidth(line.area, other.area))
    line.above.push(other)
}

/** Big type beside small type: middles differ, baselines do not. */
function onOneBaseline(a: Area, b: Area): boolean {
  return Math.abs(a.bottom - b.bottom) < 0.35
}

/** Lines so close that their boxes overlap are still two lines where one lies over the other. */
function isOver(a: Area, b: Area): boolean {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 * Math.min(a.right - a.left, b.right - b.left)
}

function sharesWidth(a: Area, b: Area): boolean {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > -0.3
}

/** `gap` is the widest space between two lines of a chain, in heights of a line. */
function chainsOf(lines: readonly Draft[], gap: number): Draft[][] {
  const before = new Map<Draft, Draft>()
  const taken = new Set<Draft>()
  for (const line of lines) {
    const best = line.above.find((other) => !taken.has(other) && continues(other, line, gap))
    if (!best) continue
    before.set(line, best)
    taken.add(best)
  }
  const chains: Draft[][] = []
  const chainOf = new Map<Draft, Draft[]>()
  for (const line of [...lines].sort((a, b) => a.area.top + a.area.bottom - b.area.top - b.area.bottom)) {
    const previous = before.get(line)
    const chain = (previous && chainOf.get(previous)) ?? []
    if (chain.length === 0) chains.push(chain)
    chain.push(line)
    chainOf.set(line, chain)
  }
  return chains
}

/** Some letters set an empty line between street and town; the town's line is known by its postcode. */
function widestGap(upper: Draft, lower: Draft, gap: number): number {
  return gap > 1 && /\d/.test(upper.text) && lower.words.length < 5 && hasPostcode(lower.text) ? 2 * gap : gap
}

function continues(upper: Draft, lower: Draft, gap: number): boolean {
  const size = Math.max(upper.size, lower.size, 0.8)
  if (size > 1.7 * Math.min(upper.size, lower.size)) return false
  if (lower.area.top - upper.area.bottom > widestGap(upper, lower, gap) * size) return false
  const axis = (upper.area.left + upper.area.right - lower.area.left - lower.area.right) / 2
  return Math.abs(upper.area.left - lower.area.left) < 1.2 || Math.abs(axis) < 1.2
}

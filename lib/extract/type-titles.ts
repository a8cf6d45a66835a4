import type { Line } from '@/lib/document/lines'
import { type DocumentType, documentTypes } from '@/lib/fields/field'
import { hasLetter } from '@/lib/fields/letters'
import { type Title, titleOf } from './document-titles'
import type { KeyedLine } from './type-words'

interface FoundTitle {
  readonly title: Title
  readonly line: Line
  /** 0 to 1 times the type's size, for ordering: large, high up and alone on its line. */
  readonly prominence: number
  readonly alone: boolean
  readonly size: number
}

/**
 * The titles of a first page as words: of each type the one that stands out most (one repeated in the small print doesn't add
 * up), of all the one that heads the document.
 */
export function titleWordsOf(lines: readonly KeyedLine[]): Map<string, string> {
  const best = mostProminent(lines)
  const words = new Map<string, string>()
  const heading = best[0]
  if (heading) {
    words.set(`headed ${heading.title.type}`, heading.line.text)
    if (heading.title.kind) words.set(`headed ${heading.title.kind}`, heading.line.text)
  }
  for (const { title, line, prominence, alone, size } of best) {
    const kind = `${title.type}${title.ambiguous ? '?' : ''}`
    words.set(`title ${kind}`, line.text)
    words.set(`titled ${title.key}`, line.text)
    if (alone) words.set(`title ${kind} alone`, line.text)
    if (size > 1.3) words.set(`title ${kind} large`, line.text)
    if (line.box[1] < 0.4) words.set(`title ${kind} high`, line.text)
    for (const least of steps) if (prominence >= least) words.set(`title ${title.type} ${least}`, line.text)
  }
  return words
}

const steps = [0.4, 0.8, 1.2, 1.8, 2.6]

/** One of each type at most, the most prominent first. */
function mostProminent(lines: readonly KeyedLine[]): FoundTitle[] {
  const found = lines.flatMap(({ line, key }) => {
    const match = titleOf(line.text, key)
    return match ? [{ ...match, line }] : []
  })
  if (found.length === 0) return []
  const heights = lines.map(({ line }) => heightOf(line)).sort((a, b) => a - b)
  const usual = heights[Math.floor(heights.length / 2)] || 0.01
  const best = new Map<DocumentType, FoundTitle>()
  for (const { title, behind, line } of found) {
    const size = Math.min(2.5, heightOf(line) / usual)
    const height = line.box[1] < 0.4 ? 1 : line.box[1] < 0.6 ? 0.6 : 0.3
    const plain = title.ambiguous ? 0.45 : title.key.includes(' ') ? 1.25 : 1
    const prominence = (1 + 1.6 * (size - 0.6) + capitals(line.text)) * aloneness(behind) * height * plain
    if (prominence <= (best.get(title.type)?.prominence ?? 0)) continue
    best.set(title.type, { title, line, prominence, alone: behind.length === 0, size })
  }
  return documentTypes.flatMap((type) => best.get(type) ?? []).sort((a, b) => b.prominence - a.prominence)
}

function capitals(text: string): number {
  return hasLetter(text) && text === text.toUpperCase() ? 0.5 : 0
}

/** A title stands alone, or its number follows ("Rechnung Nr. 4711 vom 3. März"); a sentence is none. */
function aloneness(behind: readonly string[]): number {
  if (behind.length === 0) return 1
  if (behind.slice(0, 4).some((word) => /\d/.test(word))) return 0.8
  return behind.length <= 4 ? 0.6 : 0.15
}

function heightOf({ box }: Line): number {
  return box[3] - box[1]
}

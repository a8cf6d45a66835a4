import { hasDigit } from '@/lib/fields/letters'
import { matchesOf } from '@/lib/fields/matches'
import type { LabelMap } from './label-sights'
import type { TextLine } from './layout'
import { type Mention, pieceAt, textOf } from './mention'

const maxWords = 5
/** `No:4711`, `#4711`, `Nr.4711`: what stands behind the mark. */
const glued = /(?:[:#=]|\b(?:nr|no|nº|n°)\.?:?)\s?([\p{L}\p{N}][\p{L}\p{N}/_.#-]*\p{N}[\p{L}\p{N}/_-]*)/giu
/** A run of an identifier's words: digits, or short groups of capitals ("RE 2026 114", "GB 123 4567 89"). */
const isGroup = /\p{N}|^[\p{Lu}/.-]{1,4}$/u

/** Words with a digit, runs of words behind a label, and what is glued to a mark. */
export function findIdentifiers(line: TextLine, labels: LabelMap): Mention[] {
  if (!hasDigit(line.text)) return []
  const found: Mention[] = []
  for (const [at, word] of line.words.entries()) {
    if (word.key.length >= 2 && hasDigit(word.text)) found.push(mention(line, at, at + 1))
  }
  for (const match of matchesOf(line.text, glued)) {
    const start = match.index + match[0].length - (match[1]?.length ?? 0)
    const { from, to } = pieceAt(line, start, start + (match[1]?.length ?? 0))
    found.push({ line, from, to, raw: match[1] ?? '' })
  }
  for (const start of startsOfRuns(line, labels)) found.push(...runsFrom(line, start))
  return found
}

/** Where a value of several words could begin: at the head of the line, and behind each label. */
function startsOfRuns(line: TextLine, labels: LabelMap): number[] {
  const starts = labels.hitsOf(line).map((hit) => skipMarks(line, hit.to))
  return [...new Set(line.words.length <= maxWords ? [0, ...starts] : starts)].filter((at) => at < line.words.length)
}

function runsFrom(line: TextLine, start: number): Mention[] {
  const runs: Mention[] = []
  for (let to = start + 2; to <= Math.min(line.words.length, start + maxWords); to++) {
    const word = line.words[to - 1]
    if (!word || !isGroup.test(word.text)) break
    const run = mention(line, start, to)
    if (hasDigit(run.raw)) runs.push(run)
  }
  return runs
}

function skipMarks(line: TextLine, from: number): number {
  let at = from
  while (at < line.words.length && line.words[at]?.key === '') at++
  return at
}

function mention(line: TextLine, from: number, to: number): Mention {
  return { line, from, to, raw: textOf({ line, from, to }) }
}

import type { FieldKey } from '@/lib/fields/field'
import type { Candidate } from './extraction'
import type { FeatureTable } from './features'
import type { Layout } from './layout'
import { beforeMark, behindMark, lineMarksOf } from './line-words'

/** Fields that are made of whole lines, more or less. Class 0 of the scorer is "none of them". */
export const lineFields = ['vendor_name', 'vendor_address', 'customer_name', 'customer_address'] as const
export type LineField = (typeof lineFields)[number]
export const lineClasses = lineFields.length + 1

/** Multinomial logistic regression on the words of a line and its neighbours. */
export interface LineScorer {
  readonly vocabulary: ReadonlyMap<string, number>
  /** Classes x (words of the vocabulary + 1), the last of each class its constant. */
  readonly weights: Float32Array
}

/** Per line and line field the log-odds against "none": lines x 4. */
export type LineOdds = Float32Array

/** As `oddsOf` its words, which here have no names: a mark is looked up once for its line and both neighbours. */
export function lineOddsOf(layout: Layout, scorer: LineScorer): LineOdds {
  const { vocabulary, weights } = scorer
  const lines = lineMarksOf(layout, indexOfMarks(scorer)).map(({ own, before, behind, place }) => {
    const words: number[] = []
    for (let at = 0; at < own.length; at++) words.push((own[at] as MarkIndex).own)
    for (let at = 0; at < before.length; at++) words.push((before[at] as MarkIndex).before)
    for (let at = 0; at < behind.length; at++) words.push((behind[at] as MarkIndex).behind)
    for (const word of place) words.push(vocabulary.get(word) ?? -1)
    return words
  })
  return oddsOfIndices(lines, weights, vocabulary.size + 1)
}

/** Where the vocabulary has a mark: as the line's own, as one of the line before or behind; -1: it does not. */
interface MarkIndex {
  own: number
  before: number
  behind: number
}

const unknownMark: MarkIndex = { own: -1, before: -1, behind: -1 }
const markIndexes = new WeakMap<LineScorer, (mark: string) => MarkIndex>()

/** Worked out once for a model. */
function indexOfMarks(scorer: LineScorer): (mark: string) => MarkIndex {
  const known = markIndexes.get(scorer)
  if (known) return known
  const places = new Map<string, MarkIndex>()
  const add = (mark: string, kind: keyof MarkIndex, index: number) => {
    const place = places.get(mark) ?? { ...unknownMark }
    place[kind] = index
    places.set(mark, place)
  }
  for (const [word, index] of scorer.vocabulary) {
    add(word, 'own', index)
    if (word.startsWith(beforeMark)) add(word.slice(beforeMark.length), 'before', index)
    if (word.startsWith(behindMark)) add(word.slice(behindMark.length), 'behind', index)
  }
  const indexOf = (mark: string) => places.get(mark) ?? unknownMark
  markIndexes.set(scorer, indexOf)
  return indexOf
}

/** Words are strings or, in training, their numbers. */
export function oddsOf<Word>(
  lines: readonly (readonly Word[])[],
  { vocabulary, weights }: Pick<LineScorer, 'weights'> & { readonly vocabulary: ReadonlyMap<Word, number> },
): LineOdds {
  const indices = lines.map((words) => words.map((word) => vocabulary.get(word) ?? -1))
  return oddsOfIndices(indices, weights, vocabulary.size + 1)
}

/** Of lines whose words are indices of the vocabulary; -1: a word that it does not have. */
function oddsOfIndices(lines: readonly (readonly number[])[], weights: Float32Array, dimensions: number): LineOdds {
  const odds = new Float32Array(lines.length * lineFields.length)
  const scores = new Float64Array(lineClasses)
  for (let at = 0; at < lines.length; at++) {
    const words = lines[at] as readonly number[]
    for (let k = 0; k < lineClasses; k++) scores[k] = weights[(k + 1) * dimensions - 1] as number
    for (let word = 0; word < words.length; word++) {
      const index = words[word] as number
      if (index < 0) continue
      for (let k = 0; k < lineClasses; k++)
        scores[k] = (scores[k] as number) + (weights[k * dimensions + index] as number)
    }
    for (let k = 1; k < lineClasses; k++)
      odds[at * lineFields.length + k - 1] = (scores[k] as number) - (scores[0] as number)
  }
  return odds
}

export function isLineField(key: FieldKey): key is LineField {
  return (lineFields as readonly string[]).includes(key)
}

/** The lines a candidate stands on and those around it in its column, by index; -1: none. */
export interface LineRefs {
  readonly lines: readonly number[]
  readonly before: number
  readonly behind: number
  /** Whether the first and the last line are taken whole. */
  readonly cutBefore: boolean
  readonly cutBehind: boolean
}

export function lineRefsOf({ spans }: Candidate, layout: Layout): LineRefs {
  const lines: number[] = []
  for (const { page, start } of spans) {
    const line = layout.lineOfWord.get(page)?.[start]
    if (line) lines.push(line.index)
  }
  const [first, last] = [layout.lines[lines[0] ?? -1], layout.lines[lines.at(-1) ?? -1]]
  const column = first ? (layout.columns[first.column] ?? []) : []
  const [start, end] = [spans[0], spans.at(-1)]
  return {
    lines,
    before: (first && column[column.indexOf(first) - 1]?.index) ?? -1,
    behind: (last && column[column.indexOf(last) + 1]?.index) ?? -1,
    cutBefore: start !== undefined && first !== undefined && start.start > first.line.span.start,
    cutBehind: end !== undefined && last !== undefined && end.end < last.line.span.end,
  }
}

export const lineColumns = [
  'odds_sum',
  'odds_first',
  'odds_last',
  'odds_least',
  'odds_before',
  'odds_behind',
  'odds_other_party',
  'odds_partner_before',
  'odds_partner_behind',
  'cut_before',
  'cut_behind',
] as const

const none = -6

/** What the scores of the lines say of a candidate of `key`, one number for each of `lineColumns`. */
export function lineFeaturesOf(key: FieldKey, refs: LineRefs, odds: LineOdds): number[] {
  const own = lineFields.indexOf(key as LineField)
  // Name and address of the same party; the same kind of the other party.
  const partner = own ^ 1
  const other = own ^ 2
  let sum = 0
  let least = Number.POSITIVE_INFINITY
  let rival = 0
  for (const line of refs.lines) {
    const value = oddsAt(odds, line, own)
    sum += value
    least = Math.min(least, value)
    rival += value - oddsAt(odds, line, other)
  }
  const count = Math.max(1, refs.lines.length)
  return [
    sum,
    oddsAt(odds, refs.lines[0] ?? -1, own),
    oddsAt(odds, refs.lines.at(-1) ?? -1, own),
    refs.lines.length === 0 ? none : least,
    oddsAt(odds, refs.before, own),
    oddsAt(odds, refs.behind, own),
    rival / count,
    oddsAt(odds, refs.before, partner),
    oddsAt(odds, refs.behind, partner),
    refs.cutBefore ? 1 : 0,
    refs.cutBehind ? 1 : 0,
  ]
}

function oddsAt(odds: LineOdds, line: number, k: number): number {
  return line < 0 ? none : (odds[line * lineFields.length + k] as number)
}

/** The same of all candidates of `key`, named by `lineColumns`. */
export function lineTableOf(
  key: FieldKey,
  candidates: readonly Candidate[],
  layout: Layout,
  odds: LineOdds,
): FeatureTable {
  const width = lineColumns.length
  const values = new Float64Array(candidates.length * width)
  for (const [row, candidate] of candidates.entries())
    values.set(lineFeaturesOf(key, lineRefsOf(candidate, layout), odds), row * width)
  return { names: lineColumns, values, rows: candidates.length }
}

import { binOf, type Column, linearStarts } from '@/lib/extract/field-scorer'
import { type LineOdds, lineColumns, lineFeaturesOf, lineFields } from '@/lib/extract/line-scorer'
import type { FieldKey } from '@/lib/fields/field'
import type { FieldTable } from './example-tables'
import type { RankingRows } from './fit-ranking'
import { refsAt } from './packed-rows'
import { cutsOf } from './quantile-cuts'
import type { RankingProblem } from './ranking-problem'
import { leastDocuments } from './train-lines'
import { tallyOf } from './value-tally'

export interface FieldTask {
  readonly key: FieldKey
  /** Null where no document labels the field. */
  readonly table: FieldTable | null
  /** Of the table's bins. */
  readonly columns: readonly Column[]
  /** Per document: whether it is learnt from (0 or 1), and its weight. */
  readonly seen: Uint8Array
  readonly weights: Float32Array
  /** Odds of all documents' lines by scorers that had not seen them; where each document's lines begin. */
  readonly odds: LineOdds
  readonly lineStarts: Uint32Array
}

interface Labelled extends FieldTask {
  readonly table: FieldTable
}

/** What the scorers of a field learn from. */
export interface FieldDesign {
  readonly problem: RankingProblem
  readonly columns: readonly Column[]
  /** Row-major, rows x columns. */
  readonly bins: Uint8Array
  /** The same by linear weight, with the words'. */
  readonly rows: RankingRows
  /** The weight of the first word. */
  readonly firstWord: number
  /** The words that count, most frequent first. */
  readonly words: readonly number[]
}

const maxWords = 5000

/** Null where no document that is learnt from labels the field. */
export function designField(task: FieldTask): FieldDesign | null {
  const { table, seen, weights } = task
  if (!table) return null
  const groups = Uint32Array.from(table.documents.keys()).filter(
    (group) => seen[table.documents[group] as number] === 1,
  )
  if (groups.length === 0) return null
  const labelled = { ...task, table }
  const columns = columnsWithLines(labelled, groups)
  const words = frequentWords(table, groups, leastDocuments(groups.length))
  const bins = binsOf(labelled, groups, columns)
  const starts = linearStarts(columns)
  const firstWord = starts.at(-1) as number
  return {
    problem: problemOf(table, groups, weights),
    columns,
    bins,
    rows: rankingRowsOf(labelled, groups, { bins, starts, words }),
    firstWord,
    words,
  }
}

function problemOf(table: FieldTable, groups: Uint32Array, weights: Float32Array): RankingProblem {
  const groupStarts = new Uint32Array(groups.length + 1)
  for (const [at, group] of groups.entries()) {
    const [from, to] = rangeOf(table, group)
    groupStarts[at + 1] = (groupStarts[at] as number) + to - from
  }
  const right = new Uint8Array(groupStarts.at(-1) ?? 0)
  for (const [at, group] of groups.entries()) right.set(table.right.subarray(...rangeOf(table, group)), groupStarts[at])
  const groupWeights = Float32Array.from(groups, (group) => weights[table.documents[group] as number] as number)
  return { groupStarts, right, groupWeights }
}

function rangeOf({ groupStarts }: FieldTable, group: number): [from: number, to: number] {
  return [groupStarts[group] as number, groupStarts[group + 1] as number]
}

/** One list for each row but "missing". */
function lineValuesOf({ key, table, odds, lineStarts }: Labelled, group: number): number[][] {
  const { refs } = table
  if (!refs) return []
  const document = table.documents[group] as number
  const width = lineFields.length
  const own = odds.subarray(width * (lineStarts[document] as number), width * (lineStarts[document + 1] as number))
  const [from, to] = rangeOf(table, group)
  return Array.from({ length: to - from - 1 }, (_, at) => lineFeaturesOf(key, refsAt(refs, from + at), own))
}

function columnsWithLines(task: Labelled, groups: Uint32Array): Column[] {
  if (!task.table.refs) return [...task.columns]
  const values: number[][] = lineColumns.map(() => [])
  const step = Math.max(1, Math.floor(groups.length / 400))
  for (let at = 0; at < groups.length; at += step) {
    for (const row of lineValuesOf(task, groups[at] as number))
      for (const [c, value] of row.entries()) values[c]?.push(value)
  }
  const lines = lineColumns.map((name, at) => ({ name, cuts: cutsOf(tallyOf(values[at] as number[])) }))
  return [...task.columns, ...lines]
}

/** Row-major. */
function binsOf(task: Labelled, groups: Uint32Array, columns: readonly Column[]): Uint8Array {
  const { table } = task
  const [width, base] = [columns.length, task.columns.length]
  let count = 0
  for (const group of groups) count += rangeOf(table, group)[1] - rangeOf(table, group)[0]
  const bins = new Uint8Array(count * width)
  let to = 0
  for (const group of groups) {
    const [from, end] = rangeOf(table, group)
    const lines = lineValuesOf(task, group)
    if (width === base) bins.set(table.bins.subarray(from * base, end * base), to)
    else {
      for (let row = from; row < end; row++) {
        const at = to + (row - from) * width
        bins.set(table.bins.subarray(row * base, (row + 1) * base), at)
        const values = lines[row - from]
        for (let c = base; values && c < width; c++) bins[at + c] = binOf(values[c - base], (columns[c] as Column).cuts)
      }
    }
    to += (end - from) * width
  }
  return bins
}

function frequentWords({ groupStarts, words }: FieldTable, groups: Uint32Array, least: number): number[] {
  const counts = new Uint32Array(words.ids.length)
  const lastIn = new Int32Array(words.ids.length).fill(-1)
  for (const group of groups) {
    const from = words.starts[groupStarts[group] as number] as number
    const to = words.starts[groupStarts[group + 1] as number] as number
    for (let i = from; i < to; i++) {
      const word = words.indices[i] as number
      if (lastIn[word] === group) continue
      lastIn[word] = group
      counts[word] = (counts[word] as number) + 1
    }
  }
  const frequent = [...counts.keys()].filter((word) => (counts[word] as number) >= least)
  return frequent.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b).slice(0, maxWords)
}

interface Weighed {
  readonly bins: Uint8Array
  /** Where each column's weights begin, and at the end those of words. */
  readonly starts: readonly number[]
  readonly words: readonly number[]
}

function rankingRowsOf({ table }: Labelled, groups: Uint32Array, { bins, starts, words }: Weighed): RankingRows {
  const width = starts.length - 1
  const firstWord = starts[width] as number
  const usualBins = usualBinsOf(bins, width)
  const places = new Int32Array(table.words.ids.length).fill(-1)
  for (const [place, word] of words.entries()) places[word] = firstWord + place
  const indices = new Uint16Array(mostListed(table, groups, bins, usualBins))
  const rowStarts = [0]
  let [at, row] = [0, 0]
  for (const group of groups) {
    const [from, to] = rangeOf(table, group)
    for (let source = from; source < to; source++, row++) {
      for (let c = 0; c < width; c++) {
        const bin = bins[row * width + c] as number
        if (bin !== usualBins[c]) indices[at++] = (starts[c] as number) + bin
      }
      for (let i = table.words.starts[source] as number; i < (table.words.starts[source + 1] as number); i++) {
        const place = places[table.words.indices[i] as number] as number
        if (place >= 0) indices[at++] = place
      }
      rowStarts.push(at)
    }
  }
  const usual = new Int32Array(firstWord + words.length).fill(-1)
  for (let c = 0; c < width; c++) {
    const first = starts[c] as number
    usual.fill(first + (usualBins[c] as number), first, starts[c + 1])
  }
  return { starts: Uint32Array.from(rowStarts), indices: indices.slice(0, at), usual }
}

/** The bin of each column that most rows have. */
function usualBinsOf(bins: Uint8Array, width: number): Uint8Array {
  const counts = new Uint32Array(256 * width)
  for (let at = 0, c = 0; at < bins.length; at++, c = c + 1 < width ? c + 1 : 0) {
    const place = 256 * c + (bins[at] as number)
    counts[place] = (counts[place] as number) + 1
  }
  return Uint8Array.from({ length: width }, (_, c) => {
    const own = counts.subarray(256 * c, 256 * (c + 1))
    return own.indexOf(own.reduce((a, b) => Math.max(a, b)))
  })
}

/** How many features there are to list: all bins but the usual ones, and all words, known or not. */
function mostListed({ words, groupStarts }: FieldTable, groups: Uint32Array, bins: Uint8Array, usual: Uint8Array) {
  let most = 0
  for (let at = 0, c = 0; at < bins.length; at++, c = c + 1 < usual.length ? c + 1 : 0)
    if (bins[at] !== usual[c]) most++
  for (const group of groups) {
    const [first, behind] = [groupStarts[group] as number, groupStarts[group + 1] as number]
    most += (words.starts[behind] as number) - (words.starts[first] as number)
  }
  return most
}

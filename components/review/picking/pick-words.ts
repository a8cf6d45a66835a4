import { type Box, unionBox } from '@/lib/document/box'
import type { Span } from '@/lib/document/page'
import type { PickedWords } from './picked-words'
import { onSameRow } from './same-row'
import { type WordIndex, wordsTouched } from './word-index'

/** Words of a page as a pick: a span for each run on a line. Null for none. `indices` in reading order. */
export function pickWords(page: number, index: WordIndex, indices: readonly number[]): PickedWords | null {
  const runs = runsOf(index, indices)
  if (runs.length === 0) return null
  return {
    page,
    spans: runs.map(({ start, end }) => ({ page, start, end })),
    box: unionBox(runs.map((run) => boxOf(index, run))),
    text: textOf(index, runs),
  }
}

type Run = Pick<Span, 'start' | 'end'>

/** Neighbouring words of one line. */
function runsOf({ words, lineOf }: WordIndex, indices: readonly number[]): Run[] {
  const runs: { start: number; end: number }[] = []
  for (const at of indices) {
    if (!words[at]) continue
    const last = runs.at(-1)
    if (last && last.end === at && lineOf[at] === lineOf[at - 1]) last.end = at + 1
    else runs.push({ start: at, end: at + 1 })
  }
  return runs
}

/** The box of each run, for drawing. */
export function runBoxes(index: WordIndex, indices: readonly number[]): Box[] {
  return runsOf(index, indices).map((run) => boxOf(index, run))
}

function boxOf({ words }: WordIndex, { start, end }: Run): Box {
  return unionBox(words.slice(start, end).map((word) => word.box))
}

/** Two runs side by side are one line to the reader, however wide the gap. */
function textOf(index: WordIndex, runs: readonly Run[]): string {
  let text = ''
  let before: Box | null = null
  for (const run of runs) {
    const box = boxOf(index, run)
    if (before) text += onSameRow(before, box) ? ' ' : '\n'
    text += index.words
      .slice(run.start, run.end)
      .map((word) => word.text)
      .join(' ')
    before = box
  }
  return text
}

/**
 * From one pick to a word further on or back, as text is selected, but within the column: an address is taken without the
 * date that stands beside it. Indices in reading order.
 */
export function extendPick(index: WordIndex, from: readonly number[], to: number): number[] {
  const target = index.words[to]?.box
  if (!target) return [...from]
  const [left, , right] = unionBox([target, ...runBoxes(index, from)])
  const first = Math.min(to, ...from)
  const last = Math.max(to, ...from)
  const lines = new Map<number, [number, number]>()
  for (let at = first; at <= last; at++) {
    const box = index.words[at]?.box
    const line = index.lineOf[at]
    if (!box || line === undefined) continue
    const known = lines.get(line)
    lines.set(line, known ? [Math.min(known[0], box[0]), Math.max(known[1], box[2])] : [box[0], box[2]])
  }
  const chosen: number[] = []
  for (let at = first; at <= last; at++) {
    const extent = lines.get(index.lineOf[at] ?? -1)
    if (extent && extent[0] < right && extent[1] > left) chosen.push(at)
  }
  return chosen
}

/** The indices that a pick of this page stands for. */
export function indicesOf(picked: PickedWords): number[] {
  return picked.spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, offset) => start + offset))
}

/** The words of the box a field has, for a keyboard that starts there. */
export function firstWordIn(index: WordIndex, box: Box): number | null {
  return wordsTouched(index, box)[0] ?? null
}

import type { FieldKey } from '../fields/field'
import { type Align, type Block, beside, type Ink, layered, moved, paragraph, stack } from './drawing'
import { widthOf } from './font-metrics'
import { inkFor, labelInk, labelText, type Style, valueInk } from './style'

/** A label with its value, wherever they are put. */
export interface Entry {
  readonly label: string
  readonly value: string
  readonly marks: readonly FieldKey[]
  readonly strong?: boolean
}

const measure = (text: string, ink: Ink) => widthOf(text, ink.font, ink.size, ink.stretch)

function inksOf(style: Style, entry: Entry): { label: Ink; value: Ink } {
  if (!entry.strong) return { label: labelInk(style), value: valueInk(style) }
  return { label: inkFor(style, 'bold'), value: inkFor(style, 'bold') }
}

/** The width in which a label is set: that of its widest word where labels are to be broken. */
function labelRoom(style: Style, label: string, ink: Ink, width: number): number {
  if (!style.brokenLabels) return width
  return Math.min(width, Math.max(...label.split(' ').map((word) => measure(word, ink))) + 0.1)
}

/** Of the values that are to be read: cut into pieces they could not be. */
function widestWord(entries: readonly Entry[], style: Style): number {
  const words = entries
    .filter((entry) => entry.marks.length > 0)
    .flatMap((entry) => entry.value.split(' ').map((word) => measure(word, inksOf(style, entry).value)))
  return Math.max(0, ...words)
}

/** Labels in one column, values in the next; both are wrapped where the width asks for it. */
export function pairs(
  entries: readonly Entry[],
  style: Style,
  options: { width: number; valueAlign?: Align; columnGap?: number; spread?: boolean },
): Block {
  const columnGap = options.columnGap ?? style.size
  const labels = entries.map((entry) => labelText(style, entry.label))
  const widest = Math.max(0, ...labels.map((label, at) => measure(label, inksOf(style, entries[at] as Entry).label)))
  const broken = labels.map((label, at) => labelRoom(style, label, inksOf(style, entries[at] as Entry).label, widest))
  const most = Math.max(
    options.width * 0.3,
    Math.min(options.width * 0.55, options.width - columnGap - widestWord(entries, style)),
  )
  const labelWidth = Math.min((style.brokenLabels ? Math.max(0, ...broken) : widest) + 0.1, most)
  const room = options.width - labelWidth - columnGap
  const widestValue = Math.max(0, ...entries.map((entry) => measure(entry.value, inksOf(style, entry).value)))
  const valueWidth = options.spread ? room : Math.min(room, widestValue + 0.1)
  const rows = entries.map((entry, at) => {
    const inks = inksOf(style, entry)
    const label = paragraph(labels[at] ?? '', inks.label, { width: labelWidth + 0.2, gap: style.gap })
    const value = paragraph(entry.value, inks.value, { width: valueWidth + 0.2, gap: style.gap, marks: entry.marks })
    const shift = options.valueAlign === 'right' ? valueWidth - value.width : 0
    return beside([
      [0, label],
      [labelWidth + columnGap + shift, value],
    ])
  })
  return stack(rows, { width: labelWidth + columnGap + valueWidth })
}

/** Each label right before its value, line by line. */
export function inlinePairs(entries: readonly Entry[], style: Style, options: { width: number; align: Align }): Block {
  const lines = entries.map((entry) => {
    const inks = inksOf(style, entry)
    const label = paragraph(labelText(style, entry.label), inks.label, { width: options.width, gap: style.gap })
    const space = Math.max(2.5, inks.value.size * 0.3)
    const room = options.width - label.width - space
    const below = room < Math.max(60, widestWord([entry], style))
    const value = paragraph(entry.value, inks.value, {
      width: below ? options.width : room,
      gap: style.gap,
      marks: entry.marks,
    })
    if (below) return stack([label, value], { align: options.align })
    return beside([
      [0, label],
      [label.width + space, value],
    ])
  })
  return stack(lines, { align: options.align, width: options.width })
}

/** Each label above its value, one below the other. */
export function overPairs(entries: readonly Entry[], style: Style, options: { width: number; align: Align }): Block {
  const cells = entries.map((entry) => overPair(entry, style, options.width, options.align))
  return stack(cells, { gap: style.size * 0.4, align: options.align, width: options.width })
}

function overPair(entry: Entry, style: Style, width: number, align: Align = 'left'): Block {
  const inks = inksOf(style, entry)
  const label = labelText(style, entry.label, style.colon === ':')
  const ink = { ...inks.label, size: inks.label.size * 0.92 }
  return stack(
    [
      paragraph(label, ink, { width: labelRoom(style, label, ink, width), gap: style.gap, align }),
      paragraph(entry.value, inks.value, { width, gap: style.gap, marks: entry.marks, align }),
    ],
    { align },
  )
}

/** A row of cells, label above value, with or without a grid; broken into several rows where there are many. */
export function cellRow(
  entries: readonly Entry[],
  style: Style,
  options: { width: number; perRow: number; grid: boolean; shade: boolean },
): Block {
  const rows: Block[] = []
  // Wide enough for the longest number: one that is cut can't be read.
  const perRow = Math.max(1, Math.min(options.perRow, Math.floor(options.width / (widestWord(entries, style) + 7))))
  for (let start = 0; start < entries.length; start += perRow) {
    rows.push(oneCellRow(entries.slice(start, start + perRow), style, { ...options, perRow }))
  }
  return stack(rows, { gap: options.grid ? 0 : style.size * 0.6, width: options.width })
}

function oneCellRow(
  entries: readonly Entry[],
  style: Style,
  options: { width: number; perRow: number; grid: boolean; shade: boolean },
): Block {
  const cellWidth = options.width / Math.min(options.perRow, Math.max(1, entries.length))
  const padding = 3
  const cells = entries.map((entry) => {
    const inks = inksOf(style, entry)
    const width = cellWidth - 2 * padding
    const label = labelText(style, entry.label, false)
    const ink = { ...inks.label, size: inks.label.size * 0.92 }
    return {
      label: paragraph(label, ink, { width: labelRoom(style, label, ink, width), gap: style.gap }),
      value: paragraph(entry.value, inks.value, { width, gap: style.gap, marks: entry.marks }),
    }
  })
  const labelHeight = Math.max(0, ...cells.map(({ label }) => label.height))
  const height = labelHeight + Math.max(0, ...cells.map(({ value }) => value.height)) + 2 * padding
  const blocks = cells.map(({ label, value }, at) =>
    moved(layered([label, moved(value, 0, labelHeight + 1)]), at * cellWidth + padding, padding),
  )
  const base: Block = { width: options.width, height, texts: [], shapes: [] }
  const shade: Block = options.shade
    ? { ...base, shapes: [{ kind: 'fill', box: [0, 0, options.width, labelHeight + padding], colour: style.pale }] }
    : base
  const lines: Block = options.grid
    ? { ...base, shapes: gridRules(entries.length, cellWidth, height, labelHeight + padding, style) }
    : base
  return layered([shade, lines, ...blocks], options.width, height + 1)
}

function gridRules(
  count: number,
  cellWidth: number,
  height: number,
  headHeight: number,
  style: Style,
): Block['shapes'] {
  const rule = (x1: number, y1: number, x2: number, y2: number) =>
    ({ kind: 'rule', from: [x1, y1], to: [x2, y2], width: style.lineWidth, colour: style.lineColour }) as const
  const right = count * cellWidth
  return [
    ...[0, headHeight, height].map((y) => rule(0, y, right, y)),
    ...Array.from({ length: count + 1 }, (_, at) => rule(at * cellWidth, 0, at * cellWidth, height)),
  ]
}

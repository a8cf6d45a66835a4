import type { FieldKey } from '../fields/field'
import { type FontName, widthOf } from './font-metrics'

/** 0 to 255 each. */
export type Colour = readonly [red: number, green: number, blue: number]

/** Points from the top left of the page; `y` is the baseline. */
export interface TextRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly font: FontName
  readonly size: number
  readonly colour: Colour
  /** Width of the letters against their design: 0.85 looks like a narrow face. */
  readonly stretch: number
  /** Fields whose value this text is, or is part of. */
  readonly marks: readonly FieldKey[]
}

export type Shape =
  | { readonly kind: 'fill'; readonly box: Rectangle; readonly colour: Colour }
  | { readonly kind: 'ellipse'; readonly box: Rectangle; readonly colour: Colour }
  | { readonly kind: 'polygon'; readonly points: readonly (readonly [number, number])[]; readonly colour: Colour }
  | {
      readonly kind: 'rule'
      readonly from: readonly [number, number]
      readonly to: readonly [number, number]
      readonly width: number
      readonly colour: Colour
    }

/** Left, top, right, bottom in points. */
export type Rectangle = readonly [left: number, top: number, right: number, bottom: number]

/** Something drawn, of known size, that can be put anywhere. Its own top left is 0, 0. */
export interface Block {
  readonly width: number
  readonly height: number
  readonly texts: readonly TextRun[]
  /** Painted before the texts. */
  readonly shapes: readonly Shape[]
  /** Blocks within it: where they stand is added up once, when the page is drawn. */
  readonly placed?: readonly Placed[]
}

export interface Placed {
  readonly block: Block
  readonly dx: number
  readonly dy: number
}

export interface DrawnPage {
  readonly width: number
  readonly height: number
  readonly texts: readonly TextRun[]
  readonly shapes: readonly Shape[]
}

export interface Ink {
  readonly font: FontName
  readonly size: number
  readonly colour: Colour
  readonly stretch: number
}

export const emptyBlock: Block = { width: 0, height: 0, texts: [], shapes: [] }

export function moved(block: Block, dx: number, dy: number): Block {
  if (dx === 0 && dy === 0) return block
  return {
    width: block.width + dx,
    height: block.height + dy,
    texts: [],
    shapes: [],
    placed: [{ block, dx, dy }],
  }
}

/** Texts and shapes of a block and all within it, as they stand on a page where the block's top left is x, y. */
export function drawnAt(block: Block, x = 0, y = 0): Pick<DrawnPage, 'texts' | 'shapes'> {
  const page: { texts: TextRun[]; shapes: Shape[] } = { texts: [], shapes: [] }
  drawInto(page, block, x, y)
  return page
}

function drawInto(page: { texts: TextRun[]; shapes: Shape[] }, block: Block, x: number, y: number): void {
  for (const run of block.texts) page.texts.push({ ...run, x: run.x + x, y: run.y + y })
  for (const shape of block.shapes) page.shapes.push(movedShape(shape, x, y))
  for (const { block: inner, dx, dy } of block.placed ?? []) drawInto(page, inner, x + dx, y + dy)
}

function movedBox([left, top, right, bottom]: Rectangle, dx: number, dy: number): Rectangle {
  return [left + dx, top + dy, right + dx, bottom + dy]
}

function movedShape(shape: Shape, dx: number, dy: number): Shape {
  if (shape.kind === 'rule') {
    const [x1, y1] = shape.from
    const [x2, y2] = shape.to
    return { ...shape, from: [x1 + dx, y1 + dy], to: [x2 + dx, y2 + dy] }
  }
  if (shape.kind === 'polygon') return { ...shape, points: shape.points.map(([x, y]) => [x + dx, y + dy] as const) }
  return { ...shape, box: movedBox(shape.box, dx, dy) }
}

/** One line of text; its height is that of the line. */
export function textLine(text: string, ink: Ink, options: { gap?: number; marks?: readonly FieldKey[] } = {}): Block {
  if (text === '') return emptyBlock
  const height = ink.size * (options.gap ?? 1.25)
  // The baseline leaves room below for the letters that hang.
  const y = height - ink.size * 0.26 - (height - ink.size) * 0.4
  const width = widthOf(text, ink.font, ink.size, ink.stretch)
  const { font, size, colour, stretch } = ink
  return {
    width,
    height,
    shapes: [],
    texts: [{ text: text.replaceAll('\u00a0', ' '), x: 0, y, font, size, colour, stretch, marks: options.marks ?? [] }],
  }
}

/** Lines that fit the width, broken at spaces (those that may break); a word wider than that is cut. */
export function wrapped(text: string, ink: Ink, width: number): string[] {
  const measure = (line: string) => widthOf(line, ink.font, ink.size, ink.stretch)
  if (measure(text) <= width) return text === '' ? [] : [text]
  const gap = measure(' ')
  const lines: string[] = []
  let [line, used] = ['', 0]
  for (const word of text.split(' ').flatMap((part) => (measure(part) > width ? part.split('\u00a0') : [part]))) {
    const wide = measure(word)
    if (line !== '' && used + gap + wide <= width) {
      line += ` ${word}`
      used += gap + wide
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = wide > width ? cut(word, width, measure) : [word]
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
    used = measure(line)
  }
  if (line !== '') lines.push(line)
  return lines
}

/** Pieces of a word as long as fit. */
function cut(word: string, width: number, measure: (text: string) => number): string[] {
  const pieces: string[] = []
  let rest = word
  while (measure(rest) > width && rest.length > 3) {
    let fit = rest.length - 1
    while (fit > 3 && measure(rest.slice(0, fit)) > width) fit--
    pieces.push(rest.slice(0, fit))
    rest = rest.slice(fit)
  }
  return [...pieces, rest]
}

export function paragraph(
  text: string,
  ink: Ink,
  options: { width: number; gap?: number; marks?: readonly FieldKey[]; align?: Align },
): Block {
  return stack(
    wrapped(text, ink, options.width).map((line) => textLine(line, ink, options)),
    { align: options.align ?? 'left' },
  )
}

export type Align = 'left' | 'right' | 'centre'

/** One below the other. */
export function stack(blocks: readonly Block[], options: { gap?: number; align?: Align; width?: number } = {}): Block {
  const shown = blocks.filter((block) => block.height > 0)
  const width = options.width ?? Math.max(0, ...shown.map((block) => block.width))
  let y = 0
  const placed = shown.map((block, at): Placed => {
    if (at > 0) y += options.gap ?? 0
    const room = width - block.width
    const dx = options.align === 'right' ? room : options.align === 'centre' ? room / 2 : 0
    const there = { block, dx, dy: y }
    y += block.height
    return there
  })
  return { width, height: y, texts: [], shapes: [], placed }
}

/** Each at its own x, all from the same top. */
export function beside(blocks: readonly (readonly [x: number, block: Block])[]): Block {
  return layered(blocks.map(([x, block]) => moved(block, x, 0)))
}

/** On top of each other. */
export function layered(blocks: readonly Block[], width?: number, height?: number): Block {
  return {
    width: width ?? Math.max(0, ...blocks.map((block) => block.width)),
    height: height ?? Math.max(0, ...blocks.map((block) => block.height)),
    texts: [],
    shapes: [],
    placed: blocks.map((block) => ({ block, dx: 0, dy: 0 })),
  }
}

export interface Frame {
  readonly padding: number
  readonly border: Colour | null
  readonly fill: Colour | null
  readonly lineWidth?: number
}

/** A block in a box; `width` of the whole box where it should be wider than its content. */
export function framed(block: Block, { padding, border, fill, lineWidth = 0.6 }: Frame, width?: number): Block {
  const [w, h] = [Math.max(width ?? 0, block.width + 2 * padding), block.height + 2 * padding]
  const shapes: Shape[] = []
  if (fill) shapes.push({ kind: 'fill', box: [0, 0, w, h], colour: fill })
  if (border) shapes.push(...frameRules([0, 0, w, h], lineWidth, border))
  return layered([{ width: w, height: h, texts: [], shapes }, moved(block, padding, padding)], w, h)
}

export function frameRules([left, top, right, bottom]: Rectangle, width: number, colour: Colour): Shape[] {
  const rule = (x1: number, y1: number, x2: number, y2: number): Shape => ({
    kind: 'rule',
    from: [x1, y1],
    to: [x2, y2],
    width,
    colour,
  })
  return [
    rule(left, top, right, top),
    rule(right, top, right, bottom),
    rule(right, bottom, left, bottom),
    rule(left, bottom, left, top),
  ]
}

export function horizontalRule(width: number, lineWidth: number, colour: Colour): Block {
  const y = lineWidth / 2
  return {
    width,
    height: lineWidth,
    texts: [],
    shapes: [{ kind: 'rule', from: [0, y], to: [width, y], width: lineWidth, colour }],
  }
}

export function space(height: number): Block {
  return { width: 0, height, texts: [], shapes: [] }
}

import type { Word } from '../document/page'
import type { Raster } from './raster'

/**
 * True where the words' boxes do not lie on the print: most of them on blank paper, or the print they should cover is
 * found when all of them are moved the same way. Scanners and converters get the scale, the crop or the turn wrong.
 */
export function findMisplacement(words: readonly Word[], grey: Raster): boolean {
  const ink = sumInk(grey)
  const boxes = words.map(({ box }) => toCells(box, ink))
  const blank = boxes.filter((box) => inkIn(ink, box, 0, 0) < 0.02 * areaOf(box))
  if (blank.length > 0.35 * boxes.length) return true
  const parts = [
    boxes,
    boxes.filter((box) => box.top < ink.height / 2),
    boxes.filter((box) => box.top >= ink.height / 2),
    boxes.filter((box) => box.left < ink.width / 2),
    boxes.filter((box) => box.left >= ink.width / 2),
  ]
  return parts.some((part) => part.length >= 15 && liesElsewhere(part, ink))
}

interface InkSums {
  /** Ink cells above and left of each cell. */
  readonly sums: Uint32Array
  readonly width: number
  readonly height: number
}

interface Cells {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Pixels a side of a cell; the page comes at 150 dpi, so a cell is a third of a millimetre. */
const cell = 2

function sumInk({ data, width, height }: Raster): InkSums {
  const [columns, rows] = [Math.floor(width / cell), Math.floor(height / cell)]
  const sums = new Uint32Array((columns + 1) * (rows + 1))
  const threshold = inkLevel(data)
  for (let y = 0; y < rows; y++) {
    let row = 0
    for (let x = 0; x < columns; x++) {
      const at = y * cell * width + x * cell
      const darkest = Math.min(
        data[at] as number,
        data[at + 1] as number,
        data[at + width] as number,
        data[at + width + 1] as number,
      )
      if (darkest < threshold) row++
      sums[(y + 1) * (columns + 1) + x + 1] = (sums[y * (columns + 1) + x + 1] as number) + row
    }
  }
  return { sums, width: columns, height: rows }
}

/** Halfway between the paper and the darkest print. */
function inkLevel(data: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (let at = 0; at < data.length; at += 7) {
    const level = data[at] as number
    counts[level] = (counts[level] as number) + 1
  }
  const total = counts.reduce((sum, count) => sum + count, 0)
  let [dark, below] = [0, 0]
  while (dark < 255 && below < 0.01 * total) below += counts[dark++] as number
  let [paper, above] = [255, 0]
  while (paper > 0 && above < 0.3 * total) above += counts[paper--] as number
  return (dark + paper) / 2
}

function toCells(box: Word['box'], { width, height }: InkSums): Cells {
  return {
    left: Math.round(box[0] * width),
    top: Math.round(box[1] * height),
    right: Math.max(Math.round(box[0] * width) + 1, Math.round(box[2] * width)),
    bottom: Math.max(Math.round(box[1] * height) + 1, Math.round(box[3] * height)),
  }
}

function areaOf({ left, top, right, bottom }: Cells): number {
  return (right - left) * (bottom - top)
}

function inkIn({ sums, width, height }: InkSums, box: Cells, dx: number, dy: number): number {
  const clampX = (x: number) => Math.max(0, Math.min(width, x + dx))
  const clampY = (y: number) => Math.max(0, Math.min(height, y + dy)) * (width + 1)
  const [left, right] = [clampX(box.left), clampX(box.right)]
  const [top, bottom] = [clampY(box.top), clampY(box.bottom)]
  return (
    (sums[bottom + right] as number) -
    (sums[top + right] as number) -
    (sums[bottom + left] as number) +
    (sums[top + left] as number)
  )
}

/** Moved by up to 4 % of the page, do the boxes catch clearly more ink than where they are? */
function liesElsewhere(boxes: readonly Cells[], ink: InkSums): boolean {
  const caught = (dx: number, dy: number) => boxes.reduce((sum, box) => sum + inkIn(ink, box, dx, dy), 0)
  const here = Math.max(...[-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => caught(dx, dy))))
  const reach = Math.round(0.04 * ink.width)
  for (let dy = -reach; dy <= reach; dy += 2) {
    for (let dx = -reach; dx <= reach; dx += 3) if (caught(dx, dy) > 1.2 * here) return true
  }
  return false
}

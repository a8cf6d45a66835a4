import type { PixelBox, Raster } from './raster'
import type { Segment, Segmentation } from './text-segments'

/** Rows `top` to before `bottom` of the packed picture (a gap included), and where they came from. */
export interface Strip {
  readonly top: number
  readonly bottom: number
  /** Packed pixels for one of the page's. */
  readonly scale: number
  readonly sourceLeft: number
  readonly sourceTop: number
}

export interface PackedPicture {
  readonly picture: Raster
  readonly strips: readonly Strip[]
}

/** Letters this tall are read best: the engine scales lines to 36 pixels, letters with their over- and underlengths. */
const letterPixels = 26
const gap = 14
const sideMargin = 16

/**
 * Sets the segments one below the other in one column, all at the same letter height on clean white paper, leaving out
 * whatever belongs to no segment. Blank areas cost the engine time, and rules, specks and columns cost it words.
 */
export function packSegments(picture: Raster, segmentation: Segmentation): PackedPicture {
  let [width, height] = [100, gap]
  const strips = segmentation.segments.map((segment): Strip => {
    const scale = Math.min(4, Math.max(0.2, letterPixels / segment.letterHeight))
    const edge = edgeOf(segment)
    const top = height
    width = Math.max(width, Math.ceil((segment.right - segment.left + 2 * edge) * scale))
    height += Math.ceil((segment.bottom - segment.top + 2 * edge) * scale) + gap
    return { top, bottom: height, scale, sourceLeft: segment.left - edge, sourceTop: segment.top - edge }
  })
  width += 2 * sideMargin
  const packed: Raster = { data: new Uint8Array(width * height).fill(255), width, height, channels: 1 }
  for (const [index, { top, scale }] of strips.entries()) {
    copyStrip(cutOut(picture, segmentation, index), packed, top, scale)
  }
  return { picture: packed, strips }
}

/** From the packed picture back to the page's pixels; null for what lies in no strip. */
export function unpack(strips: readonly Strip[], { left, top, right, bottom }: PixelBox): PixelBox | null {
  const middle = (top + bottom) / 2
  const strip = strips.find((candidate) => middle >= candidate.top - gap / 2 && middle < candidate.bottom - gap / 2)
  if (!strip) return null
  const x = (value: number) => (value - sideMargin) / strip.scale + strip.sourceLeft
  const y = (value: number) => (value - strip.top) / strip.scale + strip.sourceTop
  return { left: x(left), top: y(top), right: x(right), bottom: y(bottom) }
}

/**
 * The segment's rectangle with the ink of other segments, of rules and of pictures left out. Specks within stay: they
 * may be the dots a worn or coarse print is made of.
 */
function cutOut(picture: Raster, segmentation: Segmentation, index: number): Raster {
  const { labels, owner, components, segments } = segmentation
  const segment = segments[index] as Segment
  const edge = edgeOf(segment)
  const [left, top] = [segment.left - edge, segment.top - edge]
  const [width, height] = [segment.right - left + edge, segment.bottom - top + edge]
  const data = new Uint8Array(width * height).fill(255)
  const strange = (component: number) => {
    const owned = owner[component] as number
    if (owned !== 0) return owned !== index + 1
    const { left, right, top, bottom } = components[component] as (typeof components)[number]
    return Math.max(right - left, bottom - top) > segment.letterHeight
  }
  for (let y = Math.max(0, -top); y < height && top + y < picture.height; y++) {
    const from = (top + y) * picture.width + left
    for (let x = Math.max(0, -left); x < width && left + x < picture.width; x++) {
      const label = labels[from + x] as number
      if (label === 0 || !strange(label - 1)) data[y * width + x] = picture.data[from + x] as number
    }
  }
  return { data, width, height, channels: 1 }
}

/** Letters blur a little beyond what counts as ink. */
function edgeOf({ letterHeight }: Segment): number {
  return 2 + Math.round(letterHeight / 10)
}

/** Scales by bilinear interpolation, or by averaging when it shrinks. */
function copyStrip(from: Raster, to: Raster, top: number, scale: number): void {
  const [columns, rows] = [Math.floor(from.width * scale), Math.floor(from.height * scale)]
  const step = 1 / scale
  const taps = Math.max(1, Math.ceil(step))
  for (let y = 0; y < rows; y++) {
    const target = (top + y) * to.width + sideMargin
    for (let x = 0; x < columns; x++) {
      let sum = 0
      for (let j = 0; j < taps; j++) {
        for (let i = 0; i < taps; i++) {
          sum += sample(from, (x + (i + 0.5) / taps) * step - 0.5, (y + (j + 0.5) / taps) * step - 0.5)
        }
      }
      to.data[target + x] = sum / (taps * taps)
    }
  }
}

function sample({ data, width, height }: Raster, u: number, v: number): number {
  const x = Math.max(0, Math.min(u, width - 1))
  const y = Math.max(0, Math.min(v, height - 1))
  const column = x | 0
  const row = y | 0
  const at = row * width + column
  const right = column < width - 1 ? 1 : 0
  const below = row < height - 1 ? width : 0
  const top = (data[at] as number) + ((data[at + right] as number) - (data[at] as number)) * (x - column)
  const low = data[at + below] as number
  const bottom = low + ((data[at + below + right] as number) - low) * (x - column)
  return top + (bottom - top) * (y - row)
}

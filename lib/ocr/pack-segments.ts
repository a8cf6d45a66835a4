import type { PixelBox, Raster } from './raster'
import { scaleGrey } from './scale-grey'
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
  const sizes = Int32Array.from(segmentation.components, ({ left, right, top, bottom }) =>
    Math.max(right - left, bottom - top),
  )
  for (const [index, { top, scale }] of strips.entries()) {
    const strip = scaleGrey(cutOut(picture, segmentation, sizes, index), scale)
    for (let y = 0; y < strip.height; y++) {
      const row = strip.data.subarray(y * strip.width, (y + 1) * strip.width)
      packed.data.set(row, (top + y) * width + sideMargin)
    }
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
 * may be the dots a worn or coarse print is made of. `sizes`: each component's longer side.
 */
function cutOut(picture: Raster, segmentation: Segmentation, sizes: Int32Array, index: number): Raster {
  const { labels, owner } = segmentation
  const segment = segmentation.segments[index] as Segment
  const edge = edgeOf(segment)
  const [left, top] = [segment.left - edge, segment.top - edge]
  const [width, height] = [segment.right - left + edge, segment.bottom - top + edge]
  const data = new Uint8Array(width * height).fill(255)
  const own = index + 1
  const largest = segment.letterHeight
  const [first, last] = [Math.max(0, -left), Math.min(width, picture.width - left)]
  for (let y = Math.max(0, -top); y < height && top + y < picture.height; y++) {
    const from = (top + y) * picture.width + left
    const to = y * width
    for (let x = first; x < last; x++) {
      const label = labels[from + x] as number
      if (label !== 0) {
        const owned = owner[label - 1] as number
        if (owned === 0 ? (sizes[label - 1] as number) > largest : owned !== own) continue
      }
      data[to + x] = picture.data[from + x] as number
    }
  }
  return { data, width, height, channels: 1 }
}

/** Letters blur a little beyond what counts as ink. */
function edgeOf({ letterHeight }: Segment): number {
  return 2 + Math.round(letterHeight / 10)
}

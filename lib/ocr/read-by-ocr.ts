import sharp from 'sharp'
import type { Rotation, Word } from '../document/page'
import { findComponents } from './components'
import { evenLight } from './even-light'
import { packSegments, unpack } from './pack-segments'
import { greyOf, type Raster, turn } from './raster'
import { recognize } from './recognize'
import { findSkew, runsDown } from './skew'
import { findSegments, isLetter, type Segmentation, typicalHeight } from './text-segments'

export interface OcrReading {
  /** The picture, turned upright and straightened; the words' boxes are fractions of it. */
  readonly upright: Raster
  readonly rotation: Rotation
  readonly words: readonly Word[]
}

/** Ink is what is darker than this, once the light is evened. */
const inkThreshold = 160
/** Below this mean confidence a page may stand on its head; read upright, even bad scans reach 0.6. */
const doubtful = 0.75
const sampleSegments = 12

/** Reads a picture of a page, however it was laid on the scanner. */
export async function readByOcr(picture: Raster): Promise<OcrReading> {
  let upright = picture
  let rotation: Rotation = 0
  const letters = lettersOf(evenLight(greyOf(picture)))
  if (runsDown(letters.components)) {
    rotation = 90
    upright = turn(picture, 90)
  }
  upright = await straighten(upright)
  let even = evenLight(greyOf(upright))
  let reading = await readUpright(even)
  if (rotation !== 0 || reading.confidence < doubtful) {
    const flipped = turn(even, 180)
    if ((await readSample(flipped)) > (await readSample(even)) + 0.1) {
      rotation = rotation === 0 ? 180 : 270
      upright = turn(upright, 180)
      even = flipped
      reading = await readUpright(even)
    }
  }
  return { upright, rotation, words: reading.words }
}

function lettersOf(even: Raster) {
  const { components } = findComponents(even, inkThreshold)
  const typical = typicalHeight(components)
  return { components: components.filter((component) => isLetter(component, typical)), typical }
}

async function straighten(picture: Raster): Promise<Raster> {
  const { components, typical } = lettersOf(evenLight(greyOf(picture)))
  const skew = findSkew(components, typical)
  if (Math.abs(skew) < 0.25) return picture
  const { data, width, height, channels } = picture
  const { data: turned, info } = await sharp(data, { raw: { width, height, channels }, limitInputPixels: false })
    .rotate(-skew, { background: 'white' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: turned, width: info.width, height: info.height, channels: info.channels === 1 ? 1 : 3 }
}

interface Read {
  readonly words: readonly Word[]
  /** Mean, weighted by length. */
  readonly confidence: number
}

async function readUpright(even: Raster): Promise<Read> {
  return readSegments(even, findSegments(even, inkThreshold))
}

/** Confidence over a few long lines: enough to tell which way is up. */
async function readSample(even: Raster): Promise<number> {
  const segmentation = findSegments(even, inkThreshold)
  const longest = [...segmentation.segments.keys()]
    .sort((a, b) => lettersIn(segmentation, b) - lettersIn(segmentation, a))
    .slice(0, sampleSegments)
  const owner = segmentation.owner.map((owned) => (owned === 0 ? 0 : longest.indexOf(owned - 1) + 1))
  const segments = longest.flatMap((index) => segmentation.segments[index] ?? [])
  return (await readSegments(even, { ...segmentation, owner, segments })).confidence
}

function lettersIn({ segments }: Segmentation, index: number): number {
  return segments[index]?.parts.length ?? 0
}

async function readSegments(even: Raster, segmentation: Segmentation): Promise<Read> {
  if (segmentation.segments.length === 0) return { words: [], confidence: 0 }
  const { picture, strips } = packSegments(even, segmentation)
  const words: Word[] = []
  let [sum, weight] = [0, 0]
  for (const { text, confidence, ...place } of await recognize(picture, '6')) {
    const box = unpack(strips, place)
    if (!box || text.trim() === '') continue
    sum += confidence * text.length
    weight += text.length
    const across = (x: number) => Math.max(0, Math.min(1, x / even.width))
    const down = (y: number) => Math.max(0, Math.min(1, y / even.height))
    words.push({
      text: text.normalize('NFC'),
      box: [across(box.left), down(box.top), across(box.right), down(box.bottom)],
      ocrConfidence: confidence,
    })
  }
  return { words, confidence: weight === 0 ? 0 : sum / weight }
}

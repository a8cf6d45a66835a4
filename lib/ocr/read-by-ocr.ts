import sharp from 'sharp'
import type { Language, Rotation, Word } from '../document/page'
import { findComponents } from './components'
import { detectLanguage } from './detect-language'
import { evenLight } from './even-light'
import { packSegments, unpack } from './pack-segments'
import { greyOf, type Raster, turn } from './raster'
import { loadedLanguage, recognize } from './recognize'
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
const sampleSegments = 14

/**
 * Reads a picture of a page, however it was laid on the scanner and in whichever language. A few lines are read first:
 * they tell which way is up and which language it is, and are not read twice where both were right.
 */
export async function readByOcr(picture: Raster): Promise<OcrReading> {
  const sideways = runsDown(lettersOf(evenLight(greyOf(picture))).components)
  let rotation: Rotation = sideways ? 90 : 0
  let upright = await straighten(turn(picture, rotation))
  let even = evenLight(greyOf(upright))
  let segmentation = findSegments(even, inkThreshold)
  let sample = await readSample(even, segmentation)
  if (sideways || sample.confidence < doubtful) {
    const flipped = turn(even, 180)
    const flippedSegmentation = findSegments(flipped, inkThreshold)
    const flippedSample = await readSample(flipped, flippedSegmentation)
    if (flippedSample.confidence > sample.confidence + 0.05) {
      rotation = sideways ? 270 : 180
      upright = turn(upright, 180)
      ;[even, segmentation, sample] = [flipped, flippedSegmentation, flippedSample]
    }
  }
  const language = detectLanguage(sample.words) ?? 'en'
  const rest = language === sample.language ? pick(segmentation, (index) => !sample.segments.has(index)) : segmentation
  const { words } = await readSegments(even, rest, language)
  return { upright, rotation, words: rest === segmentation ? words : [...sample.words, ...words] }
}

function lettersOf(even: Raster) {
  const { components } = findComponents(even, inkThreshold)
  const typical = typicalHeight(components)
  return { components: components.filter((component) => isLetter(component, typical)), typical }
}

async function straighten(picture: Raster): Promise<Raster> {
  const { components, typical } = lettersOf(evenLight(greyOf(picture)))
  const skew = findSkew(components, typical)
  if (Math.abs(skew) < 0.4) return picture
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

interface Sample extends Read {
  readonly language: Language
  /** Indices of those that were read. */
  readonly segments: ReadonlySet<number>
}

/** Reads the lines with the most letters, with whichever model is loaded. */
async function readSample(even: Raster, segmentation: Segmentation): Promise<Sample> {
  const letters = (index: number) => segmentation.segments[index]?.parts.length ?? 0
  const longest = [...segmentation.segments.keys()].sort((a, b) => letters(b) - letters(a))
  const segments = new Set(longest.slice(0, sampleSegments))
  const language = loadedLanguage()
  const read = await readSegments(
    even,
    pick(segmentation, (index) => segments.has(index)),
    language,
  )
  return { ...read, language, segments }
}

function pick(segmentation: Segmentation, wanted: (index: number) => boolean): Segmentation {
  const kept = [...segmentation.segments.keys()].filter(wanted)
  const numbers = new Map(kept.map((index, position) => [index + 1, position + 1]))
  // What belongs to a segment left out must still not be read with its neighbour.
  const owner = segmentation.owner.map((owned) => (owned === 0 ? 0 : (numbers.get(owned) ?? kept.length + 1)))
  return { ...segmentation, owner, segments: kept.flatMap((index) => segmentation.segments[index] ?? []) }
}

async function readSegments(even: Raster, segmentation: Segmentation, language: Language): Promise<Read> {
  if (segmentation.segments.length === 0) return { words: [], confidence: 0 }
  const { picture, strips } = packSegments(even, segmentation)
  const words: Word[] = []
  let [sum, weight] = [0, 0]
  for (const { text, confidence, ...place } of await recognize(picture, language)) {
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

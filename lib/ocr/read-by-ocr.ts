import sharp from 'sharp'
import type { Language, Rotation, Word } from '../document/page'
import { type Component, type Components, findComponents } from './components'
import { detectLanguage } from './detect-language'
import { evenLight } from './even-light'
import { packSegments, unpack } from './pack-segments'
import { greyOf, invert, type Raster, soften, turn } from './raster'
import { loadedLanguage, recognize } from './recognize'
import { findSkew, runsDown } from './skew'
import { findSegments, isLetter, type Segmentation, typicalHeight } from './text-segments'

/** A picture that stands upright, ready to be read. */
export interface UprightPicture {
  /** Turned and straightened; the words' boxes are fractions of it. */
  readonly upright: Raster
  readonly rotation: Rotation
  readonly prepared: Prepared
  readonly segmentation: Segmentation
  /** A few lines are read already. */
  readonly sample: Sample
}

/** Ink is what is darker than this, once the light is evened and softened: the dots of coarse print hang together. */
const inkThreshold = 215
/** Below this mean confidence a page may stand on its head: then even clean print stays below 0.4, upright even bad print above. */
const doubtful = 0.5
const sampleSegments = 14

/** A picture made ready, and the ink found on it. */
interface Prepared {
  /** Of even light, and a little softened: coarse and worn print is read better so. */
  readonly picture: Raster
  readonly ink: Components
}

/** Puts a picture of a page upright, however it was laid on the scanner. A few lines are read to tell which way is up. */
export async function putUpright(picture: Raster): Promise<UprightPicture> {
  const { upright, fine, prepared, rotation } = await straighten(picture)
  const segmentation = findSegments(prepared.ink)
  const sample = await readSample(prepared.picture, segmentation)
  const found = { upright, rotation, prepared, segmentation, sample }
  if (segmentation.segments.length === 0 || (rotation === 0 && sample.confidence >= doubtful)) return found
  const flipped = prepare(turn(fine, 180))
  const flippedSegmentation = findSegments(flipped.ink)
  const flippedSample = await readSample(flipped.picture, flippedSegmentation)
  if (flippedSample.confidence <= sample.confidence + 0.05) return found
  return {
    upright: turn(upright, 180),
    rotation: rotation === 0 ? 180 : 270,
    prepared: flipped,
    segmentation: flippedSegmentation,
    sample: flippedSample,
  }
}

/** Reads it in the language that the sample is in; the sample is not read twice where it was read in that one. */
export async function readByOcr({ prepared, segmentation, sample }: UprightPicture): Promise<Word[]> {
  const language = detectLanguage(sample.words) ?? 'en'
  if (language !== sample.language) {
    return [...(await readSegments(prepared.picture, segmentation, language)).words]
  }
  const rest = pick(segmentation, (index) => !sample.segments.has(index))
  return [...sample.words, ...(await readSegments(prepared.picture, rest, language)).words]
}

/** Softening makes ink this much wider. */
const softEdge = 2

function prepare(picture: Raster): Prepared {
  const soft = soften(evenLight(greyOf(picture)))
  const ink = findComponents(soften(soft), inkThreshold)
  const bars = darkBars(ink, picture.width)
  if (bars.length === 0) return { picture: soft, ink }
  const light = invert(soft, bars, softEdge + 1)
  return { picture: light, ink: findComponents(soften(light), inkThreshold) }
}

/** Filled bars with light print on them, as tables have at their head: wide, taller than letters, and closed all around. */
function darkBars({ components, labels }: Components, width: number): Component[] {
  const typical = typicalHeight(components)
  return components.filter(({ left, top, right, bottom, area }, index) => {
    const [wide, tall] = [right - left, bottom - top]
    if (tall < 1.3 * typical || wide < 3 * tall || area < 0.6 * wide * tall) return false
    const filled = (y: number) => {
      let count = 0
      for (let x = left; x < right; x++) if (labels[y * width + x] === index + 1) count++
      return count > 0.95 * wide
    }
    return filled(top + softEdge) && filled(bottom - 1 - softEdge)
  })
}

interface Straightened {
  readonly upright: Raster
  /** The same, enlarged where its letters are small. */
  readonly fine: Raster
  readonly prepared: Prepared
  readonly rotation: Rotation
}

/** Turned so that lines run across, up or upside down, and level. */
async function straighten(picture: Raster): Promise<Straightened> {
  const first = prepare(picture)
  const rotation = runsDown(lettersOf(first.ink).letters) ? 90 : 0
  const across = rotation === 0 ? picture : turn(picture, 90)
  const prepared = rotation === 0 ? first : prepare(across)
  const { letters, typical } = lettersOf(prepared.ink)
  const upright = await rotated(across, -findSkew(letters, typical))
  // A blank page has no small letters: the back of a sheet is soon done with.
  const fine = letters.length === 0 ? upright : await enlarged(upright, typical)
  return { upright, fine, prepared: fine === across ? prepared : prepare(fine), rotation }
}

function lettersOf({ components }: Components) {
  const typical = typicalHeight(components)
  return { letters: components.filter((component) => isLetter(component, typical)), typical }
}

/** Below half a degree nothing is won. */
const leastSkew = 0.4

async function rotated(picture: Raster, degrees: number): Promise<Raster> {
  if (Math.abs(degrees) < leastSkew) return picture
  const { data, width, height, channels } = picture
  const { data: turned, info } = await sharp(data, { raw: { width, height, channels }, limitInputPixels: false })
    .rotate(degrees, { background: 'white' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: turned, width: info.width, height: info.height, channels: info.channels === 1 ? 1 : 3 }
}

/** Letters of fewer pixels than this run together when they are evened and softened. */
const smallLetters = 14
const maxPixels = 16e6

async function enlarged(picture: Raster, typicalHeight: number): Promise<Raster> {
  const { data, width, height, channels } = picture
  const scale = Math.min(typicalHeight < smallLetters / 2 ? 3 : 2, Math.sqrt(maxPixels / (width * height)))
  if (typicalHeight >= smallLetters || scale < 1.2) return picture
  const { data: large, info } = await sharp(data, { raw: { width, height, channels }, limitInputPixels: false })
    .resize({ width: Math.round(width * scale), kernel: 'cubic' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: large, width: info.width, height: info.height, channels: info.channels === 1 ? 1 : 3 }
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

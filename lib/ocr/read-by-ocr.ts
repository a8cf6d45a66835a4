import sharp from 'sharp'
import type { Rotation, Word } from '../document/page'
import type { Raster } from './raster'
import { recognize } from './recognize'

export interface OcrReading {
  /** The picture, turned upright; the words' boxes are fractions of it. */
  readonly upright: Raster
  readonly rotation: Rotation
  readonly words: readonly Word[]
}

export async function readByOcr(picture: Raster): Promise<OcrReading> {
  const { data, width, height, channels } = picture
  const grey = await sharp(data, { raw: { width, height, channels }, limitInputPixels: false })
    .greyscale()
    .raw()
    .toBuffer()
  const seen = await recognize({ data: grey, width, height, channels: 1 }, '3')
  const words = seen.map(({ text, left, top, right, bottom, confidence }) => ({
    text,
    box: [left / width, top / height, right / width, bottom / height] as const,
    ocrConfidence: confidence,
  }))
  return { upright: picture, rotation: 0, words }
}

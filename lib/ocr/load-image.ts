import sharp from 'sharp'
import { AppError } from '../errors'
import type { Raster } from './raster'

/**
 * A page of an image file as RGB on white, turned as its EXIF says, and made smaller where it has more than `maxPixels`.
 * `page` from 0 (TIFF).
 */
export async function loadImage(path: string, page: number, maxPixels: number): Promise<Raster> {
  try {
    const image = sharp(path, { page, limitInputPixels: false, failOn: 'error' })
    const { width, height } = await image.metadata()
    const scale = Math.min(1, Math.sqrt(maxPixels / (width * height)))
    const longest = Math.ceil(Math.max(width, height) * scale)
    const { data, info } = await image
      .autoOrient()
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return { data, width: info.width, height: info.height, channels: info.channels === 1 ? 1 : 3 }
  } catch (cause) {
    throw new AppError('broken_file', 'This image is damaged or incomplete and cannot be read.', { cause })
  }
}

import sharp from 'sharp'
import { AppError } from '../errors'
import type { Raster } from './raster'

/** A page of an image file as RGB on white, turned as its EXIF says. `page` from 0 (TIFF). */
export async function loadImage(path: string, page: number): Promise<Raster> {
  try {
    const { data, info } = await sharp(path, { page, limitInputPixels: false, failOn: 'error' })
      .autoOrient()
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return { data, width: info.width, height: info.height, channels: info.channels === 1 ? 1 : 3 }
  } catch (cause) {
    throw new AppError('broken_file', 'This image is damaged or incomplete and cannot be read.', { cause })
  }
}

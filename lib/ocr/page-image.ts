import sharp from 'sharp'
import type { Raster } from './raster'

/** A4 at 150 dpi is 1240 × 1754. */
const longestSide = 1800
const thumbnailWidth = 200

export interface PageImage {
  readonly image: Uint8Array
  readonly thumbnail: Uint8Array
  readonly widthPixels: number
  readonly heightPixels: number
}

/** The upright page for the screen. */
export async function makePageImage(raster: Raster): Promise<PageImage> {
  const { data, width, height, channels } = raster
  const page = sharp(data, { raw: { width, height, channels }, limitInputPixels: false })
  const [shown, thumbnail] = await Promise.all([
    page
      .clone()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      // More effort, or smart subsampling, makes it a tenth smaller or crisper at up to seven times the time.
      .webp({ quality: 72, effort: 2 })
      .toBuffer({ resolveWithObject: true }),
    page
      .clone()
      .resize({ width: thumbnailWidth, height: thumbnailWidth * 3, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 70, effort: 2 })
      .toBuffer(),
  ])
  return { image: shown.data, thumbnail, widthPixels: shown.info.width, heightPixels: shown.info.height }
}

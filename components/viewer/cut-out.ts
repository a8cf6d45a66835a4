import type { Box } from '@/lib/document/box'
import type { PagePixels, Size } from './page-layout'

/** A window on the page image: its own size, and where the whole image lies behind it. CSS pixels. */
export interface CutOut extends Size {
  readonly image: Size & { readonly left: number; readonly top: number }
}

/** The box with a little of its surroundings, scaled to fit; never larger than the image itself on a dense screen. */
export function cutOut(box: Box, page: PagePixels, room: Size): CutOut {
  const { widthPixels, heightPixels } = page
  const lineHeight = Math.min((box[3] - box[1]) * heightPixels, 60)
  const left = Math.max(0, box[0] * widthPixels - lineHeight)
  const right = Math.min(widthPixels, box[2] * widthPixels + lineHeight)
  const top = Math.max(0, box[1] * heightPixels - lineHeight * 0.25)
  const bottom = Math.min(heightPixels, box[3] * heightPixels + lineHeight * 0.25)
  const scale = Math.min(room.width / (right - left), room.height / (bottom - top), 1)
  return {
    width: (right - left) * scale,
    height: (bottom - top) * scale,
    image: {
      width: widthPixels * scale,
      height: heightPixels * scale,
      left: -left * scale,
      top: -top * scale,
    },
  }
}

import sharp from 'sharp'
import { openPdf } from '@/lib/ocr/pdf'
import type { Raster } from '@/lib/ocr/raster'
import type { ScannedPage } from '@/lib/synth/draw-scan-pdf'
import type { Random } from '@/lib/synth/random'

/** The pages of a PDF as a scanner would bring them: turned a little, soft, grained, grey, and compressed. */
export async function scanPdf(bytes: Uint8Array, random: Random): Promise<ScannedPage[]> {
  const dots = random.pick([150, 200, 200, 240, 300])
  const look = {
    degrees: (random.next() - 0.5) * 3,
    blur: random.pick([0.3, 0.5, 0.8, 1.1]),
    grain: random.int(0, 26),
    paper: random.int(225, 255),
    quality: random.int(35, 85),
  }
  const pdf = await openPdf(bytes)
  try {
    const scanned: ScannedPage[] = []
    for (let index = 0; index < pdf.pageCount; index++) {
      const page = pdf.page(index)
      const raster = page.render(dots / 72)
      scanned.push({ ...(await scanRaster(raster, look, random)), pointsWide: page.width, pointsHigh: page.height })
      page.close()
    }
    return scanned
  } finally {
    pdf.close()
  }
}

interface Look {
  readonly degrees: number
  readonly blur: number
  /** Greatest change of a pixel's brightness. */
  readonly grain: number
  readonly paper: number
  readonly quality: number
}

async function scanRaster({ data, width, height, channels }: Raster, look: Look, random: Random) {
  const turned = await sharp(data, { raw: { width, height, channels } })
    .rotate(look.degrees, { background: 'white' })
    .resize({ width, height, fit: 'cover' })
    .blur(look.blur)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const grey = withGrain(turned.data, turned.info.channels, look, random)
  const jpeg = await sharp(grey, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .jpeg({ quality: look.quality })
    .toBuffer()
  return { jpeg, width, height }
}

/** Grain on every pixel, a shadow down one side, and specks. */
function withGrain(pixels: Uint8Array, channels: number, { grain, paper }: Look, random: Random): Uint8Array {
  const count = pixels.length / channels
  const grey = new Uint8Array(count)
  const shadow = random.next() * 20
  let noise = random.int(1, 2 ** 31 - 1)
  for (let at = 0; at < count; at++) {
    // Marsaglia's xorshift: one draw a pixel must be cheap.
    noise ^= noise << 13
    noise ^= noise >>> 17
    noise ^= noise << 5
    const change = ((noise & 255) / 255 - 0.5) * 2 * grain
    const speck = (noise >>> 8) % 40000 === 0 ? -150 : 0
    const value = ((pixels[at * channels] ?? 255) * paper) / 255 - (shadow * at) / count + change + speck
    grey[at] = Math.min(255, Math.max(0, value))
  }
  return grey
}

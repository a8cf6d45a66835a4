import { assemblePdf } from './assemble-pdf'

/** A grey JPEG of a whole page, its size in pixels, and that of the paper in points. */
export interface ScannedPage {
  readonly jpeg: Uint8Array
  readonly width: number
  readonly height: number
  readonly pointsWide: number
  readonly pointsHigh: number
}

/** A PDF whose pages are pictures and nothing else. */
export function drawScanPdf(pages: readonly ScannedPage[]): Uint8Array {
  const kids = pages.map((_, at) => `${3 + 3 * at} 0 R`).join(' ')
  return assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    ...pages.flatMap(({ jpeg, width, height, pointsWide, pointsHigh }, at) => {
      const content = `q ${pointsWide} 0 0 ${pointsHigh} 0 0 cm /Im0 Do Q`
      const picture = Array.from(jpeg, (byte) => String.fromCharCode(byte)).join('')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pointsWide} ${pointsHigh}] /Contents ${4 + 3 * at} 0 R /Resources << /XObject << /Im0 ${5 + 3 * at} 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n${picture}\nendstream`,
      ]
    }),
  ])
}

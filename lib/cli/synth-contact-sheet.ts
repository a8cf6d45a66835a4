import path from 'node:path'
import sharp from 'sharp'
import { openPdf } from '@/lib/ocr/pdf'

const [columns, rows] = [8, 6]
const [cellWidth, cellHeight] = [300, 424]

/** How many first pages a contact sheet shows. */
export const contactSheetSize = columns * rows

/** First pages side by side in one picture, `contact-sheet.webp` in that folder. */
export async function writeContactSheet(folder: string, pdfs: readonly Uint8Array[]): Promise<void> {
  const cells = await Promise.all(pdfs.slice(0, contactSheetSize).map(thumbnail))
  await sharp({ create: { width: columns * cellWidth, height: rows * cellHeight, channels: 3, background: '#888' } })
    .composite(
      cells.map((input, at) => ({
        input,
        left: (at % columns) * cellWidth + 4,
        top: Math.floor(at / columns) * cellHeight + 4,
      })),
    )
    .webp({ quality: 80 })
    .toFile(path.join(folder, 'contact-sheet.webp'))
}

async function thumbnail(bytes: Uint8Array): Promise<Buffer> {
  const pdf = await openPdf(bytes)
  try {
    const page = pdf.page(0)
    const { data, width, height, channels } = page.render(1)
    page.close()
    return await sharp(data, { raw: { width, height, channels } })
      .resize({ width: cellWidth - 8, height: cellHeight - 8, fit: 'inside' })
      .png()
      .toBuffer()
  } finally {
    pdf.close()
  }
}

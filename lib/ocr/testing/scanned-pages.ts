import sharp from 'sharp'

/** A PDF whose pages all show the same image, without text: work for OCR, as much of it as a test needs. */
export async function scannedPages(picture: Buffer, count: number): Promise<Buffer> {
  const scan = sharp(picture).flatten({ background: 'white' })
  const { data, info } = await scan.jpeg().toBuffer({ resolveWithObject: true })
  const pages = Array.from({ length: count }, (_, index) => 5 + index)
  const image = `/Type /XObject /Subtype /Image /Width ${info.width} /Height ${info.height} /ColorSpace /DeviceRGB`
  const draw = 'q 595 0 0 842 0 0 cm /Scan Do Q'
  return pdf([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Count ${count} /Kids [${pages.map((number) => `${number} 0 R`).join(' ')}] >>`),
    stream(`${image} /BitsPerComponent 8 /Filter /DCTDecode`, data),
    stream('', Buffer.from(draw)),
    ...pages.map(() =>
      Buffer.from(
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Scan 3 0 R >> >> >>',
      ),
    ),
  ])
}

/** The uppermost share (0 to 1) of a picture, the rest white: less to read. */
export async function headOf(picture: Buffer, share: number): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata()
  const head = Math.round(share * height)
  const part = sharp(picture).extract({ left: 0, top: 0, width, height: head })
  return part
    .extend({ bottom: height - head, background: 'white' })
    .png()
    .toBuffer()
}

function stream(dictionary: string, data: Buffer): Buffer {
  const head = `<< ${dictionary} /Length ${data.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream')])
}

function pdf(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets = objects.map((object, index) => {
    const offset = parts.reduce((sum, part) => sum + part.length, 0)
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'))
    return offset
  })
  const start = parts.reduce((sum, part) => sum + part.length, 0)
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`
  return Buffer.concat([
    ...parts,
    Buffer.from(`${xref}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`),
  ])
}

import type { LabelledLines } from './labelled-row'

/** Of a pixel: receipts come at about 100 a inch. */
const pointsPerPixel = 0.72
/** Courier: every glyph is 600 of 1000 wide. */
const glyphWidth = 0.6

/**
 * A page of lines whose document is not there, as a PDF with a text layer: each line in its box, set in a face whose letters
 * are all equally wide, so that a word's place is its share of the line's. The same lines give the same bytes. Characters
 * outside of Windows-1252 become question marks.
 */
export function drawLinesPdf({ width, height, lines }: LabelledLines): Uint8Array {
  const size = [width * pointsPerPixel, height * pointsPerPixel].map(short)
  const content = lines.flatMap(({ text, box }) => drawLine(text.trimEnd(), box, height)).join('\n')
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
  ])
}

function drawLine(text: string, box: readonly [number, number, number, number], height: number): string[] {
  const [left, top, right, bottom] = box.map((pixels) => pixels * pointsPerPixel) as [number, number, number, number]
  if (text === '' || right <= left || bottom <= top) return []
  // Boxes of lines go from the foot to the head of capitals; these are 0.62 of Courier's size.
  const size = (bottom - top) / 0.62
  const stretch = (100 * (right - left)) / (text.length * glyphWidth * size)
  const baseline = height * pointsPerPixel - bottom
  return [`BT /F ${short(size)} Tf ${short(stretch)} Tz ${short(left)} ${short(baseline)} Td (${encoded(text)}) Tj ET`]
}

const short = (value: number) => String(Math.round(value * 1000) / 1000)

/** Where Windows-1252 differs from the first 256 characters of Unicode. */
const highCodes = new Map(
  [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'].map((character, at) => [character, 0x80 + at]),
)

function encoded(text: string): string {
  return [...text]
    .map((character) => {
      const code = highCodes.get(character) ?? character.charCodeAt(0)
      if (code < 32) return ' '
      if (code > 255) return '?'
      const byte = String.fromCharCode(code)
      return /[()\\]/.test(byte) ? `\\${byte}` : byte
    })
    .join('')
}

/** A PDF of its objects, numbered from 1; their strings hold one character a byte. */
function assemble(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n'
  const rows = objects.map((object, at) => {
    const row = `${String(text.length).padStart(10, '0')} 00000 n \n`
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return row
  })
  const start = text.length
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

import { assemblePdf } from './assemble-pdf'
import { isDrawnSign, signCode, signFontObjects } from './currency-signs'
import type { Colour, DrawnPage, Shape, TextRun } from './drawing'
import { fontNames, widthOf } from './font-metrics'

/** A PDF of the drawing with the readers' own fonts, uncompressed, so that the same drawing gives the same bytes. */
export function drawPdf(pages: readonly DrawnPage[]): Uint8Array {
  const signFont = 3 + fontNames.length
  const signs = signFontObjects(signFont)
  const firstPage = signFont + signs.length
  const kids = pages.map((_, at) => `${firstPage + 2 * at} 0 R`).join(' ')
  const fonts = [...fontNames.map((_, at) => `/F${at} ${3 + at} 0 R`), `/FS ${signFont} 0 R`].join(' ')
  return assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    ...fontNames.map((font) => `<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`),
    ...signs,
    ...pages.flatMap((page, at) => {
      const content = contentOf(page)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${number(page.width)} ${number(page.height)}] /Contents ${firstPage + 2 * at + 1} 0 R /Resources << /Font << ${fonts} >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ])
}

function contentOf(page: DrawnPage): string {
  return [
    ...page.shapes.map((shape) => drawShape(shape, page.height)),
    ...page.texts.map((run) => drawText(run, page.height)),
  ].join('\n')
}

const number = (value: number) => String(Math.round(value * 100) / 100)
const fillColour = (colour: Colour) => `${colour.map((part) => number(part / 255)).join(' ')} rg`

function drawText(run: TextRun, height: number): string {
  const at = `1 0 0 1 ${number(run.x)} ${number(height - run.y)} Tm`
  // Own signs are another font's: the text is cut before and behind them.
  const parts = run.text.split(/([€₹])/).filter((part) => part !== '')
  const shown = parts.map((part) => {
    if (!isDrawnSign(part)) return `/F${fontNames.indexOf(run.font)} ${number(run.size)} Tf (${encoded(part)}) Tj`
    return `/FS ${number(run.size)} Tf (${signCode(part, widthOf(part, run.font, 1000))}) Tj`
  })
  const stroke = run.colour.map((part) => number(part / 255)).join(' ')
  return `BT ${fillColour(run.colour)} ${stroke} RG ${number(run.stretch * 100)} Tz ${at} ${shown.join(' ')} ET`
}

function drawShape(shape: Shape, height: number): string {
  if (shape.kind === 'rule') {
    const stroke = `${shape.colour.map((part) => number(part / 255)).join(' ')} RG ${number(shape.width)} w`
    return `${stroke} ${number(shape.from[0])} ${number(height - shape.from[1])} m ${number(shape.to[0])} ${number(height - shape.to[1])} l S`
  }
  if (shape.kind === 'polygon') {
    const path = shape.points
      .map(([x, y], at) => `${number(x)} ${number(height - y)} ${at === 0 ? 'm' : 'l'}`)
      .join(' ')
    return `${fillColour(shape.colour)} ${path} h f`
  }
  const [left, top, right, bottom] = shape.box
  if (shape.kind === 'fill') {
    return `${fillColour(shape.colour)} ${number(left)} ${number(height - bottom)} ${number(right - left)} ${number(bottom - top)} re f`
  }
  return `${fillColour(shape.colour)} ${ellipse(left, height - bottom, right, height - top)} f`
}

/** Four Bézier arcs; 0.5523 is 4/3 · (√2 − 1). */
function ellipse(left: number, bottom: number, right: number, top: number): string {
  const [cx, cy] = [(left + right) / 2, (bottom + top) / 2]
  const [kx, ky] = [(0.5523 * (right - left)) / 2, (0.5523 * (top - bottom)) / 2]
  const curve = (...points: number[]) => `${points.map(number).join(' ')} c`
  return [
    `${number(right)} ${number(cy)} m`,
    curve(right, cy + ky, cx + kx, top, cx, top),
    curve(cx - kx, top, left, cy + ky, left, cy),
    curve(left, cy - ky, cx - kx, bottom, cx, bottom),
    curve(cx + kx, bottom, right, cy - ky, right, cy),
  ].join(' ')
}

/** Where Windows-1252 differs from the first 256 characters of Unicode. */
const highCodes = new Map(
  [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'].map((character, at) => [character, 0x80 + at]),
)

function encoded(text: string): string {
  let bytes = ''
  for (const character of text) {
    const code = highCodes.get(character) ?? character.charCodeAt(0)
    if (code > 255) throw new RangeError(`${JSON.stringify(character)} is not in Windows-1252`)
    const byte = String.fromCharCode(code)
    bytes += byte === '(' || byte === ')' || byte === '\\' ? `\\${byte}` : byte
  }
  return bytes
}

import { drawnSigns } from './currency-signs'
import { metricCharacters, metricRows } from './font-metrics-data'

/** The fonts every PDF reader has (Courier's slanted ones left out). */
export type FontName = keyof typeof metricRows
export const fontNames = Object.keys(metricRows) as FontName[]

interface Glyph {
  readonly width: number
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

const glyphs = new Map<FontName, Map<string, Glyph>>(fontNames.map((font) => [font, parseRow(metricRows[font])]))

/** Widths of the first 256 characters by their code, -1 where there is none: much faster than the map. */
const latinWidths = Object.fromEntries(
  fontNames.map((font) => {
    const widths = Array.from(
      { length: 256 },
      (_, code) => glyphs.get(font)?.get(String.fromCharCode(code))?.width ?? -1,
    )
    return [font, Float64Array.from(widths)]
  }),
) as Record<FontName, Float64Array>

function parseRow(row: string): Map<string, Glyph> {
  const entries = row.trim().split(/\s+/)
  const parsed = new Map(
    [...metricCharacters].map((character, at): [string, Glyph] => {
      const [width = 0, left = 0, bottom = 0, right = 0, top = 0] = (entries[at] ?? '').split(',').map(Number)
      return [character, { width, left, bottom, right, top }]
    }),
  )
  for (const { sign, box } of drawnSigns) {
    const [left, bottom, right, top] = box
    parsed.set(sign, { width: parsed.get('0')?.width ?? 0, left, bottom, right, top })
  }
  return parsed
}

/** Throws a RangeError for a character that neither Windows-1252 nor our own signs have. */
function glyphOf(character: string, font: FontName): Glyph {
  const glyph = glyphs.get(font)?.get(character === '\u00a0' ? ' ' : character)
  if (!glyph) throw new RangeError(`${font} has no ${JSON.stringify(character)}`)
  return glyph
}

/** Advance width in points; `stretch` is 1 for letters as designed. */
export function widthOf(text: string, font: FontName, size: number, stretch = 1): number {
  const widths = latinWidths[font]
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    // All of our characters are one code unit long.
    const known = widths[text.charCodeAt(at)]
    sum += known !== undefined && known >= 0 ? known : glyphOf(text.charAt(at), font).width
  }
  return (sum * size * stretch) / 1000
}

/** What the ink of a text covers, in points from its start on the baseline, y downwards. */
export interface Ink {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function inkOf(text: string, font: FontName, size: number, stretch = 1): Ink {
  let [x, left, right, top, bottom] = [0, Number.POSITIVE_INFINITY, 0, 0, 0]
  let first = true
  for (const character of text) {
    const glyph = glyphOf(character, font)
    left = Math.min(left, x + glyph.left)
    right = Math.max(right, x + glyph.right)
    top = first ? glyph.top : Math.max(top, glyph.top)
    bottom = first ? glyph.bottom : Math.min(bottom, glyph.bottom)
    first = false
    x += glyph.width
  }
  const scale = size / 1000
  return { left: left * scale * stretch, right: right * scale * stretch, top: -top * scale, bottom: -bottom * scale }
}

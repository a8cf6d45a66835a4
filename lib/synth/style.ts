import type { Colour, Ink } from './drawing'
import type { FontName } from './font-metrics'
import type { Random } from './random'

interface Face {
  readonly regular: FontName
  readonly bold: FontName
  readonly italic: FontName
}

const faces: Record<'sans' | 'serif' | 'mono', Face> = {
  sans: { regular: 'Helvetica', bold: 'Helvetica-Bold', italic: 'Helvetica-Oblique' },
  serif: { regular: 'Times-Roman', bold: 'Times-Bold', italic: 'Times-Italic' },
  mono: { regular: 'Courier', bold: 'Courier-Bold', italic: 'Courier' },
}

/** What a document looks like throughout. */
export interface Style {
  readonly width: number
  readonly height: number
  readonly marginX: number
  readonly marginTop: number
  readonly marginBottom: number
  readonly face: Face
  readonly headFace: Face
  readonly size: number
  readonly stretch: number
  /** Line height over type size. */
  readonly gap: number
  readonly ink: Colour
  readonly accent: Colour
  readonly muted: Colour
  readonly pale: Colour
  readonly lineColour: Colour
  readonly lineWidth: number
  /** ":" or "" or " :" behind labels. */
  readonly colon: string
  readonly upperLabels: boolean
  readonly boldLabels: boolean
  readonly boldValues: boolean
  readonly smallLabels: boolean
  /** Labels are broken as soon as they may: "Invoice" above "No.". */
  readonly brokenLabels: boolean
  /** Between blocks. */
  readonly spacing: number
}

const black: Colour = [0, 0, 0]
const accents: readonly Colour[] = [
  [20, 60, 120],
  [150, 25, 30],
  [15, 105, 70],
  [90, 40, 120],
  [210, 95, 10],
  [0, 120, 150],
  [60, 60, 60],
  [0, 0, 0],
  [120, 85, 20],
]

export function makeStyle(random: Random, letterPaper: boolean): Style {
  const [width, height] = letterPaper ? [612, 792] : random.chance(0.05) ? [595, 842 * 0.87] : [595, 842]
  const face = faces[random.weighted([['sans', 7], ['serif', 2.2], ['mono', 0.7]] as const)] // biome-ignore format: a table
  const accent = random.pick(accents)
  const size = random.int(14, 21) / 2
  return {
    width,
    height,
    marginX: random.int(28, 72),
    marginTop: random.int(24, 60),
    marginBottom: random.int(26, 52),
    face,
    headFace: random.chance(0.25) ? faces[random.pick(['sans', 'serif'] as const)] : face,
    size: face === faces.mono ? Math.min(size, 8.5) : size,
    stretch: face === faces.mono ? 1 : random.pick([1, 1, 1, 0.92, 0.85, 1.05]),
    gap: random.int(112, 160) / 100,
    ink: random.chance(0.7) ? black : random.pick([[40, 40, 40], [60, 60, 70], [20, 20, 60]] as const), // biome-ignore format: a table
    accent,
    muted: random.chance(0.5) ? black : [110, 110, 115],
    pale: random.pick([[235, 235, 235], [228, 236, 246], [245, 240, 228], [232, 244, 236], [220, 220, 225]] as const), // biome-ignore format: a table
    lineColour: random.pick([black, [150, 150, 150], accent, [200, 200, 200]]),
    lineWidth: random.pick([0.4, 0.6, 1, 1.5]),
    colon: random.weighted([[':', 5], ['', 4], [' :', 1]] as const), // biome-ignore format: a table
    upperLabels: random.chance(0.16),
    boldLabels: random.chance(0.35),
    boldValues: random.chance(0.15),
    smallLabels: random.chance(0.2),
    spacing: random.int(9, 26),
    brokenLabels: random.chance(0.08),
  }
}

export type Weight = 'regular' | 'bold' | 'italic'

export function inkFor(style: Style, weight: Weight = 'regular', scale = 1, colour: Colour = style.ink): Ink {
  return { font: style.face[weight], size: style.size * scale, colour, stretch: style.stretch }
}

export function headInk(style: Style, weight: Weight, size: number, colour: Colour = style.ink): Ink {
  return { font: style.headFace[weight], size, colour, stretch: 1 }
}

export const labelInk = (style: Style): Ink =>
  inkFor(style, style.boldLabels ? 'bold' : 'regular', style.smallLabels ? 0.85 : 1, style.muted)

export const valueInk = (style: Style): Ink => inkFor(style, style.boldValues ? 'bold' : 'regular')

/** A label as this document writes labels; `colon` false for those above a value or in a table's head. */
export function labelText(style: Style, text: string, colon = true): string {
  const cased = style.upperLabels ? text.toUpperCase().replace(/ẞ/g, 'SS') : text
  return colon && !/[:.#,]$|:\s*$/.test(cased)
    ? cased + style.colon
    : colon && cased.endsWith('.') && style.colon === ':'
      ? `${cased}:`
      : cased
}

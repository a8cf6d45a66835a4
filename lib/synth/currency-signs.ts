/**
 * Signs drawn by ourselves as strokes, since the fonts that PDF readers bring along have none (pdfium shows an A for a
 * euro). In thousandths of the font size, y upwards.
 */
export interface DrawnSign {
  readonly sign: string
  /** As PDF path operators. */
  readonly strokes: string
  /** Left, bottom, right, top with the pen's width. */
  readonly box: readonly [number, number, number, number]
}

export const drawnSigns: readonly DrawnSign[] = [
  {
    sign: '€',
    strokes:
      '480 590 m 440 640 390 670 330 670 c 190 670 110 520 110 340 c 110 160 190 10 330 10 c 390 10 440 40 480 90 c S 20 405 m 400 405 l S 20 275 m 380 275 l S',
    box: [20, -25, 515, 705],
  },
  {
    sign: '₹',
    strokes:
      '50 650 m 470 650 l S 50 480 m 470 480 l S 50 650 m 220 650 l 420 650 420 300 200 300 c 70 300 l S 100 300 m 400 10 l S',
    box: [50, 0, 470, 685],
  },
]

/** Advance widths to which the fonts set figures, in thousandths. */
export const signWidths: readonly number[] = [556, 500, 600]

/** One byte for each sign in each width, from "A" on. */
export function signCode(sign: string, width: number): string {
  const at = drawnSigns.findIndex((drawn) => drawn.sign === sign) * signWidths.length + signWidths.indexOf(width)
  return String.fromCharCode(65 + at)
}

export const isDrawnSign = (character: string): boolean => drawnSigns.some(({ sign }) => sign === character)

/** The objects of a Type 3 font that holds the signs; the first is the font, numbered `start`. */
export function signFontObjects(start: number): string[] {
  const cells = drawnSigns.flatMap((drawn) =>
    signWidths.map((width) => ({ drawn, width, code: signCode(drawn.sign, width) })),
  )
  const names = cells.map((_, at) => `/s${at}`)
  const glyphs = cells.map(({ drawn, width }) => stream(`${width} 0 ${drawn.box.join(' ')} d1 70 w ${drawn.strokes}`))
  const unicode = cells.map(
    ({ drawn, code }) => `<${code.charCodeAt(0).toString(16)}> <${drawn.sign.charCodeAt(0).toString(16)}>`,
  )
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Signs def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange ${cells.length} beginbfchar ${unicode.join(' ')} endbfchar endcmap CMapName currentdict /CMap defineresource pop end end`
  const procs = names.map((name, at) => `${name} ${start + 2 + at} 0 R`).join(' ')
  return [
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 -100 700 800] /FontMatrix [0.001 0 0 0.001 0 0] /Resources << >> /FirstChar 65 /LastChar ${64 + cells.length} /Widths [${cells.map(({ width }) => width).join(' ')}] /CharProcs << ${procs} >> /Encoding << /Type /Encoding /Differences [65 ${names.join(' ')}] >> /ToUnicode ${start + 1} 0 R >>`,
    stream(cmap),
    ...glyphs,
  ]
}

const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

import { describe, expect, test } from 'vitest'
import { type MinimalPage, minimalPdf } from './fixtures/minimal-pdf'
import { openPdf, type PdfChar } from './pdf'
import { readTextLayer } from './text-layer'

async function layerOf(page: MinimalPage, font?: string) {
  const objects = [`<< /Length ${toUnicode.length} >>\nstream\n${toUnicode}\nendstream`]
  const pdf = await openPdf(minimalPdf([page], font ? { font, objects } : {}))
  const opened = pdf.page(0)
  try {
    return readTextLayer(opened.chars(), opened.width / opened.height)
  } finally {
    opened.close()
    pdf.close()
  }
}

/** A is a glyph for ff, B one for ffi. */
const ligatures =
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /BaseEncoding /WinAnsiEncoding ' +
  '/Differences [65 /f_f /f_f_i] >> /ToUnicode 7 0 R >>'
const toUnicode =
  'begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <43> <7a> <0043> endbfrange ' +
  '2 beginbfchar <41> <00660066> <42> <006600660069> endbfchar endcmap'

const texts = (layer: { words: readonly { text: string }[] }) => layer.words.map((word) => word.text)
const at = (x: number, y: number, text: string) => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET `

describe('words', () => {
  test('are split at spaces and at column gaps, with boxes as fractions from the top left', async () => {
    const { words } = await layerOf({ content: at(59.5, 757.8, 'Total due') + at(297.5, 757.8, '12.50') })
    expect(words.map((word) => word.text)).toEqual(['Total', 'due', '12.50'])
    const [left, top, right, bottom] = words[0]?.box ?? [0, 0, 0, 0]
    expect(left).toBeCloseTo(0.1, 2)
    expect(bottom).toBeCloseTo(0.1, 2)
    expect(bottom - top).toBeCloseTo(7.2 / 842, 2)
    expect(right - left).toBeCloseTo(22 / 595, 2)
  })

  test.each([
    [90, [0.1, 0.1]],
    [180, [0.9, 0.1]],
    [270, [0.9, 0.9]],
  ] as const)('of a page turned by %i degrees stand where they are seen', async (rotate, [x, y]) => {
    // Near the bottom left corner of the unturned page.
    const { words } = await layerOf({ content: at(59.5, 84.2, 'A'), rotate })
    const [left, top, right, bottom] = words[0]?.box ?? [0, 0, 0, 0]
    expect((left + right) / 2).toBeCloseTo(x, 1)
    expect((top + bottom) / 2).toBeCloseTo(y, 1)
  })

  test('outside the crop are left out, and those inside are measured by it', async () => {
    const content = at(150, 500, 'seen') + at(20, 20, 'hidden')
    const { words } = await layerOf({ content, cropBox: [100, 400, 300, 600] })
    expect(words.map((word) => word.text)).toEqual(['seen'])
    expect(words[0]?.box[0]).toBeCloseTo(0.25, 2)
    expect(words[0]?.box[3]).toBeCloseTo(0.5, 2)
  })

  test('printed twice to look bold are read once', async () => {
    const layer = await layerOf({
      content: at(100, 500, 'Invoice') + at(100.3, 500, 'Invoice') + at(100, 480, 'Invoice'),
    })
    expect(texts(layer)).toEqual(['Invoice', 'Invoice'])
  })

  test('do not join over the end of a line', async () => {
    const layer = await layerOf({ content: 'BT /F1 10 Tf 12 TL 100 500 Td (Positions-) Tj T* (betrag) Tj ET' })
    expect(texts(layer)).toEqual(['Positions-', 'betrag'])
  })

  test('keep every letter of a glyph that stands for several, also where it is printed twice', async () => {
    const layer = await layerOf({ content: at(100, 500, 'CoAee oBce') + at(100.3, 500, 'CoAee oBce') }, ligatures)
    expect(texts(layer)).toEqual(['Coffee', 'office'])
  })

  test('in a monospaced face hold together over its narrow signs', async () => {
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>'
    const layer = await layerOf({ content: at(100, 500, 'Kd.-Nr.:') + at(100, 480, 'Summe: ......') }, font)
    expect(texts(layer)).toEqual(['Kd.-Nr.:', 'Summe:', '......'])
  })

  test('that run up or down the page hold together', async () => {
    const runs = (matrix: string, x: number, y: number) => `BT /F1 10 Tf ${matrix} ${x} ${y} Tm (Copyright) Tj ET `
    const glyphs = [...'Seite'].map(
      (letter, index) => `BT /F1 10 Tf 0 1 -1 0 300 ${[300, 306.7, 312.2, 314.5, 317.2][index]} Tm (${letter}) Tj ET `,
    )
    const content = runs('0 1 -1 0', 100, 300) + runs('0 -1 1 0', 200, 300) + glyphs.join('')
    expect(texts(await layerOf({ content }))).toEqual(['Copyright', 'Copyright', 'Seite'])
  })

  test('set apart by less than a space are still words of their own', async () => {
    // Helvetica's figures are 5.56 points wide.
    const layer = await layerOf({ content: at(100, 500, '50933') + at(129.3, 500, 'Berlin') })
    expect(texts(layer)).toEqual(['50933', 'Berlin'])
  })

  test('of letters set one by one hold together, with a little air between them too', async () => {
    const content = [...'8642'].map((figure, index) => at(100 + index * 7, 500, figure)).join('')
    expect(texts(await layerOf({ content }))).toEqual(['8642'])
  })

  test('that overlap, as in columns too narrow for them, are not mixed', async () => {
    const layer = await layerOf({ content: at(100, 500, '4012345') + at(133, 500, 'Zitronen') })
    expect(texts(layer)).toEqual(['4012345', 'Zitronen'])
  })

  test('have ligatures and accents in one form, and no soft hyphens', () => {
    const chars = [...'of\ufb01ce cafe\u0301 man\u00adual'].map((text, index): PdfChar => {
      const box = [0.1 + index * 0.005, 0.5, 0.105 + index * 0.005, 0.51] as const
      return { text, box, space: box, run: 1, angle: 0, invisible: false, unmapped: false }
    })
    expect(texts(readTextLayer(chars, 0.7))).toEqual(['office', 'caf\u00e9', 'manual'])
  })
})

describe('a layer says of itself', () => {
  test('how much of it is not drawn', async () => {
    const layer = await layerOf({ content: `BT 3 Tr /F1 10 Tf 100 500 Td (abcd) Tj 0 Tr (efgh) Tj ET` })
    expect(layer.charCount).toBe(8)
    expect(layer.invisibleShare).toBe(0.5)
  })

  test('how much of it stands for nothing', async () => {
    const font =
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [65 /g001 /g002 /g003 /g004] >> >>'
    const layer = await layerOf({ content: at(100, 500, 'ABCD') }, font)
    expect(layer.unmappedShare).toBeGreaterThan(0.9)
  })
})

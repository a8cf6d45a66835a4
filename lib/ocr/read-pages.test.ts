import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { letterLines, letterPicture, recallOf } from './fixtures/letter'
import { minimalPdf, textContent } from './fixtures/minimal-pdf'
import { inspectFile } from './inspect-file'
import { createOcrPool, type OcrPool } from './ocr-pool'
import { type ReadPage, readPages } from './read-pages'

const limits = { maxFileMegabytes: 25, maxPages: 50, maxPageMegapixels: 80 }

let folder: string
let pool: OcrPool
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'read-'))
  pool = createOcrPool({ size: 1 })
})
afterAll(async () => {
  await pool.close()
  await rm(folder, { recursive: true })
})

async function read(bytes: Uint8Array, signal?: AbortSignal): Promise<ReadPage[]> {
  const file = path.join(folder, 'file')
  await writeFile(file, bytes)
  const { mediaType } = await inspectFile(file, limits)
  const pages: ReadPage[] = []
  for await (const page of readPages(file, mediaType, { pool, limits, ...(signal && { signal }) })) pages.push(page)
  return pages
}

async function readOne(bytes: Uint8Array): Promise<ReadPage> {
  const [page] = await read(bytes)
  return page ?? expect.fail('No page was read.')
}

/** A scan's page: the letter as a picture, with this text on top. */
async function scan(content: string, lines?: readonly string[]) {
  const data = await (await letterPicture(lines)).jpeg({ quality: 85 }).toBuffer()
  return { content: `q 595 0 0 842 0 0 cm /Im0 Do Q ${content}`, jpeg: { data, width: 1240, height: 1754 } }
}

describe('a page with a text layer', () => {
  test('is read from it, with its language, its picture and its thumbnail', async () => {
    const { page, image, thumbnail, ocrConfidence } = await readOne(minimalPdf([{ content: textContent(letterLines) }]))
    expect(page).toMatchObject({ number: 1, source: 'text_layer', rotation: 0, language: 'en', note: null })
    expect(recallOf(page.words)).toBe(1)
    expect(ocrConfidence).toBeNull()
    expect(await sharp(image).metadata()).toMatchObject({
      format: 'webp',
      width: page.widthPixels,
      height: page.heightPixels,
    })
    expect(await sharp(thumbnail).metadata()).toMatchObject({ format: 'webp', width: 200 })
  })

  test('keeps the invisible text a scanner made where it lies on the print', async () => {
    const { page } = await readOne(minimalPdf([await scan(textContent(letterLines, { mode: 3 }))]))
    expect(page).toMatchObject({ source: 'scanner_layer', note: null })
    expect(recallOf(page.words)).toBe(1)
  })

  test('is read again where the invisible text lies beside the print', async () => {
    const shifted = textContent(letterLines, { mode: 3, top: 771, left: 75 })
    const { page } = await readOne(minimalPdf([await scan(shifted)]))
    expect(page.source).toBe('ocr')
    expect(page.note).toMatch(/does not lie where/)
    expect(recallOf(page.words)).toBeGreaterThan(0.95)
  })

  test('is read again where its letters are not what they say', async () => {
    const garbled = letterLines.map((line) =>
      line.replace(/[a-z]/gi, (letter) => String.fromCharCode(((letter.charCodeAt(0) * 7) % 26) + 97)),
    )
    const { page } = await readOne(minimalPdf([await scan(textContent(garbled, { mode: 3 }))]))
    expect(page.source).toBe('ocr')
    expect(page.note).toMatch(/makes no sense/)
    expect(recallOf(page.words)).toBeGreaterThan(0.95)
  })

  test('is read again where all it has is a stamp on a scan', async () => {
    const { page } = await readOne(minimalPdf([await scan(textContent(['Received 3 May'], { top: 40 }))]))
    expect(page.source).toBe('ocr')
    expect(page.note).toMatch(/is a picture/)
    expect(recallOf(page.words)).toBeGreaterThan(0.95)
  })

  test('is not read again for a logo', async () => {
    const logo = await (await letterPicture(['Northwind'])).extract({ left: 100, top: 80, width: 300, height: 60 })
    const jpeg = { data: await logo.jpeg().toBuffer(), width: 300, height: 60 }
    const content = `q 150 0 0 30 60 800 cm /Im0 Do Q ${textContent(letterLines, { top: 740 })}`
    const { page } = await readOne(minimalPdf([{ content, jpeg }]))
    expect(page).toMatchObject({ source: 'text_layer', note: null })
  })

  test('and one without are read each in its way, in order', async () => {
    const pages = await read(
      minimalPdf([
        { content: textContent(letterLines) },
        await scan('', ['Invoice number 20418']),
        { content: '' },
        { content: textContent(['End of it']) },
      ]),
    )
    expect(pages.map(({ page }) => [page.number, page.source])).toEqual([
      [1, 'text_layer'],
      [2, 'ocr'],
      [3, 'blank'],
      [4, 'text_layer'],
    ])
  })
})

describe('a picture', () => {
  test.each([90, 180, 270] as const)('that was turned by %i degrees is turned back', async (degrees) => {
    const picture = await (await letterPicture()).rotate(degrees).png().toBuffer()
    const { page, ocrConfidence } = await readOne(picture)
    expect(page.source).toBe('ocr')
    expect(page.rotation).toBe(360 - degrees)
    expect(page.heightPixels).toBeGreaterThan(page.widthPixels)
    expect(recallOf(page.words)).toBeGreaterThan(0.95)
    expect(page.words[0]?.text).toBe('Northwind')
    expect(ocrConfidence).toBeGreaterThan(0.8)
  })

  test('is turned as its EXIF says', async () => {
    const turned = await (await letterPicture()).rotate(-90).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { page } = await readOne(turned)
    expect(page.heightPixels).toBeGreaterThan(page.widthPixels)
    expect(page.rotation).toBe(0)
    expect(recallOf(page.words)).toBeGreaterThan(0.95)
  })

  test('taken askew, in a shadow and with noise is straightened and read', async () => {
    const noise = await sharp({
      create: {
        width: 1240,
        height: 1754,
        channels: 3,
        noise: { type: 'gaussian', mean: 128, sigma: 18 },
        background: 'grey',
      },
    })
      .png()
      .toBuffer()
    const shadow = Buffer.from(
      '<svg width="1240" height="1754"><linearGradient id="g"><stop stop-color="#fff"/><stop offset="1" stop-color="#777"/></linearGradient><rect width="100%" height="100%" fill="url(#g)"/></svg>',
    )
    const flat = await (await letterPicture()).png().toBuffer()
    const lit = await sharp(flat)
      .composite([
        { input: shadow, blend: 'multiply' },
        { input: noise, blend: 'soft-light' },
      ])
      .png()
      .toBuffer()
    const { page } = await readOne(await sharp(lit).rotate(4, { background: '#bbb' }).jpeg({ quality: 60 }).toBuffer())
    expect(page.source).toBe('ocr')
    expect(recallOf(page.words)).toBeGreaterThan(0.9)
  })

  test('has its words where they stand', async () => {
    const { page } = await readOne(await (await letterPicture()).png().toBuffer())
    const number = page.words.find((word) => word.text === '20418') ?? expect.fail('The number was not read.')
    // Third line of 12-point letters, 16 points apart, from 60 and 62 points: 748 from the bottom of 842.
    const [left, top, right, bottom] = number.box
    expect(left).toBeCloseTo(142 / 595, 1)
    expect(right - left).toBeCloseTo(33 / 595, 1)
    expect((top + bottom) / 2).toBeCloseTo((842 - 752) / 842, 2)
    expect(number.ocrConfidence).toBeGreaterThan(0.7)
  })

  test('with light print on a dark bar is read there too', async () => {
    const bar = await (await letterPicture(['Quantity Description Amount']))
      .extract({ left: 100, top: 90, width: 700, height: 60 })
      .negate()
      .png()
      .toBuffer()
    const picture = await (await letterPicture())
      .composite([{ input: bar, left: 150, top: 1000 }])
      .png()
      .toBuffer()
    const { page } = await readOne(picture)
    expect(recallOf(page.words, ['Quantity Description Amount'])).toBe(1)
    expect(recallOf(page.words)).toBeGreaterThan(0.95)
  })

  test('in German is read as German', async () => {
    const lines = [
      'Rechnung für Müller Möbel GmbH',
      'Rechnungsnummer und Rechnungsdatum',
      'Bitte überweisen Sie den Betrag bis zum Monatsende',
      'Übersicht der gelieferten Stühle und Schränke',
      'Gesamtbetrag inklusive Mehrwertsteuer',
      'Vielen Dank für Ihre Bestellung und Grüße aus Köln',
    ]
    const { page } = await readOne(await (await letterPicture(lines)).png().toBuffer())
    expect(page.language).toBe('de')
    expect(recallOf(page.words, lines)).toBeGreaterThan(0.95)
  })

  test('of nothing is blank', async () => {
    const white = sharp({ create: { width: 800, height: 1100, channels: 3, background: '#fdfdfb' } })
    const { page, ocrConfidence } = await readOne(await white.jpeg().toBuffer())
    expect(page).toMatchObject({ source: 'blank', words: [], language: null })
    expect(ocrConfidence).toBeNull()
  })
})

describe('the pool', () => {
  test('reads every page of a TIFF', async () => {
    const pages = [['First page of two'], ['Second page of two']]
    const frames = await Promise.all(pages.map(async (lines) => (await letterPicture(lines)).raw().toBuffer()))
    const raw = { width: 1240, height: 1754 * 2, channels: 3 as const, pageHeight: 1754 }
    const read1 = await read(await sharp(Buffer.concat(frames), { raw }).tiff({ compression: 'lzw' }).toBuffer())
    expect(read1.map(({ page }) => page.words.map((word) => word.text).join(' '))).toEqual(pages.map(([line]) => line))
  })

  test('stops when it is told to, and reads on afterwards', async () => {
    const picture = await (await letterPicture()).png().toBuffer()
    const reason = new Error('The worker is being stopped.')
    const controller = new AbortController()
    setTimeout(() => controller.abort(reason), 150)
    await expect(read(picture, controller.signal)).rejects.toBe(reason)
    expect((await readOne(picture)).page.source).toBe('ocr')
  })
})

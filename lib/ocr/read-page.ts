import { readFile, stat } from 'node:fs/promises'
import type { Page, Word } from '../document/page'
import { orderWords } from '../document/reading-order'
import { detectLanguage } from './detect-language'
import { judgeTextLayer } from './judge-text-layer'
import { loadImage } from './load-image'
import { makePageImage, type PageImage } from './page-image'
import { openPdf, type Pdf, type PdfPage, type PdfPicture } from './pdf'
import type { Raster } from './raster'
import { putUpright, readByOcr } from './read-by-ocr'
import type { PageReading, ReaderRequest } from './reader-request'
import { readTextLayer } from './text-layer'

/** Reads one page; runs in a reader process. */
export async function readPage(request: ReaderRequest & { op: 'read' }): Promise<PageReading> {
  const { path, mediaType, index } = request
  if (mediaType !== 'application/pdf') {
    return readPicture(await loadImage(path, index, maxPicturePixels), index + 1, null)
  }
  const page = (await openOnce(path)).page(index)
  try {
    return await readPdfPage(page, index + 1)
  } finally {
    page.close()
  }
}

const shownScale = 150 / 72
const maxPixels = 16e6
/** A photo of a page; beyond that letters only grow. */
const maxPicturePixels = 8e6

async function readPdfPage(page: PdfPage, number: number): Promise<PageReading> {
  const layer = readTextLayer(page.chars(), page.width / page.height)
  const shown = page.render(scaleWithin(page, shownScale))
  const pictures = page.pictures()
  const { usable, source, note } = judgeTextLayer(layer, shown, pictures)
  if (usable) return toReading(await makePageImage(shown), layer.words, { number, source, rotation: 0, note })
  return readPicture(page.render(scaleWithin(page, ocrScale(page, pictures))), number, note)
}

/** A scan is drawn at its own resolution, as far as it has one; anything else at 250 dpi. */
function ocrScale(page: PdfPage, pictures: readonly PdfPicture[]): number {
  const dots = pictures
    .filter(({ box }) => (box[2] - box[0]) * (box[3] - box[1]) > 0.5)
    .map(({ box, widthPixels }) => widthPixels / ((box[2] - box[0]) * page.width))
  return Math.min(300 / 72, Math.max(200 / 72, dots.length > 0 ? Math.max(...dots) : 250 / 72))
}

function scaleWithin({ width, height }: PdfPage, scale: number): number {
  return Math.min(scale, Math.sqrt(maxPixels / (width * height)))
}

async function readPicture(picture: Raster, number: number, note: string | null): Promise<PageReading> {
  const found = await putUpright(picture)
  // The engine has a thread of its own, and so has the making of images.
  const [words, image] = await Promise.all([readByOcr(found), makePageImage(found.upright)])
  const source = words.length === 0 ? 'blank' : 'ocr'
  return toReading(image, words, { number, source, rotation: found.rotation, note })
}

type Findings = Pick<Page, 'number' | 'source' | 'rotation' | 'note'>

function toReading(pageImage: PageImage, words: readonly Word[], findings: Findings): PageReading {
  const { image, thumbnail, ...size } = pageImage
  const ordered = orderWords(words, size.widthPixels / size.heightPixels)
  return {
    page: { ...findings, ...size, language: detectLanguage(words), words: ordered },
    image,
    thumbnail,
    ocrConfidence: meanConfidence(words),
  }
}

function meanConfidence(words: readonly Word[]): number | null {
  let [sum, weight] = [0, 0]
  for (const { text, ocrConfidence } of words) {
    if (ocrConfidence === null) continue
    sum += ocrConfidence * text.length
    weight += text.length
  }
  return weight === 0 ? null : sum / weight
}

let opened: { key: string; pdf: Pdf } | undefined

/** The pages of a file are asked for one after the other: it stays open until another comes. */
async function openOnce(path: string): Promise<Pdf> {
  const { size, mtimeMs } = await stat(path)
  const key = `${path} ${size} ${mtimeMs}`
  if (opened?.key === key) return opened.pdf
  opened?.pdf.close()
  opened = undefined
  const pdf = await openPdf(await readFile(path))
  opened = { key, pdf }
  return pdf
}

import { open, readFile, stat } from 'node:fs/promises'
import sharp, { type Metadata } from 'sharp'
import { AppError } from '../errors'
import { mediaTypeOf } from './media-type'
import { openPdf, type Pdf } from './pdf'
import type { FileInspection, FileLimits } from './reader-request'

/** Runs in a reader process; see `inspectFile`. */
export async function inspectBytes(request: { path: string; limits: FileLimits }): Promise<FileInspection> {
  const { path, limits } = request
  const { size } = await stat(path)
  if (size > limits.maxFileMegabytes * 1e6 * 1.048576) {
    throw new AppError('file_too_large', `This file is larger than ${limits.maxFileMegabytes} MB.`)
  }
  const mediaType = mediaTypeOf(await readHead(path))
  const pageCount = mediaType === 'application/pdf' ? await inspectPdf(path, limits) : await inspectImage(path, limits)
  return { mediaType, pageCount }
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function checkPageCount(pageCount: number, { maxPages }: FileLimits): void {
  if (pageCount > maxPages) {
    throw new AppError('too_many_pages', `This file has ${pageCount} pages; at most ${maxPages} are read.`)
  }
}

async function inspectPdf(path: string, limits: FileLimits): Promise<number> {
  const pdf = await openPdf(await readFile(path))
  try {
    checkPageCount(pdf.pageCount, limits)
    for (let index = 0; index < pdf.pageCount; index++) checkPdfPage(pdf, index, limits)
    return pdf.pageCount
  } finally {
    pdf.close()
  }
}

/** Points are 1/72 inch; a page is shown at 150 a inch. */
const shownScale = 150 / 72

function checkPdfPage(pdf: Pdf, index: number, limits: FileLimits): void {
  const { width, height } = pdf.pageSize(index)
  checkPixels(width * height * shownScale ** 2, index, limits)
  const page = pdf.page(index)
  try {
    for (const picture of page.pictures()) checkPixels(picture.widthPixels * picture.heightPixels, index, limits)
  } finally {
    page.close()
  }
}

function checkPixels(pixels: number, index: number, { maxPageMegapixels }: FileLimits): void {
  if (pixels <= maxPageMegapixels * 1e6) return
  const size = Math.round(pixels / 1e6)
  throw new AppError(
    'page_too_large',
    `Page ${index + 1} is ${size} megapixels large; at most ${maxPageMegapixels} are read.`,
  )
}

async function inspectImage(path: string, limits: FileLimits): Promise<number> {
  const { pages = 1, format } = await metadataOf(path, 0)
  // Only a TIFF has pages; the frames of an animation are one picture.
  const pageCount = format === 'tiff' ? pages : 1
  checkPageCount(pageCount, limits)
  const { size } = await stat(path)
  if (format === 'webp') await checkWebpLength(path, size)
  for (let index = 0; index < pageCount; index++) {
    const { width, height } = await metadataOf(path, index)
    const pixels = width * height
    if (pixels > 3e6 * limits.maxPageMegapixels && pixels > 200 * size) {
      throw new AppError(
        'decompression_bomb',
        `This small file unpacks to ${Math.round(pixels / 1e6)} megapixels, so it was not opened.`,
      )
    }
    checkPixels(pixels, index, limits)
    await decode(path, index)
  }
  return pageCount
}

/** Its decoder fills up with grey what is missing at the end; the header says how much there should be. */
async function checkWebpLength(path: string, size: number): Promise<void> {
  const head = Buffer.from(await readHead(path))
  if (head.readUInt32LE(4) + 8 > size) throw brokenImage('shorter than its header says')
}

function brokenImage(cause: unknown): AppError {
  return new AppError('broken_file', 'This image is damaged or incomplete and cannot be read.', { cause })
}

function metadataOf(path: string, page: number): Promise<Metadata> {
  return sharp(path, { page, limitInputPixels: false })
    .metadata()
    .catch((cause) => {
      throw brokenImage(cause)
    })
}

/** Headers may promise what the rest does not hold: only reading to the end tells. */
async function decode(path: string, page: number): Promise<void> {
  await sharp(path, { page, failOn: 'error', limitInputPixels: false, sequentialRead: true })
    .resize(64, 64, { fit: 'inside', fastShrinkOnLoad: true })
    .raw()
    .toBuffer()
    .catch((cause) => {
      throw brokenImage(cause)
    })
}

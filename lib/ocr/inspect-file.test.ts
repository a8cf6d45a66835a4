import { readFileSync } from 'node:fs'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError, type ErrorCode } from '../errors'
import { letterPicture } from './fixtures/letter'
import { minimalPdf, textContent } from './fixtures/minimal-pdf'
import { inspectFile } from './inspect-file'

const limits = { maxFileMegabytes: 1, maxPages: 3, maxPageMegapixels: 20 }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'inspect-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The name says nothing: every file here has the same. */
async function inspect(bytes: Uint8Array | string) {
  const file = path.join(folder, 'file.pdf')
  await writeFile(file, bytes)
  return inspectFile(file, limits)
}

async function failure(bytes: Uint8Array | string): Promise<AppError> {
  const error = await inspect(bytes).then(
    () => expect.fail('The file was accepted.'),
    (reason) => reason,
  )
  expect(error).toBeInstanceOf(AppError)
  return error
}

const page = { content: textContent(['Invoice 1']) }

describe('what can be read', () => {
  test('PDF, PNG, JPEG, WebP and TIFF are known by their content', async () => {
    const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: 'white' } })
    expect(await inspect(minimalPdf([page, page]))).toEqual({ mediaType: 'application/pdf', pageCount: 2 })
    expect(await inspect(await picture.png().toBuffer())).toEqual({ mediaType: 'image/png', pageCount: 1 })
    expect(await inspect(await picture.jpeg().toBuffer())).toEqual({ mediaType: 'image/jpeg', pageCount: 1 })
    expect(await inspect(await picture.webp().toBuffer())).toEqual({ mediaType: 'image/webp', pageCount: 1 })
    expect(await inspect(await picture.tiff().toBuffer())).toEqual({ mediaType: 'image/tiff', pageCount: 1 })
  })

  test('a PDF may have junk before its header', async () => {
    const junk = Buffer.concat([Buffer.from('\r\n--boundary\r\n'), minimalPdf([page])])
    expect(await inspect(junk)).toEqual({ mediaType: 'application/pdf', pageCount: 1 })
  })

  test('a TIFF counts its pages', async () => {
    const frames = sharp({ create: { width: 50, height: 60, channels: 3, background: 'white', pageHeight: 30 } })
    expect(await inspect(await frames.tiff().toBuffer())).toEqual({ mediaType: 'image/tiff', pageCount: 2 })
  })
})

describe('what cannot be read says why in one sentence', () => {
  const cases: [name: string, bytes: () => Promise<Uint8Array | string> | Uint8Array | string, ErrorCode, RegExp][] = [
    ['an empty file', () => '', 'empty_file', /empty/],
    ['a Word document', () => zip('word/document.xml'), 'unsupported_type', /looks like a Word document/],
    ['an Excel workbook', () => zip('xl/workbook.xml'), 'unsupported_type', /looks like an Excel workbook/],
    ['a ZIP archive', () => zip('invoices/1.pdf'), 'unsupported_type', /looks like a ZIP archive/],
    ['a HEIC photo', () => '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'unsupported_type', /looks like a HEIC photo/],
    ['a web page', () => '<!DOCTYPE html><html><p>Invoice</p>', 'unsupported_type', /web page/],
    ['a text', () => 'Dear clerk, the invoice follows.', 'unsupported_type', /text file/],
    ['noise', () => Uint8Array.from({ length: 500 }, (_, at) => (at * 89) % 251), 'unsupported_type', /Use PDF/],
    ['too many pages', () => minimalPdf([page, page, page, page]), 'too_many_pages', /has 4 pages; at most 3/],
    ['a PDF without a page', () => minimalPdf([]), 'no_pages', /no pages/],
    ['a truncated PDF', () => minimalPdf([page]).subarray(0, 300), 'broken_file', /damaged/],
    ['a PDF in name only', () => '%PDF-1.7\nnothing else', 'broken_file', /damaged/],
    ['a PDF with a password', encryptedPdf, 'encrypted_pdf', /password/],
    ['a PDF locked by AES-128', () => fixture('locked-aes-128.pdf'), 'encrypted_pdf', /locked with a password/],
    ['a PDF locked by AES-256', () => fixture('locked-aes-256.pdf'), 'encrypted_pdf', /locked with a password/],
    [
      'a PDF page of ten metres',
      () => minimalPdf([{ ...page, mediaBox: [0, 0, 14400, 14400] }]),
      'page_too_large',
      /Page 1/,
    ],
    ['a huge picture in a PDF', pdfWithHugePicture, 'page_too_large', /900 megapixels/],
    [
      'a truncated JPEG',
      async () => half(await (await letterPicture()).jpeg().toBuffer()),
      'broken_file',
      /incomplete/,
    ],
    ['a truncated PNG', async () => half(await (await letterPicture()).png().toBuffer()), 'broken_file', /incomplete/],
    [
      'a truncated WebP',
      async () => half(await (await letterPicture()).webp().toBuffer()),
      'broken_file',
      /incomplete/,
    ],
    ['a picture over the limit', () => blank(5000, 4500), 'page_too_large', /23 megapixels large; at most 20/],
    ['a decompression bomb', () => blank(8000, 8000), 'decompression_bomb', /64 megapixels/],
  ]
  test.each(cases)('%s', async (_, bytes, code, message) => {
    const error = await failure(await bytes())
    expect(error.code).toBe(code)
    expect(error.message).toMatch(message)
    expect(error.message).toMatch(/^[A-Z].*\.$/)
  })

  test('too large a file is refused unread', async () => {
    const file = path.join(folder, 'large')
    await writeFile(file, minimalPdf([page]))
    await truncate(file, 2 ** 20 + 1)
    await expect(inspectFile(file, limits)).rejects.toMatchObject({ code: 'file_too_large' })
  })
})

test('the event loop goes on while a file is inspected', async () => {
  const bytes = await (await letterPicture()).png({ compressionLevel: 0 }).toBuffer()
  const file = path.join(folder, 'slow.png')
  await writeFile(file, bytes)
  let longest = 0
  let last = performance.now()
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  await inspectFile(file, { ...limits, maxFileMegabytes: 20 })
  clearInterval(beat)
  expect(longest).toBeLessThan(500)
})

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length / 2)
}

function blank(width: number, height: number): Promise<Buffer> {
  const raw = { width, height, channels: 1 as const }
  return sharp(Buffer.alloc(width * height, 255), { raw })
    .png({ compressionLevel: 6 })
    .toBuffer()
}

/** The local header of a ZIP's first entry. */
function zip(name: string): Buffer {
  const header = Buffer.alloc(30)
  header.write('PK\x03\x04')
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, Buffer.from(name), Buffer.alloc(100)])
}

async function pdfWithHugePicture(): Promise<Buffer> {
  const data = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer()
  return minimalPdf([{ content: 'q 500 0 0 500 0 0 cm /Im0 Do Q', jpeg: { data, width: 30000, height: 30000 } }])
}

/** Made by qpdf: a page of one word, and the password x to open it. */
function fixture(name: string): Buffer {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url))
}

/** A standard security handler whose key belongs to no empty password. */
function encryptedPdf(): Buffer {
  const nonsense = '41'.repeat(32)
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${nonsense}> /U <${nonsense}> /P -4 >>`
  return minimalPdf([page], { trailer: `${encrypt} /ID [<0011> <0011>]` })
}

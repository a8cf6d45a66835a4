import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { Box } from '../document/box'
import { AppError } from '../errors'
import type { Raster } from './raster'

/** One glyph of a page's own text, in fractions of the upright page as shown (crop box, /Rotate applied). */
export interface PdfChar {
  readonly text: string
  readonly box: Box
  /** From where the glyph is set down to where the next is due, and as high as its font. */
  readonly space: Box
  /** The same for all that was set in one go; what pdfium adds (spaces, line ends) has 0. */
  readonly run: number
  /** Angle of its baseline on the upright page, clockwise, in degrees. */
  readonly angle: number
  /** Drawn with text render mode 3 (or 7): there for searching, not for looking. */
  readonly invisible: boolean
  /** The font says nothing about which character this glyph is. */
  readonly unmapped: boolean
}

/** A picture placed on the page. */
export interface PdfPicture {
  readonly box: Box
  readonly widthPixels: number
  readonly heightPixels: number
  /** Pieces of text that were painted before it, and so may lie hidden under it. */
  readonly textsBelow: number
  readonly textsAbove: number
}

export interface PdfPage {
  /** Of the upright page, in points. */
  readonly width: number
  readonly height: number
  chars(): PdfChar[]
  pictures(): PdfPicture[]
  /** The page as RGB, drawn at this many pixels a point. */
  render(scale: number): Raster
  close(): void
}

export interface Pdf {
  readonly pageCount: number
  /** Width and height in points, without loading the page. `index` from 0. */
  pageSize(index: number): { width: number; height: number }
  page(index: number): PdfPage
  close(): void
}

/** See fpdf_view.h: FPDF_GetLastError. */
const passwordError = 4
const annotations = 0x01
const textType = 1
const pictureType = 3
const formType = 5
const invisibleModes = [3, 7]

/** The package's types leave out the module's memory. */
type Pdfium = Omit<WrappedPdfiumModule, 'pdfium'> & {
  readonly pdfium: WrappedPdfiumModule['pdfium'] & { readonly HEAPU8: Uint8Array }
}

let loading: Promise<Pdfium> | undefined

function loadPdfium(): Promise<Pdfium> {
  loading ??= (async () => {
    const wasm = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
    const pdfium = await init({
      wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer,
    })
    pdfium.PDFiumExt_Init()
    return pdfium as Pdfium
  })()
  return loading
}

/** Throws `encrypted_pdf`, `broken_file` or `no_pages`. A PDF locked for editing only opens like any other. */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const lib = await loadPdfium()
  // pdfium reads from this memory until the document is closed.
  const memory = lib.pdfium.wasmExports.malloc(bytes.length)
  if (memory === 0) throw new AppError('decompression_bomb', 'This PDF needs more memory than reading allows.')
  lib.pdfium.HEAPU8.set(bytes, memory)
  const document = lib.FPDF_LoadMemDocument(memory, bytes.length, '')
  if (document === 0) {
    const error = lib.FPDF_GetLastError()
    lib.pdfium.wasmExports.free(memory)
    if (error === passwordError) {
      throw new AppError(
        'encrypted_pdf',
        'This PDF is locked with a password. Save it without one and upload it again.',
      )
    }
    throw new AppError('broken_file', 'This PDF is damaged and cannot be opened.')
  }
  const close = () => {
    lib.FPDF_CloseDocument(document)
    lib.pdfium.wasmExports.free(memory)
  }
  const pageCount = lib.FPDF_GetPageCount(document)
  if (pageCount === 0) {
    close()
    throw new AppError('no_pages', 'This PDF has no pages.')
  }
  return {
    pageCount,
    pageSize: (index) => pageSize(lib, document, index),
    page: (index) => openPage(lib, document, index),
    close,
  }
}

function pageSize(lib: Pdfium, document: number, index: number) {
  return withFloats(lib, 2, (at, floats) => {
    if (!lib.FPDF_GetPageSizeByIndexF(document, index, at)) throw brokenPage(index)
    const [width = 0, height = 0] = floats()
    return { width, height }
  })
}

function brokenPage(index: number): AppError {
  return new AppError('broken_file', `Page ${index + 1} of this PDF is damaged and cannot be read.`)
}

function openPage(lib: Pdfium, document: number, index: number): PdfPage {
  let page = lib.FPDF_LoadPage(document, index)
  if (page === 0) throw brokenPage(index)
  // What is typed into form fields and stamped on is no text of the page until it is made part of it.
  if (lib.FPDFPage_GetAnnotCount(page) > 0 && lib.FPDFPage_Flatten(page, 0) === 1) {
    lib.FPDF_ClosePage(page)
    page = lib.FPDF_LoadPage(document, index)
    if (page === 0) throw brokenPage(index)
  }
  const toUpright = uprightMap(lib, page)
  const width = lib.FPDF_GetPageWidthF(page)
  const height = lib.FPDF_GetPageHeightF(page)
  return {
    width,
    height,
    chars: () => readChars(lib, page, toUpright),
    pictures: () => readPictures(lib, page, toUpright),
    render: (scale) =>
      render(lib, page, Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))),
    close: () => lib.FPDF_ClosePage(page),
  }
}

type ToUpright = (left: number, bottom: number, right: number, top: number) => Box

/** From page space (y upwards, before /Rotate) to fractions of the upright, cropped page. */
function uprightMap(lib: Pdfium, page: number): ToUpright {
  const turns = lib.FPDFPage_GetRotation(page)
  const [left = 0, top = 1, right = 1, bottom = 0] = withFloats(lib, 4, (at, floats) => {
    lib.FPDF_GetPageBoundingBox(page, at)
    return floats()
  })
  const place = (x: number, y: number): [number, number] => {
    const [u, v] = [(x - left) / (right - left), (top - y) / (top - bottom)]
    if (turns === 1) return [1 - v, u]
    if (turns === 2) return [1 - u, 1 - v]
    if (turns === 3) return [v, 1 - u]
    return [u, v]
  }
  return (boxLeft, boxBottom, boxRight, boxTop) => {
    const [x1, y1] = place(boxLeft, boxTop)
    const [x2, y2] = place(boxRight, boxBottom)
    return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
  }
}

function readChars(lib: Pdfium, page: number, toUpright: ToUpright): PdfChar[] {
  const text = lib.FPDFText_LoadPage(page)
  if (text === 0) return []
  const turn = lib.FPDFPage_GetRotation(page) * 90
  const modes = new Map<number, boolean>()
  const at = lib.pdfium.wasmExports.malloc(32)
  const chars: PdfChar[] = []
  try {
    const count = lib.FPDFText_CountChars(text)
    for (let index = 0; index < count; index++) {
      // At the end of a line pdfium hides a hyphen behind a mark of its own, to join what it parts.
      const unicode = lib.FPDFText_IsHyphen(text, index) === 1 ? 0x2d : lib.FPDFText_GetUnicode(text, index)
      const found = lib.FPDFText_GetCharBox(text, index, at, at + 8, at + 16, at + 24)
      const [left = 0, right = 0, bottom = 0, top = 0] = found ? new Float64Array(lib.pdfium.HEAPU8.buffer, at, 4) : []
      const loose = lib.FPDFText_GetLooseCharBox(text, index, at)
      const [l = left, t = top, r = right, b = bottom] = loose ? new Float32Array(lib.pdfium.HEAPU8.buffer, at, 4) : []
      const object = lib.FPDFText_GetTextObject(text, index)
      let invisible = modes.get(object)
      if (invisible === undefined) {
        invisible = object !== 0 && invisibleModes.includes(lib.FPDFTextObj_GetTextRenderMode(object))
        modes.set(object, invisible)
      }
      chars.push({
        text: unicode <= 0x10ffff ? String.fromCodePoint(unicode) : '\ufffd',
        box: toUpright(left, bottom, right, top),
        space: toUpright(l, b, r, t),
        run: object,
        // pdfium counts clockwise radians in page space.
        angle: ((lib.FPDFText_GetCharAngle(text, index) * 180) / Math.PI + turn) % 360,
        invisible,
        unmapped: unicode === 0 || lib.FPDFText_HasUnicodeMapError(text, index) === 1,
      })
    }
  } finally {
    lib.pdfium.wasmExports.free(at)
    lib.FPDFText_ClosePage(text)
  }
  return chars
}

function readPictures(lib: Pdfium, page: number, toUpright: ToUpright): PdfPicture[] {
  const pictures: PdfPicture[] = []
  let texts = 0
  const visit = (object: number, depth: number) => {
    const type = lib.FPDFPageObj_GetType(object)
    if (type === formType && depth < 4) {
      const count = Math.min(lib.FPDFFormObj_CountObjects(object), 1000)
      for (let index = 0; index < count; index++) visit(lib.FPDFFormObj_GetObject(object, index), depth + 1)
    }
    if (type === textType) texts++
    if (type !== pictureType) return
    withFloats(lib, 6, (at, floats) => {
      if (!lib.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return
      const [left = 0, bottom = 0, right = 0, top = 0] = floats()
      const sized = lib.FPDFImageObj_GetImagePixelSize(object, at + 16, at + 20)
      const [widthPixels = 0, heightPixels = 0] = sized ? new Uint32Array(lib.pdfium.HEAPU8.buffer, at + 16, 2) : []
      pictures.push({
        box: toUpright(left, bottom, right, top),
        widthPixels,
        heightPixels,
        textsBelow: texts,
        textsAbove: 0,
      })
    })
  }
  const count = lib.FPDFPage_CountObjects(page)
  for (let index = 0; index < count; index++) visit(lib.FPDFPage_GetObject(page, index), 0)
  return pictures.map((picture) => ({ ...picture, textsAbove: texts - picture.textsBelow }))
}

function render(lib: Pdfium, page: number, width: number, height: number): Raster {
  // Format 4 is BGRA; drawing opaque on white.
  const bitmap = lib.FPDFBitmap_CreateEx(width, height, 4, 0, 0)
  if (bitmap === 0) throw new AppError('decompression_bomb', 'This PDF needs more memory than reading allows.')
  try {
    lib.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    lib.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, annotations)
    const stride = lib.FPDFBitmap_GetStride(bitmap)
    const start = lib.FPDFBitmap_GetBuffer(bitmap)
    const heap = lib.pdfium.HEAPU8
    const data = new Uint8Array(width * height * 3)
    for (let y = 0, to = 0; y < height; y++) {
      let from = start + y * stride
      for (let x = 0; x < width; x++, from += 4, to += 3) {
        data[to] = heap[from + 2] as number
        data[to + 1] = heap[from + 1] as number
        data[to + 2] = heap[from] as number
      }
    }
    return { data, width, height, channels: 3 }
  } finally {
    lib.FPDFBitmap_Destroy(bitmap)
  }
}

function withFloats<T>(lib: Pdfium, count: number, use: (at: number, floats: () => number[]) => T): T {
  const at = lib.pdfium.wasmExports.malloc(count * 4)
  try {
    // A copy, and made late: the memory may have moved by now and is free again right after.
    return use(at, () => [...new Float32Array(lib.pdfium.HEAPU8.buffer, at, count)])
  } finally {
    lib.pdfium.wasmExports.free(at)
  }
}

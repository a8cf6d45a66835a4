import type { Box } from './box'

/** One OCR unit: what stands between two spaces. */
export interface Word {
  readonly text: string
  readonly box: Box
  /** The engine's own, 0 to 1; null where the text came with the file. */
  readonly ocrConfidence: number | null
}

/**
 * Where a page's words come from: the file's own text, the invisible text a scanner laid over its image,
 * our own reading of the image, or nowhere (`blank`).
 */
export type PageSource = 'text_layer' | 'scanner_layer' | 'ocr' | 'blank'

/** Clockwise degrees by which the page was turned to stand upright. */
export type Rotation = 0 | 90 | 180 | 270

/** Languages the reader and the label words know, ISO 639-1. */
export const languages = ['en', 'de', 'fr', 'nl', 'es', 'it', 'pt'] as const
export type Language = (typeof languages)[number]

export interface Page {
  /** From 1. */
  readonly number: number
  /** Size of the upright page image as stored. Only the ratio matters to extraction. */
  readonly widthPixels: number
  readonly heightPixels: number
  readonly rotation: Rotation
  readonly source: PageSource
  /** Why it was read that way, in words, where that is worth saying ("Its text layer is unreadable: …"). */
  readonly note: string | null
  readonly language: Language | null
  /** In reading order: the words of one line segment stand together (see `orderWords`). */
  readonly words: readonly Word[]
}

/** Word indices [start, end) on a page. */
export interface Span {
  readonly page: number
  readonly start: number
  readonly end: number
}

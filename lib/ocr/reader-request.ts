import type { Page } from '../document/page'
import type { MediaType } from './media-type'

export interface FileLimits {
  readonly maxFileMegabytes: number
  readonly maxPages: number
  /** Of one page, as an image. */
  readonly maxPageMegapixels: number
}

export interface FileInspection {
  readonly mediaType: MediaType
  readonly pageCount: number
}

export interface PageReading {
  readonly page: Page
  /** WebP of the upright page; the boxes of its words are fractions of it. */
  readonly image: Uint8Array
  /** WebP, about 200 pixels wide. */
  readonly thumbnail: Uint8Array
  /** Mean of the words', weighted by their length; null where nothing was read by OCR. */
  readonly ocrConfidence: number | null
}

/** What a reader process is asked for. `index` is the page's, from 0. */
export type ReaderRequest =
  | { readonly op: 'inspect'; readonly path: string; readonly limits: FileLimits }
  | {
      readonly op: 'read'
      readonly path: string
      readonly mediaType: MediaType
      readonly index: number
      readonly limits: FileLimits
    }

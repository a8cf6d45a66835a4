import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Language, languages, type Page, type Word } from '@/lib/document/page'
import { orderWords } from '@/lib/document/reading-order'
import { AppError } from '@/lib/errors'
import { createOcrPool, type OcrPool } from '@/lib/ocr/ocr-pool'
import { readPages } from '@/lib/ocr/read-pages'
import type { Truth, WordsFrom } from './accuracy-truth'

/** Wide enough for any test document; the product's own limits are an admin's choice. */
const limits = { maxFileMegabytes: 200, maxPages: 200, maxPageMegapixels: 200 }

/** Gives the pages of a document, and ends the readers it started. */
export interface PageSource {
  pagesOf(truth: Truth): Promise<Page[]>
  close(): Promise<void>
}

/** `cache` is a folder for pages read once; it is the caller's to empty when the reading changes. */
export function createPageSource(from: WordsFrom, cache: string | null): PageSource {
  if (from === 'given') return { pagesOf: async (truth) => [givenPage(truth)], close: async () => {} }
  let pool: OcrPool | undefined
  return {
    pagesOf: (truth) => {
      pool ??= createOcrPool()
      const file = truth.path ?? ''
      return cache ? cached(cache, file, pool) : read(file, pool)
    },
    close: async () => pool?.close(),
  }
}

async function read(file: string, pool: OcrPool): Promise<Page[]> {
  if (!existsSync(file)) throw new AppError('not_found', `There is no file ${file}, which truth.jsonl names.`)
  const { mediaType } = await pool.inspect(file, limits)
  const pages: Page[] = []
  try {
    for await (const { page } of readPages(file, mediaType, { pool, limits })) pages.push(page)
  } catch (cause) {
    throw new AppError('broken_file', `${file} could not be read: ${(cause as Error).message}`, { cause })
  }
  return pages
}

async function cached(folder: string, source: string, pool: OcrPool): Promise<Page[]> {
  const digest = createHash('sha256').update(readFileSync(source)).digest('hex')
  const file = path.join(folder, `${digest}.json`)
  if (existsSync(file)) return reordered(JSON.parse(readFileSync(file, 'utf8')) as Page[])
  const pages = await read(source, pool)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, JSON.stringify(pages))
  return pages
}

function reordered(pages: readonly Page[]): Page[] {
  return pages.map((page) => ({ ...page, words: orderWords(page.words, page.widthPixels / page.heightPixels) }))
}

/** The set's own lines, cut at spaces; a word's box is its share of the line's. */
function givenPage({ name, lines, width, height, language }: Truth): Page {
  if (!lines || !width || !height) {
    throw new AppError('bad_request', `${name} comes without words of its own: use --words read.`)
  }
  const words = lines.flatMap(({ text, box: [left, top, right, bottom] }): Word[] => {
    const length = Math.max(1, text.length)
    const at = (offset: number) => unit((left + ((right - left) * offset) / length) / width)
    return [...text.matchAll(/\S+/g)].map((match) => ({
      text: match[0],
      box: [at(match.index), unit(top / height), at(match.index + match[0].length), unit(bottom / height)],
      ocrConfidence: null,
    }))
  })
  return {
    number: 1,
    widthPixels: width,
    heightPixels: height,
    rotation: 0,
    source: 'scanner_layer',
    note: null,
    language: languages.find((known): known is Language => known === language) ?? null,
    words: orderWords(words, width / height),
  }
}

const unit = (value: number) => Math.min(1, Math.max(0, value))

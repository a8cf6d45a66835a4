import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Page } from '@/lib/document/page'
import { AppError } from '@/lib/errors'
import { createOcrPool, type OcrPool } from '@/lib/ocr/ocr-pool'
import { readPages } from '@/lib/ocr/read-pages'
import { baseModel } from '@/lib/server/base-model'
import { type ExtractionSpeed, extractionSpeedLine, measureExtraction } from './extraction-speed'
import { watchMemory } from './speed-memory'
import { nativeVersion, readNatively } from './speed-native'
import { addWords, noWords, precisionOf, recallOf, type WordCounts } from './speed-recall'
import { listPdfs, listScans, type Scan } from './speed-samples'

export const speedUsage = `npm run bench -- speed [--data DIR] [--limit N] [--json FILE]

  --data   folder that holds sroie/ (scans with known words) and invoices/, facturx/ (default ../shared/data)
  --limit  only N scans and N PDFs, spread over the folders (default: 40)
  --json   write the figures to FILE`

const limits = { maxFileMegabytes: 200, maxPages: 200, maxPageMegapixels: 200 }

interface OcrFigures {
  readonly pages: number
  readonly secondsPerPage: number
  readonly pagesPerMinutePerCore: number
  readonly wordRecall: number
  readonly wordPrecision: number
}

export interface SpeedReport {
  readonly ocr: OcrFigures
  /** Debian's `tesseract`, psm 6, one thread, page by page in turn with ours; null where it is not installed. */
  readonly native: (OcrFigures & { readonly version: string }) | null
  readonly textPagesPerSecond: number
  readonly extraction: ExtractionSpeed
  /** This process and its readers, at their largest together. */
  readonly peakMegabytes: number
}

/** Measures on one core: one page at a time, by one reader. Prints a table. Throws AppError on a wrong argument. */
export async function benchSpeed(args: readonly string[]): Promise<void> {
  const { data, limit, json, help } = parse(args)
  if (help) return console.log(speedUsage)
  if (!existsSync(data)) throw new AppError('not_found', `There is no folder ${data}.\n${speedUsage}`)
  const pool = createOcrPool({ size: 1 })
  const memory = watchMemory()
  try {
    const { ocr, native } = await measureOcr(listScans(data, limit), pool)
    const { pages, seconds } = await measureText(listPdfs(data, limit), pool)
    const report: SpeedReport = {
      ocr,
      native,
      textPagesPerSecond: pages.length / seconds,
      extraction: measureExtraction(pages, baseModel()),
      peakMegabytes: memory.peakMegabytes(),
    }
    console.log(speedTable(report))
    if (json) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`)
  } finally {
    memory.stop()
    await pool.close()
  }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    const options = { data: text, limit: text, json: text, help: { type: 'boolean' } } as const
    const { values } = parseArgs({ args: [...args], options })
    const limit = Number(values.limit ?? 40)
    if (!(Number.isInteger(limit) && limit > 0)) throw new Error(`--limit is a whole number above 0.`)
    return { ...values, data: values.data ?? '../shared/data', limit }
  } catch (cause) {
    throw new AppError('bad_request', `${(cause as Error).message}\n${speedUsage}`, { cause })
  }
}

/** Ours and the native program take turns, so that what else the machine does slows both alike. */
async function measureOcr(scans: readonly Scan[], pool: OcrPool) {
  const version = nativeVersion()
  let [ours, natives]: [WordCounts, WordCounts] = [noWords, noWords]
  let [oursSeconds, nativeSeconds] = [0, 0]
  // The first page starts the reader and compiles its programs.
  if (scans[0]) await readAll(scans[0].path, pool)
  for (const scan of scans) {
    const { mediaType } = await pool.inspect(scan.path, limits)
    const start = performance.now()
    const { page } = await pool.read({ path: scan.path, mediaType, index: 0, limits })
    oursSeconds += (performance.now() - start) / 1000
    ours = addWords(
      ours,
      scan.words,
      page.words.map(({ text }) => text),
    )
    if (!version) continue
    const read = await readNatively(scan.path)
    nativeSeconds += read.seconds
    natives = addWords(natives, scan.words, read.words)
  }
  const native = version ? { ...figures(scans.length, nativeSeconds, natives), version } : null
  return { ocr: figures(scans.length, oursSeconds, ours), native }
}

function figures(pages: number, seconds: number, words: WordCounts): OcrFigures {
  const secondsPerPage = pages === 0 ? 0 : seconds / pages
  return {
    pages,
    secondsPerPage,
    pagesPerMinutePerCore: seconds === 0 ? 0 : (60 * pages) / seconds,
    wordRecall: recallOf(words),
    wordPrecision: precisionOf(words),
  }
}

async function readAll(path: string, pool: OcrPool): Promise<Page[]> {
  const { mediaType } = await pool.inspect(path, limits)
  const pages: Page[] = []
  for await (const { page } of readPages(path, mediaType, { pool, limits })) pages.push(page)
  return pages
}

/** Only the time of files that needed no OCR counts. */
async function measureText(paths: readonly string[], pool: OcrPool) {
  const pages: Page[] = []
  let seconds = 0
  for (const path of paths) {
    const start = performance.now()
    const read = await readAll(path, pool)
    if (read.some(({ source }) => source === 'ocr')) continue
    seconds += (performance.now() - start) / 1000
    pages.push(...read)
  }
  return { pages, seconds }
}

function speedTable({ ocr, native, ...report }: SpeedReport): string {
  const row = (name: string, { pages, secondsPerPage, pagesPerMinutePerCore, ...words }: OcrFigures) =>
    [
      name.padEnd(22),
      String(pages).padStart(6),
      secondsPerPage.toFixed(2).padStart(12),
      pagesPerMinutePerCore.toFixed(1).padStart(21),
      (100 * words.wordRecall).toFixed(1).padStart(13),
      (100 * words.wordPrecision).toFixed(1).padStart(11),
    ].join('')
  const head = `${'OCR, one core'.padEnd(22)} pages  seconds/page  pages/minute/core  word recall  precision`
  const lines = [head, row('Countersign', ocr)]
  if (native) {
    lines.push(row(native.version, native))
    lines.push(`Speed: ${(native.secondsPerPage / ocr.secondsPerPage).toFixed(2)} of the native program's`)
  } else lines.push('The native tesseract is not installed, so there is nothing to compare with.')
  return [
    ...lines,
    '',
    `Text pages per second       ${report.textPagesPerSecond.toFixed(1)}`,
    extractionSpeedLine(report.extraction),
    `Peak memory, MB             ${report.peakMegabytes.toFixed(0)}`,
  ].join('\n')
}

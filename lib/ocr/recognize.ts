import { createRequire } from 'node:module'
import path from 'node:path'
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import type { Language } from '../document/page'
import type { Raster } from './raster'

/** A word as the engine saw it, in pixels of the picture it was given. */
export interface SeenWord {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** 0 to 1 */
  readonly confidence: number
}

/** What the engine's language models are called. */
const models: Record<Language, string> = {
  en: 'eng',
  de: 'deu',
  fr: 'fra',
  nl: 'nld',
  es: 'spa',
  it: 'ita',
  pt: 'por',
}

interface Engine {
  readonly language: Language
  readonly worker: Promise<Worker>
}

/** One at a time: each model and its pictures take 150 MB. */
let engine: Engine | undefined

/** The language loaded last: the cheapest to read a first sample with, whatever its language. */
export function loadedLanguage(): Language {
  return engine?.language ?? 'en'
}

async function engineFor(language: Language): Promise<Worker> {
  if (engine?.language !== language) {
    // First the old one leaves: two at once would set the reader's peak.
    const last = engine
    engine = undefined
    await (await last?.worker)?.terminate()
    engine = { language, worker: startWorker(models[language]) }
  }
  return engine.worker
}

function startWorker(model: string): Promise<Worker> {
  const folder = path.dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${model}/package.json`))
  return createWorker(model, OEM.LSTM_ONLY, {
    langPath: path.join(folder, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
    // Without one, tesseract.js throws inside its own callback; the promise rejects all the same.
    errorHandler: () => {},
  })
}

/** With `tessedit_do_invert` on, it would read every line it doubts once more, as light print on dark. */
const parameters = { tessedit_pageseg_mode: PSM.SINGLE_BLOCK, tessedit_do_invert: '0', debug_file: '/dev/null' }

/** Reads a grey picture that is one column of lines, dark on light. */
export async function recognize(picture: Raster, language: Language): Promise<SeenWord[]> {
  const worker = await engineFor(language)
  // As a tree with every letter's alternatives (`blocks`) the same words cost a sixteenth of the reading time.
  const { data } = await worker.recognize(portableGraymap(picture), parameters as object, { text: false, tsv: true })
  return (data.tsv ?? '').split('\n').flatMap(toWord)
}

/** A row's level, where its word stands among the others, its place and size, how sure the engine is, and the text. */
const wordRow = /^5\t(?:\d+\t){5}(\d+)\t(\d+)\t(\d+)\t(\d+)\t([\d.]+)\t(.+)$/

function toWord(row: string): SeenWord[] {
  const found = wordRow.exec(row)
  if (!found) return []
  const [left, top, width, height, percent] = found.slice(1, 6).map(Number) as [number, number, number, number, number]
  return [{ text: found[6] as string, left, top, right: left + width, bottom: top + height, confidence: percent / 100 }]
}

/** The one format that costs nothing to write or to read. */
function portableGraymap({ data, width, height }: Raster): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data])
}

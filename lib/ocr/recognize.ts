import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import type { Language } from '../document/page'
import { loadLanguageModel, modelFolder } from './language-model'
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
    engine = { language, worker: startWorker(language) }
  }
  return engine.worker
}

/**
 * tesseract.js takes models from files only (7.0.0: one given as bytes is loaded, then looked for by its bytes instead
 * of its name). So it starts with the smallest, is handed ours, and told that it is loaded: it counts those that are in
 * the list it was given.
 */
async function startWorker(language: Language): Promise<Worker> {
  const loaded = ['fra']
  const [model, worker] = await Promise.all([
    loadLanguageModel(language),
    createWorker(loaded, OEM.LSTM_ONLY, {
      langPath: modelFolder('fra'),
      gzip: true,
      cacheMethod: 'none',
      // Without one, tesseract.js throws inside its own callback; the promise rejects all the same.
      errorHandler: () => {},
    }),
  ])
  const name = `own-${language}`
  await worker.FS('writeFile', [`${name}.traineddata`, model.bytes])
  loaded.push(name)
  await worker.reinitialize(name)
  await worker.setParameters({ tessedit_char_blacklist: model.foreignLetters })
  return worker
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

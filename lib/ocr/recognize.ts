import { createRequire } from 'node:module'
import path from 'node:path'
import { createWorker, OEM, type Worker } from 'tesseract.js'
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

const dataFolder = path.dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'))

let worker: Promise<Worker> | undefined

function startWorker(): Promise<Worker> {
  return createWorker('eng', OEM.LSTM_ONLY, {
    langPath: path.join(dataFolder, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
    // Without one, tesseract.js throws inside its own callback; the promise rejects all the same.
    errorHandler: () => {},
  })
}

/** Reads a grey picture. */
export async function recognize(picture: Raster, pageSegmentation: '3' | '4' | '6' | '11'): Promise<SeenWord[]> {
  worker ??= startWorker()
  const engine = await worker
  const { data } = await engine.recognize(
    portableGraymap(picture),
    { tessedit_pageseg_mode: pageSegmentation, debug_file: '/dev/null' } as object,
    { text: false, blocks: true },
  )
  return (data.blocks ?? []).flatMap((block) =>
    block.paragraphs.flatMap((paragraph) =>
      paragraph.lines.flatMap((line) =>
        line.words.map(({ text, bbox, confidence }) => ({
          text,
          left: bbox.x0,
          top: bbox.y0,
          right: bbox.x1,
          bottom: bbox.y1,
          confidence: confidence / 100,
        })),
      ),
    ),
  )
}

/** The one format that costs nothing to write or to read. */
function portableGraymap({ data, width, height }: Raster): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data])
}

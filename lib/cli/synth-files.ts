import { appendFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { WriteStream } from 'node:tty'
import { AppError } from '@/lib/errors'
import { composeDocument } from '@/lib/synth/compose-document'
import { drawPdf } from '@/lib/synth/draw-pdf'

export interface SynthOrder {
  readonly count: number
  readonly out: string
  readonly seed: string
  /** Pages are only noisy pictures. */
  readonly scan: boolean
  readonly contactSheet: boolean
}

/** Writes PDFs and their `truth.jsonl`. Throws AppError where the folder is not empty. */
export async function writeSynth(order: SynthOrder, output: Pick<WriteStream, 'write'>): Promise<void> {
  await mkdir(order.out, { recursive: true })
  if ((await readdir(order.out)).length > 0) {
    throw new AppError('conflict', `${order.out} is not empty: give --out a new or an empty folder.`)
  }
  await mkdir(path.join(order.out, 'pdf'))
  for (let index = 0; index < order.count; index++) {
    const document = composeDocument(order.seed, index)
    const file = `pdf/${document.name}.pdf`
    await writeFile(path.join(order.out, file), drawPdf(document.pages))
    const row = { file, source: 'synthetic', licence: 'MIT', pages: document.pages.length, ...document.truth }
    await appendFile(path.join(order.out, 'truth.jsonl'), `${JSON.stringify(row)}\n`)
    if ((index + 1) % 100 === 0 || index + 1 === order.count) output.write(`${index + 1} of ${order.count}\n`)
  }
}

import { appendFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { WriteStream } from 'node:tty'
import { AppError } from '@/lib/errors'
import { composeDocument, type SynthDocument } from '@/lib/synth/compose-document'
import { drawPdf } from '@/lib/synth/draw-pdf'
import { drawScanPdf } from '@/lib/synth/draw-scan-pdf'
import { randomOf } from '@/lib/synth/random'
import { contactSheetSize, writeContactSheet } from './synth-contact-sheet'
import { scanPdf } from './synth-scan'

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
  const first: Uint8Array[] = []
  for (let index = 0; index < order.count; index++) {
    const document = composeDocument(order.seed, index)
    const bytes = await bytesOf(document, order.scan)
    const file = `pdf/${document.name}.pdf`
    await writeFile(path.join(order.out, file), bytes)
    await appendFile(path.join(order.out, 'truth.jsonl'), `${JSON.stringify(rowOf(document, file, order))}\n`)
    if (order.contactSheet && first.length < contactSheetSize) first.push(bytes)
    if ((index + 1) % 100 === 0 || index + 1 === order.count) output.write(`${index + 1} of ${order.count}\n`)
  }
  if (order.contactSheet) await writeContactSheet(order.out, first)
}

async function bytesOf(document: SynthDocument, scan: boolean): Promise<Uint8Array> {
  const bytes = drawPdf(document.pages)
  return scan ? drawScanPdf(await scanPdf(bytes, randomOf(`scan/${document.name}`))) : bytes
}

function rowOf(document: SynthDocument, file: string, order: SynthOrder) {
  return {
    file,
    source: `synthetic, seed ${order.seed}`,
    licence: 'MIT',
    pages: document.pages.length,
    text_source: order.scan ? 'scan' : 'text-layer',
    ...document.truth,
  }
}

import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { IncomingFile } from '../receive-documents'
import { samplePath } from '../samples'
import { filesFolder, incomingFolder } from '../storage'

/** A real one-page invoice with a text layer. Each number makes other bytes of it: a comment after the end of a PDF is allowed. */
export function invoicePdf(number = 0): Buffer {
  return Buffer.concat([readFileSync(samplePath('plumbing-and-heating.pdf')), Buffer.from(`\n% copy ${number}\n`)])
}

/** A real invoice without a text layer. */
export function scannedPdf(number = 0): Buffer {
  return Buffer.concat([readFileSync(samplePath('google-scanned.pdf')), Buffer.from(`\n% copy ${number}\n`)])
}

export function incoming(content: Buffer | Readable, fileName = 'invoice.pdf'): IncomingFile {
  return { fileName, content: Buffer.isBuffer(content) ? Readable.from(chunks(content)) : content }
}

/** As it comes from a network. */
export function* chunks(content: Buffer, size = 16_384): Generator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
}

/** Every file under DATA_DIR that uploads make, so that a test can say that nothing is left. */
export async function storedFiles(): Promise<string[]> {
  const list = async (folder: string) => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
    return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
  }
  return [...(await list(incomingFolder())), ...(await list(filesFolder()))]
}

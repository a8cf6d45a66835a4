import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const readers = ['tesseract.js', '@tesseract.js-data/eng', '@embedpdf/pdfium']

/** The programs that read pages in this version of Countersign, by name. */
export function ocrVersions(): Record<string, string> {
  const text = readFileSync(path.join(process.cwd(), 'package.json'), 'utf8')
  const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(JSON.parse(text))
  return Object.fromEntries(readers.map((name) => [name, dependencies[name] ?? 'unknown']))
}

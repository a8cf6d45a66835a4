import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

export interface Scan {
  readonly path: string
  readonly words: readonly string[]
}

const row = z.object({ image: z.string().nullable(), lines: z.array(z.object({ text: z.string() })) })

/** The scans of `sroie` whose picture is there, with the words on them; at most `limit`, spread evenly. */
export function listScans(data: string, limit: number): Scan[] {
  const folder = path.join(data, 'sroie')
  const truth = path.join(folder, 'truth.jsonl')
  if (!existsSync(truth)) return []
  const scans = readFileSync(truth, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => row.parse(JSON.parse(line)))
    .flatMap(({ image, lines }) => {
      const words = lines.flatMap(({ text }) => text.split(/\s+/))
      return image ? [{ path: path.join(folder, image), words }] : []
    })
  return spread(
    scans.filter((scan) => existsSync(scan.path)),
    limit,
  )
}

/** The PDFs of `invoices` and `facturx`; at most `limit`, spread evenly. */
export function listPdfs(data: string, limit: number): string[] {
  const folders = ['invoices/doc', 'facturx/pdf']
    .map((folder) => path.join(data, folder))
    .filter((at) => existsSync(at))
  const files = folders.flatMap((folder) => readdirSync(folder).map((file) => path.join(folder, file)))
  return spread(
    files.filter((file) => file.endsWith('.pdf')),
    limit,
  )
}

function spread<T>(items: readonly T[], limit: number): T[] {
  if (items.length <= limit) return [...items]
  return Array.from({ length: limit }, (_, index) => items[Math.floor((index * items.length) / limit)] as T)
}

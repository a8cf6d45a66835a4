import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { appendFile, constants, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { LabelFormat } from '@/lib/contracts/label-imports'
import { AppError } from '@/lib/errors'
import { type DocumentType, documentTypes } from '@/lib/fields/field'
import { env } from './env'

/*
 * DATA_DIR/imports/<id>/plan.json     format, and which name is which file
 *                      /0, /1, …      the files as they came; their names are never a path
 *                      /journal.jsonl what became of each row, as far as it came
 * The folder goes when the import has ended.
 */

const plan = z.object({
  documentType: z.enum(documentTypes).nullable(),
  labels: z.string().nullable(),
  files: z.record(z.string(), z.string()),
})

/** Labels are read as a whole. */
const maxLabelBytes = 200_000_000
const maxFiles = 20_000
/** Of all files of one import, as they are when unpacked. */
const maxBytes = 4_000_000_000

/** What a file's name says that its labels are; null: it is a document. */
export function labelFormatOf(name: string): LabelFormat | null {
  const base = path.posix.basename(name.replaceAll('\\', '/')).toLowerCase()
  if (base === 'manifest.json') return null
  if (base.endsWith('.jsonl')) return 'truth'
  if (base.endsWith('.json')) return 'label_studio'
  return base.endsWith('.csv') ? 'csv' : null
}

/** Holds a folder for each import that has not ended. */
export function importsFolder(): string {
  return path.join(env.DATA_DIR, 'imports')
}

export function importFolder(id: string): string {
  return path.join(importsFolder(), id)
}

export async function removeImportFolder(id: string): Promise<void> {
  await rm(importFolder(id), { recursive: true, force: true })
}

/** Gathers the files of an import before it begins. */
export class ImportStage {
  readonly #files = new Map<string, string>()
  #labels: string | null = null
  #bytes = 0

  private constructor(
    private readonly id: string,
    private readonly maxFileBytes: number,
  ) {}

  static async create(id: string, maxFileMegabytes: number): Promise<ImportStage> {
    await mkdir(importFolder(id), { recursive: true })
    return new ImportStage(id, maxFileMegabytes * 1_000_000)
  }

  /** @throws AppError where it is too large, or a second file of labels */
  async add(name: string, content: Readable): Promise<void> {
    const limit = labelFormatOf(name) ? maxLabelBytes : this.maxFileBytes
    let size = 0
    const count = (bytes: number) => {
      size += bytes
      this.#bytes += bytes
      if (size > limit)
        throw new AppError('file_too_large', `${name} is larger than ${limit / 1_000_000} MB, the limit here.`)
      if (this.#bytes > maxBytes)
        throw new AppError(
          'file_too_large',
          `These files are more than ${maxBytes / 1e9} GB together: import them in parts.`,
        )
    }
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        try {
          count(chunk.length)
          done(null, chunk)
        } catch (error) {
          done(error as Error)
        }
      },
    })
    await pipeline(content, counted, createWriteStream(this.#take(name)))
  }

  /** A file of this machine. */
  async addCopy(name: string, source: string): Promise<void> {
    await copyFile(source, this.#take(name), constants.COPYFILE_FICLONE)
  }

  /** @throws AppError bad_request where there are no labels among the files */
  async close(documentType: DocumentType | null = null): Promise<{ format: LabelFormat; labels: string }> {
    const labels = this.#labels
    const format = labels === null ? null : labelFormatOf(labels)
    if (!format || labels === null)
      throw new AppError('bad_request', 'There is no file of labels: send a .jsonl, .json or .csv with the documents.')
    const files = Object.fromEntries(this.#files)
    await writeFile(planPath(this.id), JSON.stringify({ documentType, labels, files }))
    return { format, labels }
  }

  #take(name: string): string {
    if (this.#files.size >= maxFiles)
      throw new AppError('bad_request', `An import has at most ${maxFiles} files: import them in parts.`)
    if (labelFormatOf(name)) {
      if (this.#labels !== null)
        throw new AppError('bad_request', `Both ${this.#labels} and ${name} look like labels: send one file of them.`)
      this.#labels = name
    }
    const stored = String(this.#files.size)
    this.#files.set(name, stored)
    return path.join(importFolder(this.id), stored)
  }
}

export interface StagedFiles {
  readonly documentType: DocumentType | null
  readonly labels: string
  /** By the name that the labels use: the whole path, else its last part where only one file has that. */
  find(name: string): Readable | null
}

/** @throws AppError conflict where the files are not there any more */
export async function openImportStage(id: string): Promise<StagedFiles> {
  if (!existsSync(planPath(id))) throw new AppError('conflict', 'The files of this import are gone: send them again.')
  const { documentType, labels, files } = plan.parse(JSON.parse(await readFile(planPath(id), 'utf8')))
  const byLastPart = new Map<string, string | null>()
  for (const [name, stored] of Object.entries(files)) {
    const last = lastPart(name)
    byLastPart.set(last, byLastPart.has(last) ? null : stored)
  }
  return {
    documentType,
    labels: await readFile(path.join(importFolder(id), files[labels ?? ''] ?? ''), 'utf8'),
    find(name) {
      const stored = Object.hasOwn(files, name) ? files[name] : byLastPart.get(lastPart(name))
      return stored ? createReadStream(path.join(importFolder(id), stored)) : null
    },
  }
}

function lastPart(name: string): string {
  return path.posix.basename(name.replaceAll('\\', '/')).toLowerCase()
}

function planPath(id: string): string {
  return path.join(importFolder(id), 'plan.json')
}

const journalLine = z.object({
  row: z.number().int(),
  documentId: z.string().optional(),
  /** It was here before. */
  known: z.boolean().optional(),
  name: z.string().optional(),
  refused: z.string().optional(),
  /** Its labels are stored; how many values were left as people had them. */
  kept: z.number().int().optional(),
})
export type JournalLine = z.infer<typeof journalLine>

/** What an earlier beginning of this import noted; half a line at the end, from a crash, is none. */
export async function readJournal(id: string): Promise<JournalLine[]> {
  const text = await readFile(journalPath(id), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').flatMap((line) => {
    try {
      return [journalLine.parse(JSON.parse(line))]
    } catch {
      return []
    }
  })
}

export async function note(id: string, line: JournalLine): Promise<void> {
  await appendFile(journalPath(id), `\n${JSON.stringify(line)}`)
}

function journalPath(id: string): string {
  return path.join(importFolder(id), 'journal.jsonl')
}

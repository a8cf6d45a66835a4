import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { constants, createGunzip, gunzipSync, gzip } from 'node:zlib'
import type { Page } from '@/lib/document/page'
import { env } from './env'
import { type SnapshotDocument, type SnapshotLine, snapshotDocument } from './snapshot-line'

/*
 * DATA_DIR/snapshots/<content hash>.jsonl.gz        a line a document, in the order of their sha256; each line is a gzip
 *                                                   member of its own, so that one can be read alone
 *                   /<content hash>.index.jsonl.gz  the same lines without pages, and where each lies
 */

const compress = promisify(gzip)
/** JSON of words shrinks to a tenth at any level; the fastest takes a third of the usual one's time. */
const compression = { level: constants.Z_BEST_SPEED }

export function snapshotsFolder(): string {
  return path.join(env.DATA_DIR, 'snapshots')
}

export function snapshotPath(contentHash: string): string {
  return path.join(snapshotsFolder(), `${contentHash}.jsonl.gz`)
}

function indexPath(contentHash: string): string {
  return path.join(snapshotsFolder(), `${contentHash}.index.jsonl.gz`)
}

/** A line as the database assembles it: its JSON without pages, and their JSON. */
export interface LineText {
  readonly document: string
  readonly pages: string
}

/** Writes a snapshot's files aside; they get their names when the content is known. */
export class SnapshotWriter {
  readonly #hash = createHash('sha256')
  #bytes = 0
  #index: string[] = []

  private constructor(
    private readonly aside: string,
    private readonly file: FileHandle,
    private readonly indexFile: FileHandle,
  ) {}

  static async create(id: string): Promise<SnapshotWriter> {
    await mkdir(snapshotsFolder(), { recursive: true })
    const aside = path.join(snapshotsFolder(), id)
    return new SnapshotWriter(aside, await open(`${aside}.part`, 'w'), await open(`${aside}.index.part`, 'w'))
  }

  /** In the order of the documents' sha256. */
  async add(lines: readonly LineText[]): Promise<void> {
    const members = lines.map(({ document, pages }) => {
      const line = Buffer.from(`${document.slice(0, -1)}, "pages": ${pages}}\n`)
      this.#hash.update(line)
      return compress(line, compression)
    })
    const parts: Buffer[] = []
    for (const [at, member] of members.entries()) {
      const part = await member
      parts.push(part)
      this.#index.push(`{"at": [${this.#bytes}, ${part.length}], ${lines[at]?.document.slice(1)}\n`)
      this.#bytes += part.length
    }
    await this.file.writev(parts)
    await this.#writeIndex()
  }

  /** @returns content hash and size of the whole, once it lies safely in its place. */
  async keep(): Promise<{ contentHash: string; bytes: number }> {
    const contentHash = this.#hash.digest('hex')
    for (const file of [this.file, this.indexFile]) {
      await file.sync()
      await file.close()
    }
    await rename(`${this.aside}.index.part`, indexPath(contentHash))
    await rename(`${this.aside}.part`, snapshotPath(contentHash))
    return { contentHash, bytes: this.#bytes }
  }

  async discard(): Promise<void> {
    await Promise.allSettled([this.file.close(), this.indexFile.close()])
    await rm(`${this.aside}.part`, { force: true })
    await rm(`${this.aside}.index.part`, { force: true })
  }

  async #writeIndex(): Promise<void> {
    await this.indexFile.writeFile(await compress(this.#index.join(''), compression))
    this.#index = []
  }
}

/** Where a document's line lies in the file: offset and length in bytes. */
export type LinePlace = readonly [offset: number, length: number]

/** The documents of a snapshot in their order, without pages; `text` is the JSON that was given to `add`. */
export async function* readSnapshotIndex(
  contentHash: string,
): AsyncGenerator<{ readonly document: SnapshotDocument; readonly at: LinePlace; readonly text: string }> {
  const packed = createReadStream(indexPath(contentHash))
  const unpacked = createGunzip()
  packed.on('error', (error) => unpacked.destroy(error)).pipe(unpacked)
  for await (const line of createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY })) {
    const given = JSON.parse(line) as { at: [number, number] }
    yield { document: snapshotDocument.parse(given), at: given.at, text: `{${line.replace(/^.*?\], /, '')}` }
  }
}

/** Reads single lines of a snapshot's file, which stays open until `close`. */
export class SnapshotReader {
  #file: number | null

  constructor(contentHash: string) {
    this.#file = openSync(snapshotPath(contentHash), 'r')
  }

  pagesAt(at: LinePlace): readonly Page[] {
    return this.lineAt(at).pages
  }

  lineAt([offset, length]: LinePlace): SnapshotLine {
    if (this.#file === null) throw new Error('This snapshot was closed.')
    const packed = Buffer.allocUnsafe(length)
    const read = readSync(this.#file, packed, 0, length, offset)
    if (read !== length) throw new Error('The file of this snapshot ends too early.')
    return JSON.parse(gunzipSync(packed).toString()) as SnapshotLine
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file)
    this.#file = null
  }
}

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { ZipFile } from 'yazl'
import type { ExportPiece, JoinedFile } from '@/lib/export/export-format'
import type { ManifestFile } from '@/lib/export/manifest'

interface Joined {
  readonly file: JoinedFile
  readonly place: string
  readonly handle: FileHandle
  pieces: number
}

/**
 * The files of an archive that is being written. A ZIP takes one file after the other: those that every document adds to
 * grow in a folder until the end. The next file is taken only when the one before is out, so that none wait in memory.
 */
export class ExportFiles {
  readonly written: ManifestFile[] = []
  readonly #joined = new Map<string, Joined>()
  readonly #missing = new Map<string, string[]>()

  constructor(
    private readonly zip: ZipFile,
    private readonly folder: string,
    private readonly signal: AbortSignal,
  ) {}

  async open(files: readonly JoinedFile[], byteOrderMark: boolean): Promise<void> {
    for (const [index, file] of files.entries()) {
      const place = path.join(this.folder, String(index))
      const handle = await open(place, 'wx')
      this.#joined.set(file.path, { file, place, handle, pieces: 0 })
      await handle.appendFile(`${file.table && byteOrderMark ? '\ufeff' : ''}${file.head ?? ''}`)
    }
  }

  async add({ path, text, missing }: ExportPiece): Promise<void> {
    this.signal.throwIfAborted()
    const joined = this.#joined.get(path)
    if (!joined) return this.addStream(path, Readable.from([Buffer.from(text)]), true, missing)
    const between = joined.pieces++ > 0 ? (joined.file.between ?? '') : ''
    await joined.handle.appendFile(between + text)
  }

  /** Puts the joined files into the archive. */
  async close(): Promise<void> {
    for (const { file, place, handle } of this.#joined.values()) {
      await handle.appendFile(file.tail ?? '')
      await handle.close()
      await this.addStream(file.path, createReadStream(place), true)
    }
    this.#joined.clear()
  }

  /** The last file, which describes the others. */
  async end(path: string, pieces: Iterable<Buffer>): Promise<void> {
    await this.addStream(path, Readable.from(pieces), true)
    this.zip.end()
  }

  async addStream(path: string, content: Readable, compress: boolean, missing?: readonly string[]): Promise<void> {
    const hash = createHash('sha256')
    let bytes = 0
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk)
        bytes += chunk.length
        done(null, chunk)
      },
    })
    content.on('error', (error) => counted.destroy(error))
    this.zip.addReadStreamLazy(path, { compress }, handingOver(content.pipe(counted)))
    try {
      await finished(counted, { signal: this.signal })
    } finally {
      content.destroy()
    }
    this.written.push({
      path,
      bytes,
      sha256: hash.digest('hex'),
      ...(missing ? { missing: this.#shared(missing) } : {}),
    })
  }

  /** Most drafts lack the same terms: they are kept once, and not fifty thousand times. */
  #shared(missing: readonly string[]): string[] {
    const key = missing.join()
    const known = this.#missing.get(key) ?? [...missing]
    this.#missing.set(key, known)
    return known
  }

  /** Gives up what is open, where the export failed. */
  async discard(): Promise<void> {
    for (const { handle } of this.#joined.values()) await handle.close().catch(() => undefined)
    this.#joined.clear()
  }
}

/** The ZIP keeps what hands a stream over until its end: the stream itself, with what it holds, must not hang on that. */
function handingOver(stream: Readable): (take: (error: null, stream: Readable) => void) => void {
  const waiting = [stream]
  return (take) => {
    for (const one of waiting.splice(0)) take(null, one)
  }
}

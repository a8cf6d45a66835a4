/** What Countersign uses of yazl 3, which comes without types. */
declare module 'yazl' {
  import type { EventEmitter } from 'node:events'
  import type { Readable } from 'node:stream'

  interface EntryOptions {
    readonly mtime?: Date
    readonly compress?: boolean
  }

  export class ZipFile extends EventEmitter {
    readonly outputStream: Readable
    addReadStream(stream: Readable, path: string, options?: EntryOptions): void
    addBuffer(content: Buffer, path: string): void
    end(): void
  }
}

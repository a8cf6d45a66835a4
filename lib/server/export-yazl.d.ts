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
    addReadStreamLazy(
      path: string,
      options: EntryOptions,
      open: (take: (error: null, stream: Readable) => void) => void,
    ): void
    addBuffer(content: Buffer, path: string): void
    end(): void
  }
}

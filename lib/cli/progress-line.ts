import type { WriteStream } from 'node:tty'

export interface Progress {
  readonly received: number
  readonly processed: number
  readonly files: number
}

/** One line that is written over on a terminal; a line each tenth of the way where output goes to a file. */
export function progressLine(output: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>) {
  let last = ''
  return {
    show(progress: Progress): void {
      const share = (progress.received + progress.processed) / (2 * progress.files)
      const numbers = `${progress.received} received, ${progress.processed} processed, of ${progress.files}`
      const text = output.isTTY
        ? `\r\u001b[K${bar(share)} ${numbers}`.slice(0, (output.columns ?? 80) + 4)
        : `${Math.floor(share * 10) * 10} %\n`
      if (text !== last) output.write(text)
      last = text
    },
    end(): void {
      if (output.isTTY) output.write('\r\u001b[K')
    },
  }
}

const width = 24

function bar(share: number): string {
  const full = Math.round(share * width)
  return `[${'#'.repeat(full)}${'.'.repeat(width - full)}]`
}

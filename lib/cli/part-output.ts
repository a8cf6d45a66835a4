import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { limitLogFile } from '@/lib/server/log-file'

const warning = 40

/** Everything the parts say goes into one file under DATA_DIR; what needs attention is also shown. */
export interface PartOutput {
  readonly file: string
  collect(part: string, output: Readable | null): void
  /** The last error that this part named. */
  lastError(part: string): string | undefined
}

export function openPartOutput(dataDir: string, show: (line: string) => void): PartOutput {
  const folder = path.join(dataDir, 'logs')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'countersign.log')
  limitLogFile(file)
  setInterval(() => limitLogFile(file), 10 * 60_000).unref()
  const log = openLog(file, show)
  const errors = new Map<string, string>()
  const showOnce = withoutRepeats(show)
  return {
    file,
    collect: (part, output) => {
      if (!output) return
      createInterface({ input: output }).on('line', (line) => {
        log.write(`${line}\n`)
        const worthShowing = attention(part, line)
        if (worthShowing) showOnce(worthShowing)
        else if (/^[\w ]*Error\b.*: /.test(line)) errors.set(part, line.slice(0, 300))
      })
    },
    lastError: (part) => errors.get(part),
  }
}

function openLog(file: string, show: (line: string) => void): WriteStream {
  const log = createWriteStream(file, { flags: 'a', mode: 0o600 })
  let told = false
  // A full disk must not end the supervisor; it is the last to be able to say so.
  log.on('error', (error) => {
    if (!told) show(`The log ${file} cannot be written: ${error.message}`)
    told = true
  })
  return log
}

const repeatMilliseconds = 10_000

/** A database that goes down makes every connection complain: the same line is shown once, the log has them all. */
function withoutRepeats(show: (line: string) => void): (line: string) => void {
  const shownAt = new Map<string, number>()
  return (line) => {
    const [now, text] = [Date.now(), line.slice('00:00:00'.length)]
    for (const [shown, at] of shownAt) if (now - at > repeatMilliseconds) shownAt.delete(shown)
    if (!shownAt.has(text)) show(line)
    shownAt.set(text, shownAt.get(text) ?? now)
  }
}

/** The line for people of a log record of level warn or above; undefined for everything else. */
export function attention(part: string, line: string): string | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    const { level, time, msg, err } = JSON.parse(line)
    if (typeof level !== 'number' || level < warning) return undefined
    const clock = new Date(time).toTimeString().slice(0, 8)
    const text = [msg, err?.message].filter(Boolean).join(': ').replace(/\s+/g, ' ')
    return `${clock} ${part}: ${text.slice(0, 300)}`
  } catch {
    // Not a record of ours.
    return undefined
  }
}

import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What the installed `tesseract` calls itself; null where there is none. */
export function nativeVersion(): string | null {
  const { stdout, status } = spawnSync('tesseract', ['--version'], { encoding: 'utf8' })
  return status === 0 ? (stdout.split('\n')[0] ?? 'tesseract') : null
}

/** Reads a scan with one thread and psm 6, the mode in which it finds most on receipts. */
export async function readNatively(path: string): Promise<{ words: string[]; seconds: number }> {
  const start = performance.now()
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' }
  const { stdout } = await run('tesseract', [path, '-', '-l', 'eng', '--psm', '6'], { env, maxBuffer: 2 ** 26 })
  return { words: stdout.split(/\s+/), seconds: (performance.now() - start) / 1000 }
}

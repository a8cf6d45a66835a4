import { readdirSync, readFileSync } from 'node:fs'

/** Watches the memory of this process and its children; the comparison's own program is left out. */
export function watchMemory(): { peakMegabytes(): number; stop(): void } {
  let peak = 0
  const look = () => {
    peak = Math.max(peak, process.platform === 'linux' ? familyMegabytes() : process.memoryUsage().rss / 1e6)
  }
  look()
  const timer = setInterval(look, 200)
  return {
    peakMegabytes: () => peak,
    stop: () => clearInterval(timer),
  }
}

function familyMegabytes(): number {
  return listProcesses()
    .filter(({ pid, parent, name }) => (pid === process.pid || parent === process.pid) && name !== 'tesseract')
    .reduce((sum, { pid }) => sum + megabytesOf(pid), 0)
}

export interface RunningProcess {
  readonly pid: number
  readonly parent: number
  readonly name: string
}

/** What runs on this machine, from /proc; nothing where there is none. */
export function listProcesses(): RunningProcess[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map((pid) => ({ pid: Number(pid), ...parentOf(pid) }))
}

function parentOf(pid: string): { parent: number; name: string } {
  const stat = readOrNothing(`/proc/${pid}/stat`)
  const [, name = '', parent = '0'] = /\((.*)\) \S (\d+)/.exec(stat) ?? []
  return { parent: Number(parent), name }
}

/** Its own memory and its share of what it has in common with others (PSS), so that sums count nothing twice. */
export function megabytesOf(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+)/m.exec(readOrNothing(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0
  return (Number(kilobytes) * 1024) / 1e6
}

/** A process may end while it is looked at. */
function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ESRCH')
      return ''
    throw error
  }
}

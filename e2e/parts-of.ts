import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Process ids of the parts that the tested start runs as `script`. */
export function partsOf(script: string): number[] {
  return processes()
    .filter(({ parent, command }) => parent === Number(process.env.E2E_APP_PID) && command.includes(script))
    .map(({ pid }) => pid)
}

interface Process {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

/** From /proc where there is one (small containers have no `ps`), else from `ps`. */
function processes(): Process[] {
  if (!existsSync('/proc/self/stat')) {
    const list = execFileSync('ps', ['-ww', '-ax', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    return [...list.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm)].map(([, pid, parent, command = '']) => ({
      pid: Number(pid),
      parent: Number(parent),
      command,
    }))
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '')
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return [{ pid: Number(pid), parent: Number(afterName.split(' ')[1]), command }]
      } catch {
        return [] // ended meanwhile
      }
    })
}

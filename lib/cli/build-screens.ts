import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '@/lib/errors'
import { buildPrograms } from './build-programs'

const distDir = process.env.NEXT_DIST_DIR ?? '.next'
/** Beside the build: the hash of what it was made from. */
const stamp = path.join(distDir, 'countersign-sources')

const folders = ['app', 'components', 'lib', 'public', 'prisma']
const files = ['next.config.mjs', 'postcss.config.mjs', 'package-lock.json']

/** Whether there is a build, and the sources are the ones it was made from. */
export function isBuilt(): boolean {
  return (
    existsSync(path.join(distDir, 'BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources()
  )
}

/** By content: a clone or a checkout changes the files' times, and an edit need not. */
function hashSources(): string {
  const hash = createHash('sha256')
  const inFolders = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  )
  for (const file of [...inFolders.sort(), ...files]) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** `next build`, and the worker's programs. @throws AppError that ends with what the build complained of. */
export async function buildScreens(options: { signal?: AbortSignal; inherit?: boolean } = {}): Promise<void> {
  const hash = hashSources()
  // A build that is cut short must not pass for a whole one.
  rmSync(stamp, { force: true })
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: options.inherit ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    signal: options.signal,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new AppError('internal', `The screens could not be built:\n${output.trim().slice(-4000)}`)
  await buildPrograms()
  writeFileSync(stamp, hash)
}

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '@/lib/errors'
import { freePort } from '@/lib/server/free-port'

const admin = { email: 'bench@example.com', name: 'Bench', password: 'a long bench password' }
const startSeconds = 180

/** A Countersign of its own, on an empty data folder. */
export interface LoadServer {
  readonly pid: number
  /** Of the start itself, until web, worker and database served. */
  readonly startSeconds: number
  request(path: string, init?: RequestInit): Promise<Response>
  stop(): Promise<void>
}

export async function startLoadServer(): Promise<LoadServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'countersign-load-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1' }
  delete env.DATABASE_URL
  const begun = performance.now()
  const app = spawnNode('lib/cli/start.ts', [], env)
  await untilHealthy(app, origin)
  const seconds = (performance.now() - begun) / 1000
  await makeAdmin(env)
  const cookie = await signIn(origin)
  return {
    pid: app.pid ?? 0,
    startSeconds: seconds,
    request: (at, init = {}) => fetch(origin + at, { ...init, headers: { ...init.headers, cookie } }),
    async stop() {
      const ended = new Promise((resolve) => app.once('exit', resolve))
      app.kill('SIGTERM')
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function spawnNode(script: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', script, ...args], { env, stdio: ['pipe', 'ignore', 'inherit'] })
}

async function untilHealthy(app: ChildProcess, origin: string): Promise<void> {
  const deadline = Date.now() + startSeconds * 1000
  while (Date.now() < deadline && app.exitCode === null) {
    // Refused until the web server listens.
    const reply = await fetch(`${origin}/api/v1/health`).catch(() => undefined)
    if (reply?.ok) return
    await sleep(100)
  }
  app.kill('SIGTERM')
  throw new AppError('unavailable', `Countersign did not start within ${startSeconds} s.`)
}

async function makeAdmin(env: NodeJS.ProcessEnv): Promise<void> {
  const args = ['--email', admin.email, '--name', admin.name, '--password-stdin']
  const making = spawnNode('lib/cli/create-admin.ts', args, env)
  making.stdin?.end(admin.password)
  const code = await new Promise((resolve) => making.once('exit', resolve))
  if (code !== 0) throw new AppError('unavailable', 'The bench could not make its admin.')
}

async function signIn(origin: string): Promise<string> {
  const reply = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: admin.email, password: admin.password }),
  })
  const cookies = reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  if (!reply.ok || cookies.length === 0) throw new AppError('unavailable', 'The bench could not sign in.')
  return cookies.join('; ')
}

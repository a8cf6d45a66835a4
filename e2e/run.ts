/** `npm run e2e`: starts Countersign as `npm start` does, on an empty data folder, and runs the journeys against it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { provideChromium } from './chromium'

/** It builds first, which on a busy machine takes its time. */
const startSeconds = 600
const stopSeconds = 20

process.exitCode = await main()

async function main(): Promise<number> {
  let chromiumPath: string
  try {
    chromiumPath = provideChromium()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
  mkdirSync('test-results', { recursive: true })
  const dataDir = mkdtempSync(path.join(tmpdir(), 'countersign-e2e-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const app = startApp(dataDir, port)
  process.once('SIGTERM', () => app.kill('SIGTERM'))
  let code = 1
  try {
    const adminLink = await firstAdminLink(app)
    code = await runPlaywright({
      CHROMIUM_PATH: chromiumPath,
      E2E_URL: url,
      E2E_ADMIN_LINK: adminLink,
      E2E_APP_PID: String(app.pid),
    })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
  const stopped = await stopApp(app)
  rmSync(dataDir, { recursive: true, force: true })
  return stopped ? code : 1
}

function startApp(dataDir: string, port: number): ChildProcess {
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1' }
  delete env.DATABASE_URL
  return spawn(process.execPath, ['--import', 'tsx', 'lib/cli/start.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
}

/** The one-time link that a first start prints when everything serves. */
function firstAdminLink(app: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`Countersign did not start within ${startSeconds} s.`)),
      startSeconds * 1000,
    )
    let printed = ''
    app.stdout?.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk)
      printed += chunk.toString()
      const link = printed.match(/https?:\/\/\S+\/link\/\S+/)?.[0]
      if (!link) return
      clearTimeout(timer)
      resolve(link)
    })
    app.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`Countersign stopped while starting (exit code ${code}).`))
    })
  })
}

function runPlaywright(env: Record<string, string>): Promise<number> {
  const cli = ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)]
  const tests = spawn(process.execPath, cli, { env: { ...process.env, ...env }, stdio: 'inherit' })
  return new Promise((resolve) => tests.once('exit', (code) => resolve(code ?? 1)))
}

/** Asks it to stop as Ctrl-C does. False when it had to be killed, which fails the run. */
async function stopApp(app: ChildProcess): Promise<boolean> {
  if (app.exitCode !== null || app.signalCode !== null) return true
  const ended = new Promise<boolean>((resolve) => app.once('exit', () => resolve(true)))
  const tooLate = new Promise<boolean>((resolve) => setTimeout(resolve, stopSeconds * 1000, false).unref())
  app.kill('SIGINT')
  if (await Promise.race([ended, tooLate])) return true
  console.error(`Countersign did not stop within ${stopSeconds} s.`)
  app.kill('SIGKILL')
  return false
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No free port.')),
      )
    })
  })
}

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Path of a Chromium to test with: `CHROMIUM_PATH`, one that is installed, or one installed now
 * (Debian's package when run as root, else the one Playwright downloads).
 * Throws an Error whose message is one line that names the fix.
 */
export function provideChromium(): string {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH is ${named}, but nothing is there. Point it at a Chromium or Chrome program.`)
  }
  const found = installed()
  if (found) return found

  console.log('No Chromium found: installing one for the end-to-end tests …')
  const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const attempts = asRoot ? [fromDebian, fromPlaywright] : [fromPlaywright]
  for (const attempt of attempts) {
    attempt()
    const path = installed()
    if (path) return path
  }
  throw new Error(
    'The end-to-end tests need Chromium: install it (Debian: apt-get install chromium; elsewhere: npx playwright install chromium) or set CHROMIUM_PATH.',
  )
}

function installed(): string | undefined {
  return [...usualPlaces, chromium.executablePath()].find((path) => existsSync(path))
}

function fromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update'], env)
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], env)
}

function fromPlaywright() {
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], process.env)
}

function run(program: string, args: string[], env: NodeJS.ProcessEnv) {
  spawnSync(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 })
}

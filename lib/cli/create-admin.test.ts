import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { startEmbeddedDatabase } from '@/lib/server/embedded-database'
import { prisma } from '@/lib/server/prisma'
import { describeLink } from '@/lib/server/redeem-one-time-link'
import { signIn } from '@/lib/server/sign-in'
import { program } from '@/lib/server/testing/program'

const password = 'a password from a pipe'
const withPassword = (email: string) => ['--email', email, '--name', 'Ada', '--password-stdin']

async function createAdmin(args: readonly string[], options: { input?: string; env?: Record<string, string> } = {}) {
  const child = spawn(process.execPath, [program('create-admin'), ...args], {
    env: { ...process.env, ...options.env },
  })
  child.stdin.end(options.input ?? '')
  const [out, error, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.once('close', resolve)),
  ])
  return { out: out.trim(), error: error.trim(), code }
}

test('with a password on standard input there is an admin who can sign in', async () => {
  const done = await createAdmin(withPassword('Ada@Example.com'), { input: `${password}\n` })
  expect(done).toEqual({ out: 'ada@example.com is an admin now.', error: '', code: 0 })
  const { user } = await signIn({ email: 'ada@example.com', password }, new Headers())
  expect(user).toMatchObject({ name: 'Ada', role: 'admin' })
})

test('without one, it prints a link that asks for it', async () => {
  const { out, code } = await createAdmin(['--email', 'grace@example.com'])
  expect(code).toBe(0)
  const [sentence, link = ''] = out.split('\n')
  expect(sentence).toBe('grace@example.com is invited as an admin. Set the password here (the link works once):')
  const secret = link.split('http://127.0.0.1:3000/link/')[1] ?? ''
  expect(await describeLink(secret)).toEqual({ purpose: 'invitation', email: 'grace@example.com', role: 'admin' })
})

test('what is missing or wrong is said in a line, and changes nothing', async () => {
  const users = await prisma.user.count()
  const usage = 'Usage: npm run create-admin -- --email ada@example.com [--name "Ada Lovelace" --password-stdin]'
  expect(await createAdmin([])).toEqual({ out: '', error: usage, code: 1 })
  const short = await createAdmin(withPassword('x@example.com'), { input: 'short\n' })
  expect(short).toEqual({ out: '', error: 'Use at least 10 characters.', code: 1 })
  expect(await prisma.user.count()).toBe(users)
})

test('it finds the embedded database while that runs, and starts it while it does not', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'countersign-create-admin-'))
  const embedded = { DATABASE_URL: '', DATA_DIR: dataDir }
  try {
    const stopped = await createAdmin(withPassword('ada@example.com'), { input: password, env: embedded })
    expect(stopped).toEqual({ out: 'ada@example.com is an admin now.', error: '', code: 0 })
    const database = await startEmbeddedDatabase(dataDir)
    const running = await createAdmin(withPassword('ada@example.com'), { input: password, env: embedded })
    expect(running).toEqual({ out: 'ada@example.com is an enabled admin again.', error: '', code: 0 })
    await database.stop()
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}, 90_000)

import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'

const file = path.join(process.env.DATA_DIR ?? '', 'auth-secret')

/** As another process does it. */
async function secretOfNewProcess(): Promise<string> {
  vi.resetModules()
  return (await import('./auth-secret')).authSecret()
}

test('the secret is made once, for its owner’s eyes, and every process reads the same', async () => {
  const secrets = await Promise.all([secretOfNewProcess(), secretOfNewProcess(), secretOfNewProcess()])
  expect(new Set(secrets).size).toBe(1)
  expect(secrets[0]).toMatch(/^[\w-]{43}$/)
  expect(readFileSync(file, 'utf8').trim()).toBe(secrets[0])
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

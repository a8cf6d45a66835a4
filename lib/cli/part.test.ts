import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { isAlive } from '@/lib/server/embedded-database-postmaster'
import { keepRunning, type Part } from './part'

const forever = 'setInterval(() => {}, 1000);'

function keep(script: string): { part: Part; said: string[]; launches: () => number } {
  const said: string[] = []
  const launch = vi.fn(() => spawn(process.execPath, ['-e', script], { stdio: 'ignore', detached: true }))
  const part = keepRunning({ name: 'part', launch, say: (line) => said.push(line), firstWaitMilliseconds: 20 })
  onTestFinished(() => part.stop(0))
  return { part, said, launches: () => launch.mock.calls.length }
}

const patience = { timeout: 10_000, interval: 10 }

test('a part that is killed is started again', async () => {
  const { part, said } = keep(forever)
  const first = part.pid() ?? 0
  process.kill(first, 'SIGKILL')
  await vi.waitFor(() => expect(part.pid() ?? first).not.toBe(first), patience)
  expect(said).toEqual(['The part ended unexpectedly (SIGKILL) and is started again.'])
})

test('a part that cannot start is tried again, each time after twice the wait', async () => {
  const { launches } = keep('process.exit(3)')
  const started = Date.now()
  await vi.waitFor(() => expect(launches()).toBe(5), patience)
  expect(Date.now() - started).toBeGreaterThan(20 + 40 + 80 + 160)
})

test('a part that is renewed begins again without a complaint', async () => {
  const { part, said } = keep(forever)
  const first = part.pid()
  part.renew()
  await vi.waitFor(() => expect(part.pid() ?? first).not.toBe(first), patience)
  expect(said).toEqual([])
})

test('stopping asks first, and does not start again', async () => {
  const { part, launches } = keep(`${forever} process.on('SIGTERM', () => process.exit(0))`)
  const pid = part.pid() ?? 0
  await part.stop(5000)
  expect(isAlive(pid)).toBe(false)
  expect(part.pid()).toBe(undefined)
  expect(launches()).toBe(1)
})

test('a part that does not listen is killed, together with what it started', async () => {
  const output = spawn(
    process.execPath,
    [
      '-e',
      `${forever} process.on('SIGTERM', () => {})
    const child = require('node:child_process').spawn('sleep', ['60'])
    process.stdout.write(String(child.pid))`,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'], detached: true },
  )
  const part = keepRunning({ name: 'part', launch: () => output, say: () => undefined })
  const grandchild = Number(await once(output.stdout, 'data'))
  await part.stop(100)
  await vi.waitFor(() => expect([part.pid(), isAlive(grandchild)]).toEqual([undefined, false]), patience)
})

test('a part ends when its supervisor is killed', async () => {
  const script = path.join(import.meta.dirname, 'testing', 'supervisor.ts')
  const supervisor = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const pid = Number(await once(supervisor.stdout, 'data'))
  expect(isAlive(pid)).toBe(true)
  supervisor.kill('SIGKILL')
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), patience)
})

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, onTestFinished, test, vi } from 'vitest'
import { attention, openPartOutput } from './part-output'

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'countersign-output-'))
  onTestFinished(() => rmSync(made, { recursive: true }))
  return made
}

test('the log keeps every line, and the screen shows what needs attention', async () => {
  const shown: string[] = []
  const output = openPartOutput(folder(), (line) => shown.push(line))
  const stream = new PassThrough()
  output.collect('worker', stream)
  const time = new Date(2026, 0, 2, 3, 4, 5).getTime()
  stream.write(`${JSON.stringify({ level: 30, time, msg: 'Read 3 pages' })}\n`)
  stream.write(`${JSON.stringify({ level: 50, time, msg: 'Could not save', err: { message: 'disk full' } })}\n`)
  stream.write(
    `${JSON.stringify({ level: 50, time: time + 1000, msg: 'Could not save', err: { message: 'disk full' } })}\n`,
  )
  stream.end('TypeError: x is not a function\n')
  await vi.waitFor(() => expect(readFileSync(output.file, 'utf8').split('\n')).toHaveLength(5))
  expect(shown).toEqual(['03:04:05 worker: Could not save: disk full'])
  expect(output.lastError('worker')).toBe('TypeError: x is not a function')
  expect(statSync(output.file).mode & 0o777).toBe(0o600)
})

test('a log that has grown large makes way', () => {
  const dataDir = folder()
  const { file } = openPartOutput(dataDir, () => undefined)
  writeFileSync(file, 'x'.repeat(11 * 1024 ** 2))
  openPartOutput(dataDir, () => undefined)
  expect(statSync(file).size).toBe(0)
  expect(statSync(`${file}.1`).size).toBe(11 * 1024 ** 2)
})

test('lines that only look like records are left alone', () => {
  expect(attention('web', '{ not json')).toBe(undefined)
  expect(attention('web', '{"level":"warn"}')).toBe(undefined)
})

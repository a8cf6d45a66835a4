import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Draft, SaveReply } from '@/lib/contracts/review'
import { draftSaver, type SaveStatus } from './draft-saver'
import { emptyDraft } from './review-state'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const reply = { findings: [], attention: [], rekey: [] } as unknown as SaveReply
const drafts = ['a', 'b', 'c'].map(
  (code): Draft => ({ ...emptyDraft, overrules: [{ code, message: '', reason: code }] }),
)
const [first, second, third] = drafts as [Draft, Draft, Draft]

function saver() {
  const sent: (Draft | null)[] = []
  const statuses: SaveStatus[] = []
  const saved: Draft[] = []
  const refused: unknown[] = []
  let outcome: () => Promise<SaveReply> = async () => reply
  return {
    sent,
    statuses,
    saved,
    refused,
    answer: (next: () => Promise<SaveReply>) => {
      outcome = next
    },
    ...draftSaver({
      send: (draft) => {
        sent.push(draft)
        return outcome()
      },
      isOutage: (error) => error === 'outage',
      onStatus: (status) => statuses.push(status),
      onSaved: (draft) => saved.push(draft),
      onRefused: (error) => refused.push(error),
    }),
  }
}

test('changes within a moment are one request, with the last of them', async () => {
  const it = saver()
  it.changed(first)
  await vi.advanceTimersByTimeAsync(300)
  it.changed(second)
  await vi.advanceTimersByTimeAsync(399)
  expect(it.sent).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(it.sent).toEqual([second])
  expect(it.statuses).toEqual(['saving', 'saved'])
})

test('what changes while a request is out goes with the next', async () => {
  const it = saver()
  let answer = (_: SaveReply) => {}
  it.answer(() => new Promise((resolve) => (answer = resolve)))
  it.changed(first)
  await vi.advanceTimersByTimeAsync(400)
  it.changed(second)
  await vi.advanceTimersByTimeAsync(400)
  expect(it.sent).toEqual([first])
  it.answer(async () => reply)
  answer(reply)
  await it.flush()
  expect(it.sent).toEqual([first, second])
  expect(it.saved).toEqual([first, second])
})

test('an outage is said once and tried again until the server has it', async () => {
  const it = saver()
  it.answer(() => Promise.reject('outage'))
  it.changed(third)
  await vi.advanceTimersByTimeAsync(400 + 4_000)
  expect(it.sent).toHaveLength(2)
  expect(it.statuses.at(-1)).toBe('offline')
  it.answer(async () => reply)
  await vi.advanceTimersByTimeAsync(4_000)
  expect(it.saved).toEqual([third])
  expect(it.statuses.at(-1)).toBe('saved')
})

test('a refusal is handed on and not tried again', async () => {
  const it = saver()
  it.answer(() => Promise.reject('changed'))
  it.changed(first)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(it.refused).toEqual(['changed'])
  expect(it.sent).toHaveLength(1)
})

test('leaving sends what waits, and a heartbeat only where nothing does', async () => {
  const it = saver()
  it.beat()
  expect(it.sent).toEqual([null])
  it.changed(first)
  it.beat()
  it.leave()
  expect(it.sent).toEqual([null, first])
})

test('after the end nothing is sent', async () => {
  const it = saver()
  it.changed(first)
  it.close()
  await vi.advanceTimersByTimeAsync(10_000)
  it.leave()
  expect(it.sent).toEqual([])
})

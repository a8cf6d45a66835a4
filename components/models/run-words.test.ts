import { expect, test } from 'vitest'
import type { TrainingRunRow } from '@/lib/contracts/training-runs'
import { duration, points } from './in-numbers'
import { runEnd, runStage, runTitle } from './run-words'

const run: TrainingRunRow = {
  id: 'a',
  number: 3,
  snapshotId: 's',
  snapshotNumber: 2,
  seed: 1,
  options: { syntheticDocuments: 500 },
  trigger: 'hand',
  actorName: 'Ada',
  state: 'running',
  stage: 'Finding candidates',
  share: 0.349,
  attempts: 1,
  failureReason: null,
  cancelling: false,
  createdAt: '2026-11-21T02:00:00Z',
  startedAt: '2026-11-21T02:00:01Z',
  endedAt: null,
  secondsLeft: 75,
  model: null,
}

test('a run says what it does, how far it is and how long it will take', () => {
  expect(runTitle(run)).toBe('Training 3 of data set 2, by hand (Ada)')
  expect(runStage(run)).toBe('Finding candidates: 34 %, about 1 min 15 s left')
  expect(runStage({ ...run, attempts: 2, secondsLeft: null })).toBe(
    'Finding candidates: 34 %, begun for the second time',
  )
  expect(runStage({ ...run, state: 'queued' })).toBe('Waiting for a worker')
  expect(runStage({ ...run, cancelling: true })).toBe('Stopping…')
})

test('a run that is over says how it ended', () => {
  const ended = { ...run, endedAt: '2026-11-21T02:02:01Z' }
  const model = { number: 4, artefactSha256: 'ab' }
  expect(runEnd({ ...ended, state: 'succeeded', model })).toBe('Made version 4 in 2 min')
  expect(runEnd({ ...ended, state: 'failed', failureReason: 'No documents.' })).toBe('No documents.')
  expect(runEnd({ ...ended, state: 'cancelled' })).toBe('Stopped')
})

test('durations and differences are short', () => {
  expect([0.4, 59.6, 125].map(duration)).toEqual(['0 s', '1 min', '2 min 5 s'])
  expect([0.0123, -0.004, 0.0001].map(points)).toEqual(['+1.2', '−0.4', '0.0'])
})

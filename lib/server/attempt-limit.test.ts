import { expect, test, vi } from 'vitest'
import { type AttemptLimit, takeAttempt } from './attempt-limit'
import { prisma } from './prisma'

const limit: AttemptLimit = { name: 'test', max: 3, windowSeconds: 60 }
const outcomeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'taken',
    (error) => error.code,
  )
const attempts = (count: number, subject: string, of = limit) =>
  Promise.all(Array.from({ length: count }, () => outcomeOf(takeAttempt(of, subject))))
const ageBy = (seconds: number) =>
  prisma.$executeRaw`UPDATE rate_limits SET last_request = last_request - ${seconds * 1000}`

test('of first attempts that several processes count at the same moment, as many are taken as the limit allows', async () => {
  const processes = await Promise.all([1, 2, 3, 4].map(anotherProcess))
  for (let round = 0; round < 60; round++) {
    const outcomes = processes.flatMap((take) => [1, 2, 3, 4].map(() => outcomeOf(take(limit, `round ${round}`))))
    expect((await Promise.all(outcomes)).toSorted()).toEqual([
      ...Array(3).fill('taken'),
      ...Array(13).fill('too_many_requests'),
    ])
  }
})

test('subjects and limits are counted apart', async () => {
  await attempts(3, 'ada')
  expect(await attempts(1, 'grace')).toEqual(['taken'])
  expect(await attempts(1, 'ada', { ...limit, name: 'other' })).toEqual(['taken'])
  expect(await attempts(1, 'ada')).toEqual(['too_many_requests'])
})

test('an attempt that succeeded is given back', async () => {
  for (let attempt = 0; attempt < 10; attempt++) await (await takeAttempt(limit, 'careful'))()
  expect(await attempts(3, 'careful')).toEqual(['taken', 'taken', 'taken'])
})

test('a window begins with its first attempt; refused ones do not prolong it', async () => {
  await attempts(5, 'patient')
  await ageBy(40)
  const refused = await takeAttempt(limit, 'patient').catch((error) => error)
  expect(refused.message).toBe('Too many attempts. Try again in a minute.')
  expect(refused.retryAfterSeconds).toBeGreaterThan(15)
  expect(refused.retryAfterSeconds).toBeLessThanOrEqual(20)
  await ageBy(20)
  expect((await attempts(4, 'patient')).toSorted()).toEqual(['taken', 'taken', 'taken', 'too_many_requests'])
})

test('the wait is told in minutes', async () => {
  const long = { ...limit, max: 1, windowSeconds: 300 }
  await takeAttempt(long, 'slow')
  await expect(takeAttempt(long, 'slow')).rejects.toThrow('Too many attempts. Try again in 5 minutes.')
})

/** With connections of its own. */
async function anotherProcess(): Promise<typeof takeAttempt> {
  vi.resetModules()
  return (await import('./attempt-limit')).takeAttempt
}

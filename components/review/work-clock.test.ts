import { expect, test } from 'vitest'
import { workClock } from './work-clock'

test('time between signs of life counts, a long pause only for a while, and each second once', () => {
  let now = 0
  const clock = workClock(() => now)
  now = 2_000
  clock.tick()
  now = 5_050
  expect(clock.take()).toBe(5.1)
  expect(clock.take()).toBe(0)
  now += 3_600_000
  expect(clock.take()).toBe(30)
})

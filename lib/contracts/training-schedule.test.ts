import { expect, test } from 'vitest'
import { isCron, readSchedule, scheduleInWords } from './training-schedule'

test.each([
  ['every Sunday at 02:00', '0 2 * * 0'],
  ['every Friday at 14:30', '30 14 * * 5'],
  ['every day at 00:05', '5 0 * * *'],
  ['every weekday at 06:00', '0 6 * * 1-5'],
  ['on day 1 of each month at 03:00', '0 3 1 * *'],
])('%s is %s, and back', (words, cron) => {
  expect(readSchedule(words)).toBe(cron)
  expect(scheduleInWords(cron)).toBe(words)
})

test.each([
  ['Sundays at 2:00', '0 2 * * 0'],
  ['daily at 14:30 UTC', '30 14 * * *'],
  ['on the 15th of every month at 4', '0 4 15 * *'],
  ['  */15   * * * * ', '*/15 * * * *'],
])('%s is understood too', (words, cron) => {
  expect(readSchedule(words)).toBe(cron)
})

test.each([
  '',
  'soon',
  'every Sunday',
  'every Sunday at 24:00',
  'every Someday at 02:00',
  '0 2 * *',
  '60 2 * * 0',
  '0 2 * * mon',
])('“%s” is no schedule', (text) => {
  expect(readSchedule(text)).toBeNull()
})

test('cron that has no plain words is shown as it is', () => {
  expect(isCron('0 2,14 * 1-6 */2')).toBe(true)
  expect(scheduleInWords('0 2,14 * 1-6 */2')).toBe('when cron says “0 2,14 * 1-6 */2”')
  expect(scheduleInWords('0 2 * * 7')).toBe('every Sunday at 02:00')
})

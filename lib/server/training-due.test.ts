import { afterEach, beforeAll, expect, test } from 'vitest'
import { isCron, readSchedule } from '@/lib/contracts/training-schedule'
import type { Actor } from './actor'
import { prisma } from './prisma'
import { prepareQueue } from './queue'
import { requestTraining } from './request-training'
import { updateSettings } from './settings'
import { storeToyDocuments } from './testing/toy-document'
import { beginDueTrainings, matchesCron } from './training-due'

const ada: Actor = { type: 'user', id: 'ada', name: 'Ada', role: 'admin' }
const minute = 60_000

beforeAll(prepareQueue)
afterEach(async () => {
  await prisma.trainingRun.deleteMany()
  await prisma.snapshot.deleteMany()
  await updateSettings(ada, { training: { schedule: null, afterAnnotations: null } })
})

const triggers = async () => (await prisma.trainingRun.findMany()).map(({ trigger }) => trigger)

test('every Sunday at 02:00 is a time in UTC', () => {
  const cron = readSchedule('every Sunday at 02:00') ?? ''
  expect(matchesCron(cron, new Date('2026-11-22T02:00:30Z'))).toBe(true)
  expect(matchesCron(cron, new Date('2026-11-22T02:01:00Z'))).toBe(false)
  expect(matchesCron(cron, new Date('2026-11-23T02:00:00Z'))).toBe(false)
})

test.each(['*/15 * * * *', '0 2,14 * 1-6 */2', '0 2 * * 7', '59 23 31 12 0-6'])(
  'what settings take, %s, the queue reads',
  (cron) => {
    expect(isCron(cron)).toBe(true)
    expect(() => matchesCron(cron, new Date())).not.toThrow()
  },
)

test('the schedule begins one training at its minute, and makes up for one that a stop hid', async () => {
  await updateSettings(ada, { training: { schedule: '30 * * * *' } })
  const hour = Math.ceil(Date.now() / (60 * minute)) * 60 * minute
  await prisma.$executeRaw`update settings set updated_at = now() - interval '1 day'`
  await beginDueTrainings(new Date(hour + 31 * minute - 62 * minute))
  const before = await triggers()
  await prisma.trainingRun.deleteMany()
  await beginDueTrainings(new Date(hour + 35 * minute))
  await beginDueTrainings(new Date(hour + 36 * minute))
  expect(before.length).toBeLessThanOrEqual(1)
  expect(await triggers()).toEqual(['schedule'])
})

test('a schedule that was just set does not begin a training for a time that was before', async () => {
  const now = new Date()
  const past = new Date(now.getTime() - 2 * minute)
  await updateSettings(ada, { training: { schedule: `${past.getUTCMinutes()} * * * *` } })
  await beginDueTrainings(now)
  expect(await triggers()).toEqual([])
})

test('so many annotations since the last data set begin a training, fewer do not', async () => {
  await storeToyDocuments(3, 1)
  const count = await prisma.annotation.count()
  await updateSettings(ada, { training: { afterAnnotations: count + 1 } })
  await beginDueTrainings()
  expect(await triggers()).toEqual([])
  await updateSettings(ada, { training: { afterAnnotations: count } })
  await beginDueTrainings()
  await prisma.trainingRun.updateMany({ data: { state: 'failed' } })
  await beginDueTrainings()
  expect(await triggers()).toEqual(['annotations'])
})

test('nobody is asked for a training while one is under way', async () => {
  expect(await requestTraining({ trigger: 'drift' })).toMatchObject({ trigger: 'drift', state: 'queued' })
  expect(await requestTraining({ trigger: 'schedule' })).toBeNull()
  expect(await triggers()).toEqual(['drift'])
})

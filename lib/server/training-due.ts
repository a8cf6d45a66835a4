import { parseCronItem } from 'graphile-worker'
import { log } from './log'
import { prisma } from './prisma'
import { queueTrainingRun } from './queue-training'
import { requestTraining } from './request-training'
import { getSettings } from './settings'
import { stillGoing } from './training-runs'

/** A minute that passed while no worker ran is made up for so long. */
const lookBackMinutes = 60
const minute = 60_000
/** Whoever trains says every second that it lives. */
const silentSeconds = 90

/** Every minute: begins the trainings that the settings ask for, and looks after those that were left behind. */
export async function beginDueTrainings(now = new Date()): Promise<void> {
  await tendLostTrainings()
  const { training } = await getSettings()
  if (training.schedule && (await isScheduled(training.schedule, now))) await requestTraining({ trigger: 'schedule' })
  else if (training.afterAnnotations && (await newAnnotations()) >= training.afterAnnotations)
    await requestTraining({ trigger: 'annotations' })
}

/** Whether a minute of the schedule came, since it was set, that began no training. */
async function isScheduled(schedule: string, now: Date): Promise<boolean> {
  const [setting, last] = await Promise.all([
    prisma.setting.findUnique({ where: { key: 'training' }, select: { updatedAt: true } }),
    prisma.trainingRun.findFirst({
      where: { trigger: 'schedule' },
      orderBy: { createdAt: 'desc' },
      select: { createdAt: true },
    }),
  ])
  const since = Math.max(
    now.getTime() - lookBackMinutes * minute,
    setting?.updatedAt.getTime() ?? 0,
    last?.createdAt.getTime() ?? 0,
  )
  // The first whole minute after that.
  for (let at = Math.ceil(since / minute) * minute; at <= now.getTime(); at += minute)
    if (matchesCron(schedule, new Date(at))) return true
  return false
}

/** Whether a time, in UTC, is one of a cron expression of five fields. */
export function matchesCron(cron: string, at: Date): boolean {
  return parseCronItem({ task: 'any', match: cron }).match({
    min: at.getUTCMinutes(),
    hour: at.getUTCHours(),
    date: at.getUTCDate(),
    month: at.getUTCMonth() + 1,
    dow: at.getUTCDay(),
  })
}

/** Since the latest data set or training, whichever came last: a training that fails is not begun again each minute. */
async function newAnnotations(): Promise<number> {
  const [row] = await prisma.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from annotations where at > coalesce(greatest(
      (select max(created_at) from snapshots where state <> 'failed'),
      (select max(created_at) from training_runs)
    ), '-infinity')`
  return row?.count ?? 0
}

/** A command that was killed ends as failed; a run that waits for a job which is not there any more gets a new one. */
export async function tendLostTrainings(): Promise<void> {
  const silent = new Date(Date.now() - silentSeconds * 1000)
  const { count } = await prisma.trainingRun.updateMany({
    where: { trigger: 'shell', state: 'running', beatAt: { lt: silent } },
    data: {
      state: 'failed',
      endedAt: new Date(),
      stage: null,
      failureReason: 'The command that trained it ended in the middle. Nothing was changed: start it again.',
    },
  })
  const lost = await prisma.$queryRaw<{ id: string }[]>`
    select id::text from training_runs
    where state = any(${stillGoing}::text[]) and trigger <> 'shell' and not exists (
      select from graphile_worker.jobs
      where key = 'train:' || training_runs.id and (locked_at is not null or attempts < max_attempts)
    )`
  for (const { id } of lost) await queueTrainingRun(prisma, id)
  if (count + lost.length > 0) log.warn({ failed: count, queued: lost.length }, 'Trainings that were left behind')
}

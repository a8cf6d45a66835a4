import type { TrainingRunRow } from '@/lib/contracts/training-runs'
import { duration } from './in-numbers'

const triggers: Readonly<Record<TrainingRunRow['trigger'], string>> = {
  hand: 'by hand',
  schedule: 'by the schedule',
  annotations: 'as enough was reviewed',
  drift: 'as documents changed',
  shell: 'from a shell',
}

/** "Training 3 of data set 2, by hand (Ada)" */
export function runTitle({ number, snapshotNumber, trigger, actorName }: TrainingRunRow): string {
  const by = trigger === 'hand' ? ` (${actorName})` : ''
  return `Training ${number} of data set ${snapshotNumber}, ${triggers[trigger]}${by}`
}

/** What it does now and how long it will still take. */
export function runStage({ state, stage, share, secondsLeft, cancelling, attempts }: TrainingRunRow): string {
  if (cancelling) return 'Stopping…'
  if (state === 'queued') return 'Waiting for a worker'
  const again = attempts > 1 ? `, begun for the ${ordinal(attempts)} time` : ''
  const left = secondsLeft === null ? '' : `, about ${duration(secondsLeft)} left`
  return `${stage ?? 'Starting'}: ${Math.floor(100 * share)} %${left}${again}`
}

/** How it ended, in one line. */
export function runEnd({ state, failureReason, startedAt, endedAt, model }: TrainingRunRow): string {
  const seconds = startedAt && endedAt ? (Date.parse(endedAt) - Date.parse(startedAt)) / 1000 : null
  const took = seconds === null ? '' : ` in ${duration(seconds)}`
  if (state === 'succeeded') return model ? `Made version ${model.number}${took}` : `Ended${took}`
  if (state === 'cancelled') return 'Stopped'
  return failureReason ?? 'Failed'
}

function ordinal(count: number): string {
  return count === 2 ? 'second' : count === 3 ? 'third' : `${count}th`
}

export function isGoing({ state }: Pick<TrainingRunRow, 'state'>): boolean {
  return state === 'queued' || state === 'running'
}

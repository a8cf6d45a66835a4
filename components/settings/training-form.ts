import type { Settings } from '@/lib/contracts/settings'
import { plainScheduleOf, readSchedule, scheduleInWords } from '@/lib/contracts/training-schedule'

/** The settings of training as they are typed: numbers as text, the schedule in words where it has any. */
export interface TrainingForm {
  readonly schedule: string
  readonly afterAnnotations: string
  readonly syntheticDocuments: string
  readonly onDrift: boolean
  readonly promoteByItself: boolean
  readonly stopByItself: boolean
}

export function trainingToForm({
  schedule,
  afterAnnotations,
  syntheticDocuments,
  ...rest
}: Settings['training']): TrainingForm {
  return {
    schedule: schedule === null ? '' : plainScheduleOf(schedule) ? scheduleInWords(schedule) : schedule,
    afterAnnotations: afterAnnotations === null ? '' : String(afterAnnotations),
    syntheticDocuments: String(syntheticDocuments),
    ...rest,
  }
}

/** Of a form without errors. */
export function trainingOf({
  schedule,
  afterAnnotations,
  syntheticDocuments,
  ...rest
}: TrainingForm): Settings['training'] {
  return {
    schedule: readSchedule(schedule),
    afterAnnotations: afterAnnotations.trim() === '' ? null : Number(afterAnnotations),
    syntheticDocuments: Number(syntheticDocuments),
    ...rest,
  }
}

export function trainingErrors(form: TrainingForm): Partial<Record<keyof TrainingForm, string>> {
  const { schedule, afterAnnotations, syntheticDocuments } = form
  return {
    ...(schedule.trim() !== '' && readSchedule(schedule) === null
      ? { schedule: 'Please say when in words, such as “every Sunday at 02:00”, or in five cron fields.' }
      : {}),
    ...(afterAnnotations.trim() !== '' && !isWhole(afterAnnotations, 10, 1_000_000)
      ? { afterAnnotations: 'Please give a whole number from 10 to 1,000,000, or leave it empty.' }
      : {}),
    ...(isWhole(syntheticDocuments, 0, 5000)
      ? {}
      : { syntheticDocuments: 'Please give a whole number from 0 to 5,000.' }),
  }
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,9}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most
}

export function sameTraining(a: TrainingForm, b: TrainingForm): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

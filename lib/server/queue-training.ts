import type { Prisma } from '@/prisma/generated/client'

export const trainTask = 'train'
export const studyTask = 'study-version'

/** One after the other: two trainings side by side would take twice as long, both of them. */
const queueName = 'training'

/** The queue begins a killed one again; its own count of attempts ends it. */
export async function queueTrainingRun(tx: Prisma.TransactionClient, runId: string): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(
      identifier => ${trainTask},
      payload => ${JSON.stringify({ runId })}::json,
      queue_name => ${queueName},
      job_key => ${trainJobKey(runId)},
      max_attempts => 25,
      priority => 0
    )`
}

export async function dropTrainingRun(tx: Prisma.TransactionClient, runId: string): Promise<void> {
  await tx.$executeRaw`select graphile_worker.remove_job(${trainJobKey(runId)})`
}

/** What is worked out of a version after it is stored; trainings go first. */
export async function queueStudy(tx: Prisma.TransactionClient, modelVersionId: string): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(
      identifier => ${studyTask},
      payload => ${JSON.stringify({ modelVersionId })}::json,
      queue_name => ${queueName},
      job_key => ${`${studyTask}:${modelVersionId}`},
      max_attempts => 5,
      priority => 10
    )`
}

function trainJobKey(runId: string): string {
  return `${trainTask}:${runId}`
}

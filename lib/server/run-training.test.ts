import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from './actor'
import { prisma } from './prisma'
import { runTraining } from './run-training'
import { updateSettings } from './settings'
import { storeToyDocuments } from './testing/toy-document'
import { cancelTrainingRun, getTrainingRun, startTraining } from './training-runs'

const ada: Actor = { type: 'user', id: 'ada', name: 'Ada', role: 'admin' }
/** Processes and threads start by translating their sources, which takes long on a busy machine. */
const patienceMilliseconds = 240_000
/** Else other tests would leave it nothing. */
const asOthers = 0
const never = new AbortController().signal

beforeAll(async () => {
  await updateSettings(ada, { training: { syntheticDocuments: 0 } })
  await storeToyDocuments(30, 1)
})

async function begin(seed: number, priority?: number) {
  const { id } = await startTraining(ada, { trigger: 'hand', snapshot: 'new', seed })
  const running = runTraining({ runId: id }, never, priority).then(
    () => null,
    (error: Error) => error.message,
  )
  return { id, running }
}

/** The process that trains, once it has said something. */
async function processOf(id: string): Promise<number> {
  for (;;) {
    const { share, state } = await getTrainingRun(id)
    if (share > 0) return trainingOf(id) ?? expect.fail('It runs nowhere.')
    if (state !== 'queued' && state !== 'running') throw new Error(`It is ${state}.`)
    await sleep(50)
  }
}

/** The same as soon as there is one. */
async function newProcessOf(id: string): Promise<number> {
  for (;;) {
    const pid = trainingOf(id)
    if (pid) return pid
    await sleep(20)
  }
}

/** As the operating system tells. */
function trainingOf(runId: string): number | undefined {
  if (!existsSync('/proc')) {
    const { stdout } = spawnSync('pgrep', ['-f', `train-child.*${runId}`], { encoding: 'utf8' })
    return Number(stdout) || undefined
  }
  const found = readdirSync('/proc').find((name) => {
    const command = /^\d+$/.test(name) ? commandOf(name) : ''
    return command.includes('train-child') && command.includes(runId)
  })
  return found ? Number(found) : undefined
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return '' // it has just ended
  }
}

test(
  'killed in the middle it is begun again, and makes one version',
  async () => {
    const { id, running } = await begin(1, asOthers)
    process.kill(await processOf(id), 'SIGKILL')
    expect(await running).toContain('SIGKILL')
    expect(await getTrainingRun(id)).toMatchObject({ state: 'running', attempts: 1, model: null })
    await runTraining({ runId: id }, never, asOthers)
    const run = await getTrainingRun(id)
    expect(run).toMatchObject({ state: 'succeeded', attempts: 2, model: { number: 1 } })
    expect(run.log.map(({ text }) => text)).toContain('Started again: it was stopped in the middle.')
    expect(await prisma.modelVersion.count()).toBe(1)
    // What the queue calls once more finds nothing to do.
    await runTraining({ runId: id }, never)
    expect(await getTrainingRun(id)).toMatchObject({ attempts: 2 })
  },
  patienceMilliseconds,
)

test(
  'cancelled in the middle its process ends, and nothing is stored',
  async () => {
    const { id, running } = await begin(2, asOthers)
    const pid = await processOf(id)
    expect(await cancelTrainingRun(ada, id)).toMatchObject({ state: 'running', cancelling: true })
    expect(await running).toBeNull()
    expect(await getTrainingRun(id)).toMatchObject({ state: 'cancelled', cancelling: false, model: null })
    expect(() => process.kill(pid, 0)).toThrow()
    expect(await prisma.modelVersion.count()).toBe(1)
  },
  patienceMilliseconds,
)

test(
  'a worker that stops gives it back uncounted; after three crashes it fails with a reason for people',
  async () => {
    const { id } = await startTraining(ada, { trigger: 'hand', snapshot: 'new', seed: 3 })
    const stopping = new AbortController()
    const running = runTraining({ runId: id }, stopping.signal)
    const pid = await newProcessOf(id)
    await expect.poll(() => getPriority(pid)).toBe(19)
    stopping.abort()
    await expect(running).rejects.toThrow()
    expect(() => process.kill(pid, 0)).toThrow()
    expect(await getTrainingRun(id)).toMatchObject({ state: 'queued', attempts: 0 })

    await prisma.trainingRun.update({ where: { id }, data: { attempts: 2, state: 'running' } })
    const last = runTraining({ runId: id }, never, asOthers)
    process.kill(await processOf(id), 'SIGKILL')
    await last
    const run = await getTrainingRun(id)
    expect(run).toMatchObject({ state: 'failed', attempts: 3 })
    expect(run.failureReason).toContain('begun 3 times')
    expect(run.failureReason).toContain('memory')
  },
  patienceMilliseconds,
)

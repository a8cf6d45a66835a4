import type { Example } from '@/lib/learn/example'
import type { Trained, TrainOptions } from '@/lib/learn/train-model'
import { trainInThreads } from '@/lib/server/train-in-threads'

/** What a stage of training cost. */
export interface StageCost {
  readonly name: string
  readonly wallSeconds: number
  /** Of all threads together: on a quiet machine of two cores, twice the wall's where both are used. */
  readonly cpuSeconds: number
  /** The largest resident memory of the process, sampled. */
  readonly peakMegabytes: number
}

export interface MeasuredTraining {
  readonly trained: Trained
  readonly stages: readonly StageCost[]
  readonly all: StageCost
}

/** Trains in threads and measures what each stage costs. */
export async function measureTraining(
  examples: readonly Example[],
  options: Omit<TrainOptions, 'onProgress'>,
): Promise<MeasuredTraining> {
  const stages: StageCost[] = []
  const begin = { ...costNow(), name: 'all' }
  let last = begin
  let peak = 0
  const sample = () => {
    peak = Math.max(peak, process.memoryUsage.rss() / 1e6)
  }
  const sampling = setInterval(sample, 50)
  const next = (name: string) => {
    sample()
    if (last !== begin) stages.push({ ...costSince(last), peakMegabytes: peak })
    last = { ...costNow(), name }
    peak = 0
  }
  try {
    const onProgress = (name: string) => name !== last.name && next(name)
    const trained = await trainInThreads(examples, { ...options, onProgress })
    next('end')
    const peakMegabytes = Math.max(...stages.map((stage) => stage.peakMegabytes))
    return { trained, stages, all: { ...costSince(begin), peakMegabytes } }
  } finally {
    clearInterval(sampling)
  }
}

/** The same, and prints a table of the stages. */
export async function trainAndTell(
  examples: readonly Example[],
  options: Omit<TrainOptions, 'onProgress'>,
): Promise<Trained> {
  const { trained, stages, all } = await measureTraining(examples, options)
  console.log(stageTable(examples.length, [...stages, all]))
  return trained
}

export function stageTable(documents: number, stages: readonly StageCost[]): string {
  const rows = stages.map(({ name, wallSeconds, cpuSeconds, peakMegabytes }) => {
    const [wall, cpu] = [wallSeconds, cpuSeconds].map((seconds) => seconds.toFixed(1).padStart(8)) as [string, string]
    return `${name.padEnd(30)}${wall} s${cpu} s${peakMegabytes.toFixed(0).padStart(10)} MB`
  })
  const title = `Training on ${documents} documents`.padEnd(30)
  return [`${title}      wall       CPU     peak RSS`, ...rows].join('\n')
}

interface Clock {
  readonly name: string
  readonly wall: number
  readonly cpu: number
}

function costNow(): Omit<Clock, 'name'> {
  const { user, system } = process.cpuUsage()
  return { wall: performance.now() / 1000, cpu: (user + system) / 1e6 }
}

function costSince({ name, wall, cpu }: Clock): Omit<StageCost, 'peakMegabytes'> {
  const now = costNow()
  return { name, wallSeconds: now.wall - wall, cpuSeconds: now.cpu - cpu }
}

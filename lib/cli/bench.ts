/** `npm run bench -- accuracy|learning-curve|calibration|train-base|train-growth|speed|load|memory|export …`; each has a --help. */
import { AppError } from '@/lib/errors'
import { exitWithSentence } from './exit-with-sentence'

const benchmarks: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<unknown>>>> = {
  accuracy: async () => (await import('@/lib/bench/accuracy-command')).runAccuracy,
  'learning-curve': async () => (await import('@/lib/bench/learning-curve')).runLearningCurve,
  calibration: async () => (await import('@/lib/bench/calibration-command')).runCalibration,
  'train-base': async () => (await import('@/lib/bench/train-base')).runTrainBase,
  'train-growth': async () => (await import('@/lib/bench/train-growth')).runTrainGrowth,
  speed: async () => (await import('@/lib/bench/speed')).benchSpeed,
  load: async () => (await import('@/lib/bench/load')).benchLoad,
  export: async () => (await import('@/lib/bench/export-speed')).benchExport,
  memory: async () => (await import('@/lib/bench/memory-command')).runMemory,
  snapshot: async () => (await import('@/lib/bench/snapshot-speed')).benchSnapshot,
}
const [name = '', ...rest] = process.argv.slice(2)

try {
  const load = benchmarks[name]
  if (!load) throw new AppError('bad_request', `Usage: npm run bench -- ${Object.keys(benchmarks).join('|')}`)
  await (await load())(rest)
  process.exit(0)
} catch (error) {
  exitWithSentence(error)
}

import type { Example } from '@/lib/learn/example'
import { argumentsOf, wholeNumberOf } from './arguments'
import { readTrainingSet } from './training-set'
import { measureTraining, type StageCost, stageTable } from './training-stages'

const usage = `npm run bench -- train-growth [--documents 1000,10000] [--seed S]

  Trains on made documents, so many at a time, and says how the cost grows with their number.`

/** As a clerk's document, so that its predictions are tested in folds and calibrate, which is most of the cost. */
function judged(example: Example): Example {
  // Pages that are drawn when asked for stay so.
  const copied = Object.getOwnPropertyDescriptors(example)
  return Object.defineProperties({}, { ...copied, synthetic: { value: false, enumerable: true } }) as Example
}

/** Prints what each size costs, and the last size's cost as a multiple of the first's. */
export async function runTrainGrowth(args: readonly string[]): Promise<void> {
  const values = argumentsOf(args, usage)
  if (values.help) return console.log(usage)
  const sizes = (values.documents ?? '1000,10000').split(',').map((size) => wholeNumberOf('documents', size) ?? 1000)
  const seed = wholeNumberOf('seed', values.seed, 0) ?? 1
  const costs: StageCost[] = []
  for (const size of sizes) {
    const documents = await readTrainingSet([`synth:${size}`], { cache: null, limit: null })
    const examples = documents.map(({ example }) => judged(example))
    const { stages, all } = await measureTraining(examples, { version: 'growth', seed })
    costs.push(all)
    console.log(`${stageTable(size, [...stages, all])}\n`)
  }
  const [first, last] = [costs[0], costs.at(-1)]
  if (!first || !last || costs.length < 2) return
  const times = (cost: (one: StageCost) => number) => `${(cost(last) / cost(first)).toFixed(1)} x`
  console.log(
    `${sizes.at(-1)} documents cost ${times((one) => one.wallSeconds)} the wall time, ${times((one) => one.cpuSeconds)} the CPU time and ${times((one) => one.peakMegabytes)} the memory of ${sizes[0]}.`,
  )
}

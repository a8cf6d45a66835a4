import { writeFileSync } from 'node:fs'
import { AppError } from '@/lib/errors'
import { benchAccuracy } from './accuracy'
import { argumentsOf, foldersOf, wholeNumberOf } from './arguments'

const usage = `npm run bench -- learning-curve --test DIR [--train DIR] [--words given|read] [--split N] [--sizes 10,25,50,…]
                                [--seed S] [--cache DIR] [--json FILE]

  Trains on the first 10, 25, … documents and tests each time on the same ones: those behind the first N (--split, 500).`

/** How accuracy grows with the documents that were learnt from. */
export async function runLearningCurve(args: readonly string[]): Promise<void> {
  const values = argumentsOf(args, usage)
  if (values.help) return console.log(usage)
  const folders = foldersOf(values.test, ['../shared/data/sroie'])
  const words = values.words ?? 'given'
  if (words !== 'given' && words !== 'read')
    throw new AppError('bad_request', `--words is given or read, not ${words}.`)
  const sizes = (values.sizes ?? '10,25,50,100,200,400').split(',').map((size) => wholeNumberOf('sizes', size) ?? 10)
  const points = []
  console.log('documents  F1, all fields  training')
  for (const size of sizes) {
    const report = await benchAccuracy({
      folders,
      train: foldersOf(values.train, folders),
      words,
      limit: size,
      split: wholeNumberOf('split', values.split) ?? 500,
      seed: wholeNumberOf('seed', values.seed, 0) ?? 1,
      cache: values.cache ?? null,
      predictions: null,
      memory: false,
    })
    points.push({ documents: size, fields: report.fields, all: report.all, seconds: report.seconds })
    const [f1, seconds] = [(100 * report.all.f1).toFixed(1), (report.seconds.train ?? 0).toFixed(1)]
    console.log(`${String(size).padStart(9)}  ${f1.padStart(14)}  ${seconds.padStart(6)} s`)
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(points, null, 2)}\n`)
}

import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { writeModel } from '@/lib/extract/model-artefact'
import { argumentsOf, foldersOf, wholeNumberOf } from './arguments'
import { readTrainingSet } from './training-set'
import { trainAndTell } from './training-stages'

const data = '../shared/data'
const defaultTraining = ['synth:2000', `${data}/invoices`, `${data}/facturx`, `${data}/sroie=receipt`]
const usage = `npm run bench -- train-base [--train DIR[=TYPE][,DIR …]] [--seed S] [--cache DIR] [--out FILE]

  Trains the model that ships. The same documents and seed give the same file, byte for byte.
  --train  default ${defaultTraining.join(',')}; a type is that of documents whose rows don't say`
const target = 'lib/extract/base-model.json'

export async function runTrainBase(args: readonly string[]): Promise<void> {
  const values = argumentsOf(args, usage)
  if (values.help) return console.log(usage)
  const folders = foldersOf(values.train, defaultTraining)
  const documents = await readTrainingSet(folders, { cache: values.cache ?? null, limit: null })
  const start = performance.now()
  const { model } = await trainAndTell(
    documents.map(({ example }) => example),
    { version: 'base-2', seed: wholeNumberOf('seed', values.seed, 0) ?? 1 },
  )
  const seconds = (performance.now() - start) / 1000
  const text = writeModel(model)
  writeFileSync(values.out ?? target, text)
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16)
  console.log(
    `${documents.length} documents, ${seconds.toFixed(0)} s, ${(text.length / 1e6).toFixed(2)} MB, sha256 ${digest}… → ${values.out ?? target}`,
  )
}

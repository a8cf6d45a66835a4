import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Model } from '@/lib/extract/model'
import { parseModel, writeModel } from '@/lib/extract/model-artefact'
import type { Example } from '@/lib/learn/example'
import { seededRandom } from '@/lib/learn/random'
import { trainInThreads } from '@/lib/server/train-in-threads'
import { argumentsOf, foldersOf, wholeNumberOf } from './arguments'
import { memoryReport, memoryTable } from './memory-report'
import { streamDocuments } from './memory-stream'
import { readTrainingSet } from './training-set'

const usage = `npm run bench -- memory [--test DIR] [--split N] [--limit N] [--retrain R] [--seed S] [--json FILE] [--cache DIR]

  Documents come one by one and are corrected. Counts mistakes that were corrected before (same vendor, same field), with and
  without memory.
  --test     default ../shared/data/sroie, in the order of its rows
  --split    the first N documents train and are not counted (default 100)
  --limit    so many documents follow (default 400)
  --retrain  train again on all there is after every R documents (default: never)
  --seed     another order of the documents: for tuning
  --cache    keep trained models in DIR`

export async function runMemory(args: readonly string[]): Promise<void> {
  const values = argumentsOf(args, usage)
  if (values.help) return console.log(usage)
  const [folder = ''] = foldersOf(values.test, ['../shared/data/sroie'])
  const [split, limit] = [wholeNumberOf('split', values.split) ?? 100, wholeNumberOf('limit', values.limit) ?? 400]
  const every = wholeNumberOf('retrain', values.retrain)
  const seed = wholeNumberOf('seed', values.seed, 0)
  const inOrder = await readTrainingSet([folder], { cache: null, limit: null })
  const documents = seed === null ? inOrder : seededRandom(seed).shuffle([...inOrder])
  const [training, stream] = [documents.slice(0, split), documents.slice(split, split + limit)]
  const models = new Map<number, Promise<Model>>()
  const modelAt = (streamed: number) => {
    const count = split + (every === null ? 0 : streamed - (streamed % every))
    const known = models.get(count)
    if (known) return known
    const name = `${seed ?? 'ids'}-${count}.json`
    const model = modelOf(
      documents.slice(0, count).map(({ example }) => example),
      values.cache ?? null,
      name,
    )
    models.set(count, model)
    return model
  }
  const result = await streamDocuments(training, stream, modelAt)
  const report = memoryReport({ result, training: training.length, every })
  console.log(memoryTable(report))
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ ...report, outcomes: result.outcomes }, null, 2)}\n`)
}

async function modelOf(examples: readonly Example[], cache: string | null, name: string): Promise<Model> {
  const file = cache && path.join(cache, name)
  if (file && existsSync(file)) return parseModel(readFileSync(file, 'utf8'))
  const { model } = await trainInThreads(examples, { version: 'bench', seed: 1 })
  if (file) {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, writeModel(model))
  }
  return model
}

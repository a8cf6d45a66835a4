import { writeFileSync } from 'node:fs'
import { extract } from '@/lib/extract/extract'
import { defaultPolicy } from '@/lib/extract/extraction'
import type { Model } from '@/lib/extract/model'
import { baseModel } from '@/lib/server/base-model'
import { type AccuracyReport, newTally, reportOf, tallyFields, tallyRest } from './accuracy-tally'
import { readTestSet, type TestSet, type WordsFrom } from './accuracy-truth'
import { createPageSource } from './accuracy-words'
import { decisionsOf, valuesOf } from './memory-stream'
import { createVendorsSeen, type VendorsSeen } from './memory-vendors'
import { type LabelledDocument, readTrainingSet } from './training-set'
import { trainAndTell } from './training-stages'

export interface AccuracyOptions {
  /** Folders of the form of `truth.jsonl` and its files. */
  readonly folders: readonly string[]
  /** Folders to train on instead of using the model that ships. Documents that are tested are left out. */
  readonly train: readonly string[]
  readonly words: WordsFrom
  /** Only the first documents of each folder: to train on where there is training, else to test. */
  readonly limit: number | null
  /** The first so many documents of a folder are not tested, and alone may train. */
  readonly split: number | null
  readonly seed: number
  /** Whether the vendors of the documents to train on are remembered, as after their review. */
  readonly memory: boolean
  /** Where pages once read are kept between runs. */
  readonly cache: string | null
  /** A file for the predictions, one line a document. */
  readonly predictions: string | null
}

/** Reads, extracts and scores every document of the folders. Throws AppError where one cannot be judged. */
export async function benchAccuracy(options: AccuracyOptions): Promise<AccuracyReport> {
  const { words, cache, predictions } = options
  const sets = testSetsOf(options)
  const { model, trainSeconds, vendors } = await modelOf(options, sets)
  const tally = newTally()
  const source = createPageSource(words, cache)
  const start = performance.now()
  try {
    for (const set of sets) {
      for (const truth of set.rows) {
        const pages = await source.pagesOf(truth)
        const began = performance.now()
        const memory = vendors?.memoryOf(pages)
        const extraction = extract(pages, model, memory ? { ...defaultPolicy, memory } : defaultPolicy)
        const milliseconds = performance.now() - began
        tally.extractionMilliseconds += milliseconds
        tally.timed.push({ milliseconds, pages: pages.length })
        tallyFields(tally, { set, truth, pages }, extraction.predictions)
        tallyRest(tally, { set, truth, pages }, extraction)
      }
    }
  } finally {
    await source.close()
  }
  if (predictions) writeFileSync(predictions, tally.lines.join(''))
  return reportOf(tally, words, { trainSeconds, minutes: (performance.now() - start) / 60_000 })
}

function testSetsOf({ folders, words, limit, split, train }: AccuracyOptions): TestSet[] {
  return folders.map((folder) => {
    const set = readTestSet(folder, words, train.length === 0 ? (limit ?? undefined) : undefined)
    return { ...set, rows: set.rows.slice(split ?? 0) }
  })
}

async function modelOf(
  { train, limit, seed, cache, memory }: AccuracyOptions,
  tested: readonly TestSet[],
): Promise<{ model: Model; trainSeconds: number | null; vendors: VendorsSeen | null }> {
  if (train.length === 0) return { model: baseModel(), trainSeconds: null, vendors: null }
  const documents = await readTrainingSet(train, { cache, limit, without: tested })
  const start = performance.now()
  const { model } = await trainAndTell(
    documents.map(({ example }) => example),
    { version: 'bench', seed },
  )
  const trainSeconds = (performance.now() - start) / 1000
  return { model, trainSeconds, vendors: memory ? vendorsOf(documents) : null }
}

function vendorsOf(documents: readonly LabelledDocument[]): VendorsSeen {
  const seen = createVendorsSeen()
  for (const [at, document] of documents.entries())
    seen.learn(document.example.pages, valuesOf(document), decisionsOf(document, at, null))
  return seen
}

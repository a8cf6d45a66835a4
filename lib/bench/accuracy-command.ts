import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { AppError } from '@/lib/errors'
import { type AccuracyOptions, benchAccuracy } from './accuracy'
import { accuracyTable } from './accuracy-table'

const defaultFolders = ['../shared/data/invoices', '../shared/data/facturx']
export const accuracyUsage = `npm run bench -- accuracy [--test DIR[,DIR …]] [--words given|read] [--limit N]
                          [--json FILE] [--predictions FILE] [--cache DIR]

  --test         folders with a truth.jsonl (default ${defaultFolders.join(',')})
  --words        read: our own reading of the files (default); given: the words the folder brings along
  --limit        only the first N documents of each folder
  --json         write the figures to FILE, as fractions of 1
  --predictions  write what was found to FILE, one line of JSON a document
  --cache        keep the pages that were read in DIR and use those that are there`

/** Measures, prints the table and writes the files asked for. Throws AppError on a wrong argument. */
export async function runAccuracy(args: readonly string[]): Promise<void> {
  const values = parse(args)
  if (values.help) return console.log(accuracyUsage)
  const report = await benchAccuracy(optionsOf(values))
  console.log(accuracyTable(report))
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = {
    test: { type: 'string', multiple: true },
    words: text,
    limit: text,
    json: text,
    predictions: text,
    cache: text,
    help: { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (cause) {
    throw new AppError('bad_request', `${(cause as Error).message}\n${accuracyUsage}`, { cause })
  }
}

function optionsOf(values: ReturnType<typeof parse>): AccuracyOptions {
  const folders = (values.test ?? defaultFolders)
    .flatMap((folder) => folder.split(','))
    .filter((folder) => folder !== '')
  const words = values.words ?? 'read'
  if (words !== 'given' && words !== 'read')
    throw new AppError('bad_request', `--words is given or read, not ${words}.`)
  const limit = values.limit === undefined ? undefined : Number(values.limit)
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) {
    throw new AppError('bad_request', `--limit is a whole number above 0, not ${values.limit}.`)
  }
  return { folders, words, limit, cache: values.cache ?? null, predictions: values.predictions ?? null }
}

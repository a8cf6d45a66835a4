import { writeFileSync } from 'node:fs'
import { AppError } from '@/lib/errors'
import { type AccuracyOptions, benchAccuracy } from './accuracy'
import { accuracyTable } from './accuracy-table'
import { argumentsOf, defaultFolders, foldersOf, type Values, wholeNumberOf } from './arguments'
import { calibrationTable } from './calibration-table'
import { type CrossValidation, crossValidate } from './cross-validate'

export const accuracyUsage = `npm run bench -- accuracy [--test DIR[,DIR …]] [--train DIR[,DIR …]] [--words given|read]
                          [--limit N] [--split N] [--folds N] [--seed S] [--memory]
                          [--json FILE] [--predictions FILE] [--cache DIR]

  --test         folders with a truth.jsonl (default ${defaultFolders.join(',')})
  --train        train on these folders instead of using the model that ships; a document is never in both
  --words        of the tested documents. read: our own reading of the files (default); given: those the folder brings along
  --limit        only the first N documents of each folder: of those to train on, without --train of those to test
  --split        the first N documents of each folder are not tested, and alone may train
  --folds        cross-validate: train on the tested folders too, but never on a layout or vendor that is tested
  --seed         of the training (default 1)
  --memory       the vendors of the documents that train are remembered, as after their review
  --json         write the figures to FILE, as fractions of 1
  --predictions  write what was found to FILE, one line of JSON a document
  --cache        keep the pages that were read in DIR and use those that are there`

/** Measures, prints the table and writes the files asked for. Throws AppError on a wrong argument. */
export async function runAccuracy(args: readonly string[]): Promise<void> {
  const values = argumentsOf(args, accuracyUsage)
  if (values.help) return console.log(accuracyUsage)
  const options = optionsOf(values)
  const folds = wholeNumberOf('folds', values.folds, 2)
  const report = folds === null ? await benchAccuracy(options) : await validated(options, folds)
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
  if ('reports' in report) {
    for (const { folder, report: own } of report.reports) console.log(`${folder}\n${accuracyTable(own)}\n`)
    console.log(calibrationTable(report.calibration))
  } else console.log(accuracyTable(report))
}

function unseenLine({ example, predictions }: CrossValidation['unseen'][number]): string {
  const fields = predictions.map(({ field, value, confidence, reasons, alternatives }) => ({
    field,
    value,
    confidence,
    reasons,
    alternatives: alternatives.map((other) => other.value),
  }))
  return `${JSON.stringify({ file: example.id, fields })}\n`
}

async function validated(options: AccuracyOptions, folds: number) {
  const { unseen, ...report } = await crossValidate({ ...options, folds })
  if (options.predictions) writeFileSync(options.predictions, unseen.map(unseenLine).join(''))
  return report
}

function optionsOf(values: Values): AccuracyOptions {
  const words = values.words ?? 'read'
  if (words !== 'given' && words !== 'read')
    throw new AppError('bad_request', `--words is given or read, not ${words}.`)
  const train = foldersOf(values.train, [])
  const split = wholeNumberOf('split', values.split)
  if (values.memory && (values.train === undefined || values.folds !== undefined))
    throw new AppError('bad_request', '--memory remembers the vendors of --train, and goes without --folds.')
  return {
    folders: foldersOf(values.test, defaultFolders),
    train,
    words,
    limit: wholeNumberOf('limit', values.limit),
    split,
    seed: wholeNumberOf('seed', values.seed, 0) ?? 1,
    memory: values.memory ?? false,
    cache: values.cache ?? null,
    predictions: values.predictions ?? null,
  }
}

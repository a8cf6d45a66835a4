import { writeFileSync } from 'node:fs'
import { argumentsOf, defaultFolders, foldersOf, wholeNumberOf } from './arguments'
import { calibrationTable } from './calibration-table'
import { crossValidate } from './cross-validate'

const usage = `npm run bench -- calibration [--test DIR[,DIR …]] [--train DIR[,DIR …]] [--folds N] [--limit N] [--seed S]
                             [--cache DIR] [--json FILE]

  Cross-validates by layout and vendor and says what the confidences are worth: calibration error, error against the share of
  values accepted, and what a threshold for 1 % and 2 % error, set on the other folds, lets through in truth.`

export async function runCalibration(args: readonly string[]): Promise<void> {
  const values = argumentsOf(args, usage)
  if (values.help) return console.log(usage)
  const { calibration } = await crossValidate({
    folders: foldersOf(values.test, defaultFolders),
    train: foldersOf(values.train, []),
    folds: wholeNumberOf('folds', values.folds, 2) ?? 5,
    limit: wholeNumberOf('limit', values.limit),
    seed: wholeNumberOf('seed', values.seed, 0) ?? 1,
    cache: values.cache ?? null,
  })
  console.log(calibrationTable(calibration))
  if (values.json) writeFileSync(values.json, `${JSON.stringify(calibration, null, 2)}\n`)
}

import { parseArgs } from 'node:util'
import { AppError } from '@/lib/errors'

export const defaultFolders = ['../shared/data/invoices', '../shared/data/facturx']

const text = { type: 'string' } as const
const many = { type: 'string', multiple: true } as const
const options = {
  test: many,
  train: many,
  words: text,
  limit: text,
  split: text,
  folds: text,
  sizes: text,
  retrain: text,
  documents: text,
  seed: text,
  json: text,
  predictions: text,
  cache: text,
  out: text,
  memory: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

export type Values = ReturnType<typeof parse>

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options }).values
}

/** The arguments of a benchmark; throws AppError with its usage on one that it doesn't know. */
export function argumentsOf(args: readonly string[], usage: string): Values {
  try {
    return parse(args)
  } catch (cause) {
    throw new AppError('bad_request', `${(cause as Error).message}\n${usage}`, { cause })
  }
}

/** Folders may be given one by one or with commas. */
export function foldersOf(given: readonly string[] | undefined, otherwise: readonly string[]): string[] {
  return (given ?? otherwise).flatMap((folder) => folder.split(',')).filter((folder) => folder !== '')
}

/** Null where it isn't given. */
export function wholeNumberOf(name: string, given: string | undefined, least = 1): number | null {
  if (given === undefined) return null
  const number = Number(given)
  if (!Number.isInteger(number) || number < least)
    throw new AppError('bad_request', `--${name} is a whole number from ${least}, not ${given}.`)
  return number
}

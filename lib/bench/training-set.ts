import path from 'node:path'
import type { Page } from '@/lib/document/page'
import { AppError } from '@/lib/errors'
import type { FieldKey } from '@/lib/fields/field'
import type { Example } from '@/lib/learn/example'
import { weighted } from '@/lib/learn/weighted-examples'
import { composeDocument } from '@/lib/synth/compose-document'
import { drawPages } from '@/lib/synth/draw-pages'
import { readTestSet, type TestSet, type Truth, truthOfRow } from './accuracy-truth'
import { createPageSource } from './accuracy-words'
import { drawnExampleOf, exampleOf } from './training-examples'

/** Documents of `lib/synth`, without a detour over files: `synth:2000` in place of a folder. */
function syntheticDocuments(count: number): LabelledDocument[] {
  const folder = 'synth'
  const rows = Array.from({ length: count }, (_, index) => {
    const { name, truth: row } = composeDocument('base', index)
    return truthOfRow({ ...row, file: name, synthetic: true }, folder, index + 1)
  })
  const labelled = new Set(rows.flatMap(({ fields }) => Object.keys(fields) as FieldKey[]))
  const set = { folder, rows, labelled, labelsLineItems: true }
  return rows.map((truth, index) => ({ set, truth, example: drawnExampleOf(set, truth, () => drawn(index)) }))
}

function drawn(index: number): Page[] {
  const { pages, language } = composeDocument('base', index)
  return drawPages(pages, language)
}

export interface LabelledDocument {
  readonly set: TestSet
  readonly truth: Truth
  readonly example: Example
}

export interface TrainingSetOptions {
  /** Where pages once read are kept between runs. */
  readonly cache: string | null
  /** The first so many documents of each folder. */
  readonly limit: number | null
  /** Documents that must not train. */
  readonly without?: readonly TestSet[]
}

/**
 * The documents of some folders as examples. Words are those of the folder where it brings any along, else our own reading
 * of its files. Throws AppError where a folder cannot be read or nothing is left of it.
 */
export async function readTrainingSet(
  folders: readonly string[],
  { cache, limit, without = [] }: TrainingSetOptions,
): Promise<LabelledDocument[]> {
  const documents: LabelledDocument[] = []
  for (const folder of folders) {
    const count = /^synth:(\d+)$/.exec(folder)?.[1]
    if (count) {
      documents.push(...syntheticDocuments(Number(count)))
      continue
    }
    const all = readTestSet(folder, 'any')
    const tested = new Set(
      without.filter((set) => sameFolder(set.folder, all.folder)).flatMap(({ rows }) => rows.map(({ name }) => name)),
    )
    const rows = all.rows.filter(({ name }) => !tested.has(name)).slice(0, limit ?? undefined)
    if (rows.length === 0)
      throw new AppError(
        'bad_request',
        `All documents of ${folder} are tested, so that none is left to train on: use --split or --folds.`,
      )
    const set = { ...all, rows }
    const given = createPageSource('given', null)
    const read = createPageSource('read', cache)
    try {
      for (const truth of rows) {
        const pages = await (truth.lines ? given : read).pagesOf(truth)
        documents.push({ set, truth, example: exampleOf(set, truth, pages) })
      }
    } finally {
      await read.close()
    }
  }
  const examples = weighted(documents.map(({ example }) => example))
  return documents.map((document, at) => ({ ...document, example: examples[at] as Example }))
}

function sameFolder(a: string, b: string): boolean {
  return path.resolve(a) === path.resolve(b)
}

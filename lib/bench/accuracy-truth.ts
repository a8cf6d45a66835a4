import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { AppError } from '@/lib/errors'
import { type DocumentType, documentTypes, type FieldKey, fieldKeys } from '@/lib/fields/field'

const value = z.union([z.string(), z.number()])
const keyed = <T extends z.ZodType>(type: T) => z.partialRecord(z.enum(fieldKeys), type)
const lineItem = z.object({
  description: z.string().nullish(),
  quantity: z.number().nullish(),
  unit_price: z.number().nullish(),
  amount: z.number().nullish(),
})
const truthRow = z.object({
  id: z.string().nullish(),
  file: z.string().nullish(),
  image: z.string().nullish(),
  language: z.string().nullish(),
  layout: z.string().nullish(),
  fields: keyed(value),
  printed: keyed(z.boolean()).default({}),
  raw: z.record(z.string(), z.string()).nullish(),
  alternatives: z.record(z.string(), z.array(value)).nullish(),
  /** False: nothing is known of its fields (an order, a letter). */
  labelled: z.boolean().optional(),
  synthetic: z.boolean().optional(),
  optional_fields: z.array(z.string()).nullish(),
  document_type: z.enum(documentTypes).nullish(),
  line_items: z.array(lineItem).nullish(),
  line_items_printed: z.array(z.record(z.string(), z.boolean())).nullish(),
  width: z.number().optional(),
  height: z.number().optional(),
  lines: z
    .array(z.object({ text: z.string(), box: z.tuple([z.number(), z.number(), z.number(), z.number()]) }))
    .optional(),
})

/** The words the set brings along, or those of our own reading. */
export type WordsFrom = 'given' | 'read'

export type TruthValue = z.infer<typeof value>
export type TruthLineItem = z.infer<typeof lineItem>
/** A document with what is known of it, as the folder's `truth.jsonl` says. */
export type Truth = z.infer<typeof truthRow> & {
  /** As named in `truth.jsonl`. */
  readonly name: string
  /** Null where the set brings only the words of the document. */
  readonly path: string | null
  /** What else counts as right. */
  readonly alternativesOf: (field: FieldKey) => readonly TruthValue[]
  readonly documentType: DocumentType | null
}

export interface TestSet {
  readonly folder: string
  readonly rows: readonly Truth[]
  /** Fields the set labels at all: a value given for another one is not judged. */
  readonly labelled: ReadonlySet<FieldKey>
  readonly labelsLineItems: boolean
}

/** `DIR=receipt`: a folder and the type of those of its documents whose rows don't say. */
export function folderAndType(given: string): { readonly folder: string; readonly document_type?: DocumentType } {
  const [, folder, type] = /^(.*)=(\w+)$/.exec(given) ?? []
  if (!folder || !type) return { folder: given }
  const known = documentTypes.find((one) => one === type)
  if (!known) throw new AppError('bad_request', `${given}: a type is one of ${documentTypes.join(', ')}.`)
  return { folder, document_type: known }
}

/** Reads a folder with a `truth.jsonl`, given as `DIR` or `DIR=TYPE`. Throws AppError where there is none or a row does not fit. */
export function readTestSet(given: string, words: WordsFrom | 'any', limit = Number.POSITIVE_INFINITY): TestSet {
  const { folder, ...common } = folderAndType(given)
  const file = path.join(folder, 'truth.jsonl')
  if (!existsSync(file)) throw new AppError('not_found', `There is no truth.jsonl in ${folder}.`)
  const texts = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const all = texts.map((text, at) =>
    truthOfRow({ ...common, ...(jsonOf(text, `row ${at + 1} of ${folder}/truth.jsonl`) as object) }, folder, at + 1),
  )
  if (all.length === 0) throw new AppError('bad_request', `${file} is empty.`)
  const fits = {
    read: (row: Truth) => row.path !== null,
    given: (row: Truth) => row.lines !== undefined,
    any: () => true,
  }
  const rows = all.filter(fits[words])
  if (rows.length === 0) {
    throw new AppError(
      'bad_request',
      `${folder} has no ${words === 'read' ? 'files' : 'words of its own'}: try the other --words.`,
    )
  }
  return {
    folder,
    rows: rows.slice(0, limit),
    labelled: new Set(all.flatMap((row) => Object.keys(row.fields) as FieldKey[])),
    labelsLineItems: all.some((row) => (row.line_items?.length ?? 0) > 0),
  }
}

/** A row of a `truth.jsonl` as the benchmarks use it. Throws AppError where it does not fit. */
export function truthOfRow(given: unknown, folder: string, number: number): Truth {
  const parsed = truthRow.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new AppError(
      'bad_request',
      `Row ${number} of ${folder}/truth.jsonl: ${issue?.path.join('.')}: ${issue?.message}`,
    )
  }
  const row = parsed.data
  const file = row.file ?? row.image ?? null
  const name = file ?? row.id
  if (!name) throw new AppError('bad_request', `Row ${number} of ${folder}/truth.jsonl has neither file nor id.`)
  return {
    ...row,
    name,
    path: file && path.join(folder, file),
    alternativesOf: (field) => row.alternatives?.[field] ?? [],
    documentType: row.document_type ?? null,
  }
}

function jsonOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('bad_request', `${name.charAt(0).toUpperCase()}${name.slice(1)} is not JSON.`, { cause })
  }
}

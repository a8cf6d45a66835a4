import { z } from 'zod'
import { type DocumentType, documentTypes, type FieldKey, fieldKeys } from '../fields/field'
import { field } from '../fields/registry'
import type { LabelledItem, LabelledRow, LabelledRows, LabelledValue, RefusedRow } from './labelled-row'

const value = z.union([z.string().max(2000), z.number()])
const keyed = <T extends z.ZodType>(type: T) => z.partialRecord(z.enum(fieldKeys), type)
const item = z.object({
  description: z.string().max(2000).nullish(),
  quantity: z.number().nullish(),
  unit_price: z.number().nullish(),
  amount: z.number().nullish(),
})
const side = z.number().int().min(1).max(20_000)
const truthRow = z.object({
  id: z.string().max(300).nullish(),
  file: z.string().max(1000).nullish(),
  image: z.string().max(1000).nullish(),
  fields: keyed(value),
  printed: keyed(z.boolean()).default({}),
  alternatives: z.record(z.string(), z.array(value)).nullish(),
  /** False: nothing is known of its fields. */
  labelled: z.boolean().optional(),
  document_type: z.enum(documentTypes).nullish(),
  line_items: z.array(item).max(5000).nullish(),
  line_items_printed: z.array(z.record(z.string(), z.boolean())).nullish(),
  width: side.optional(),
  height: side.optional(),
  lines: z
    .array(z.object({ text: z.string().max(2000), box: z.tuple([z.number(), z.number(), z.number(), z.number()]) }))
    .max(5000)
    .optional(),
})
type TruthRow = z.infer<typeof truthRow>

/** What the whole file labels at all: a field that other rows have, and this one has not, is not on this document. */
interface Scope {
  readonly fields: ReadonlySet<FieldKey>
  readonly lineItems: boolean
  /** Of rows that don't say. */
  readonly documentType: DocumentType | null
}

/** A `truth.jsonl`: a row a document, as the README of the import says. */
export function readTruth(text: string, documentType: DocumentType | null = null): LabelledRows {
  const refused: RefusedRow[] = []
  const parsed: { number: number; name: string; row: TruthRow }[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const number = at + 1
    const given = jsonOf(line)
    const { data, error } = truthRow.safeParse(given)
    const name = nameOf(given) ?? `Row ${number}`
    if (data) parsed.push({ number, name, row: data })
    else refused.push({ number, name, reason: given === undefined ? 'This is not JSON.' : sentence(error) })
  }
  const scope: Scope = {
    fields: new Set(parsed.flatMap(({ row }) => Object.keys(row.fields) as FieldKey[])),
    lineItems: parsed.some(({ row }) => (row.line_items?.length ?? 0) > 0),
    documentType,
  }
  return { rows: parsed.map((one) => labelledRow(one, scope)), refused }
}

function labelledRow(
  { number, name, row }: { number: number; name: string; row: TruthRow },
  scope: Scope,
): LabelledRow {
  const { fields, printed, alternatives, labelled, width, height, lines } = row
  const known = labelled !== false
  const values: Partial<Record<FieldKey, LabelledValue>> = {}
  for (const key of fieldKeys) {
    const text = fields[key]
    if (known && text !== undefined && printed[key] !== false) values[key] = { text: canonical(key, text) }
  }
  return {
    number,
    name,
    file: row.file ?? row.image ?? null,
    documentId: null,
    lines: lines && width && height ? { width, height, lines } : null,
    values,
    // Where another reading counts as right, nobody knows.
    absent: fieldKeys.filter(
      (key) => known && scope.fields.has(key) && fields[key] === undefined && !alternatives?.[key]?.length,
    ),
    documentType: row.document_type ?? scope.documentType,
    lineItems: scope.lineItems && row.line_items ? row.line_items.flatMap((one, at) => itemOf(one, row, at)) : null,
  }
}

/** The cells that are printed; a row without any is none. */
function itemOf(given: z.infer<typeof item>, { line_items_printed: printed }: TruthRow, at: number): LabelledItem[] {
  const shown = (cell: keyof typeof given) => (printed?.[at]?.[cell] === false ? null : (given[cell] ?? null))
  const number = (cell: 'quantity' | 'unit_price' | 'amount') => shown(cell)?.toString() ?? null
  const cells = {
    description: shown('description')?.toString() ?? null,
    quantity: number('quantity'),
    unitPrice: number('unit_price'),
    amount: number('amount'),
  }
  return Object.values(cells).some((cell) => cell !== null) ? [cells] : []
}

function canonical(key: FieldKey, text: string | number): string {
  return field(key).type === 'amount' && Number.isFinite(Number(text)) ? Number(text).toFixed(2) : String(text)
}

function nameOf(given: unknown): string | undefined {
  const { file, image, id } = (given ?? {}) as Record<string, unknown>
  const name = file ?? image ?? id
  return typeof name === 'string' && name !== '' ? name.slice(0, 200) : undefined
}

export function sentence(error: z.ZodError | undefined): string {
  const [issue] = error?.issues ?? []
  const place = issue?.path.join('.')
  return `${place ? `${place}: ` : ''}${issue?.message ?? 'It has another form'}.`.replace(/\.\.$/, '.')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

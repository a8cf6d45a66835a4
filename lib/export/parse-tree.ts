import { type FieldKey, fieldKeys } from '../fields/field'
import type { ExportDocument } from './export-document'

/** What a page is to be read as, the target of Donut: keys of the registry, and the rows. */
export interface ParseTree {
  readonly [key: string]: string | readonly Readonly<Record<string, string>>[]
}

const rowKeys = {
  description: 'description',
  code: 'code',
  quantity: 'quantity',
  unit: 'unit',
  unitPrice: 'unit_price',
  amount: 'amount',
  taxRate: 'tax_rate',
} as const
type RowKey = keyof typeof rowKeys

/** The values and rows of one page; those that are on none count to the first. */
export function parseTreeOf({ fields, lineItems }: ExportDocument, page: number): ParseTree {
  const values = fieldKeys.flatMap((key) => {
    const field = fields[key]
    return field.value !== null && (field.page ?? 1) === page ? [[key, field.value] as const] : []
  })
  const rows = lineItems.filter((row) => (row.page ?? 1) === page)
  const items = rows.map((row) => {
    const cells = (Object.keys(rowKeys) as RowKey[]).flatMap((key) =>
      row[key] === null ? [] : [[rowKeys[key], row[key]]],
    )
    return Object.fromEntries(cells) as Record<string, string>
  })
  return { ...Object.fromEntries(values), ...(items.length > 0 ? { line_items: items } : {}) }
}

export interface ReadTree {
  readonly values: Partial<Record<FieldKey, string>>
  readonly rows: Record<RowKey, string | null>[]
}

export function readParseTree(tree: Readonly<Record<string, unknown>>): ReadTree {
  const known = fieldKeys.flatMap((key) => (typeof tree[key] === 'string' ? [[key, tree[key]]] : []))
  const items = Array.isArray(tree.line_items) ? (tree.line_items as Record<string, string>[]) : []
  const rows = items.map((item) => {
    return Object.fromEntries(
      (Object.keys(rowKeys) as RowKey[]).map((key) => [key, item[rowKeys[key]] ?? null]),
    ) as Record<RowKey, string | null>
  })
  return { values: Object.fromEntries(known), rows }
}

import type { DraftRow } from '@/lib/contracts/review'

/** What a cell holds, and hence how it is read and shown. */
export type CellKind = 'text' | 'quantity' | 'money' | 'rate'

export type LineKey = Exclude<keyof DraftRow, 'page' | 'box'>

export interface LineColumn {
  readonly key: LineKey
  readonly title: string
  readonly kind: CellKind
  /** Longest text it takes, as the contract has it. */
  readonly longest: number
}

/** Left to right, as invoices mostly print them. */
export const lineColumns = [
  { key: 'description', title: 'Description', kind: 'text', longest: 2000 },
  { key: 'code', title: 'Code', kind: 'text', longest: 200 },
  { key: 'quantity', title: 'Quantity', kind: 'quantity', longest: 40 },
  { key: 'unit', title: 'Unit', kind: 'text', longest: 100 },
  { key: 'unitPrice', title: 'Price', kind: 'money', longest: 40 },
  { key: 'amount', title: 'Amount', kind: 'money', longest: 40 },
  { key: 'taxRate', title: 'Tax %', kind: 'rate', longest: 40 },
] as const satisfies readonly LineColumn[]

/** The contract's limit. */
export const mostRows = 5000

export const emptyRow: DraftRow = {
  page: null,
  box: null,
  description: null,
  code: null,
  quantity: null,
  unit: null,
  unitPrice: null,
  amount: null,
  taxRate: null,
}

/** The column at an index that is known to be one. Throws a RangeError otherwise. */
export function columnAt(index: number): LineColumn {
  const column = lineColumns[index]
  if (!column) throw new RangeError(`No column ${index}`)
  return column
}

/** A unit that came along with a quantity does not take the place of one that is there. */
export function keptUnit(row: DraftRow, values: Partial<DraftRow>): Partial<DraftRow> {
  return 'quantity' in values && 'unit' in values && row.unit !== null ? { ...values, unit: row.unit } : values
}

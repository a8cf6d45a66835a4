import type { DraftRow } from '@/lib/contracts/review'
import { compare, type Decimal, fromDecimal, round, subtract, sum, toDecimal } from '@/lib/fields/decimal'
import { lineColumns } from './line-columns'

export interface RowsSum {
  /** Canonical, as are all amounts here. */
  readonly sum: string
  /** Rows that hold something but no amount. */
  readonly withoutAmount: number
  /** What the rows are held against: the net; the total where the rows make it, or there is no net. */
  readonly against: { readonly name: 'net' | 'total'; readonly amount: string; readonly difference: string } | null
}

/** The amounts of all rows added up; null where no row has one. A difference above zero: the rows are more. */
export function sumRows(
  rows: readonly DraftRow[],
  net: string | null,
  total: string | null,
  decimals: number,
): RowsSum | null {
  const amounts = rows.flatMap(({ amount }) => (amount === null ? [] : [toDecimal(amount)]))
  if (amounts.length === 0) return null
  const all = round(sum(amounts), Math.max(decimals, 2))
  const isTotal = total !== null && compare(all, toDecimal(total)) === 0
  const name = net === null || (isTotal && compare(all, toDecimal(net)) !== 0) ? 'total' : 'net'
  const wanted = name === 'net' ? net : total
  return {
    sum: fromDecimal(all),
    withoutAmount: rows.filter((row) => row.amount === null && !isEmpty(row)).length,
    against: wanted === null ? null : { name, amount: wanted, difference: differenceOf(all, toDecimal(wanted)) },
  }
}

function differenceOf(a: Decimal, b: Decimal): string {
  return fromDecimal(subtract(a, b))
}

/** Nothing in any of its cells. */
export function isEmpty(row: DraftRow): boolean {
  return lineColumns.every(({ key }) => row[key] === null)
}

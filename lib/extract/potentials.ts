import type { FieldKey } from '@/lib/fields/field'
import { centsOf } from './amount-facts'
import type { Choice, Value } from './choose-values'
import type { Option, Potential } from './joint'
import type { JointModel } from './model'

type Options = readonly Option<Choice>[]

/** What combinations of values gain or lose by how their parts fit each other. All that is known of pairs is looked up. */
export function potentialOf(keys: readonly FieldKey[], lists: readonly Options[], joint: JointModel): Potential {
  switch (keys[0]) {
    case 'subtotal':
      return amounts(lists.map(centsOfOptions), joint)
    case 'vendor_name':
      return sumOf(parties(lists, joint))
    case 'invoice_date':
      return sumOf([pairs(lists, 0, 1, (issue, due) => (due.best.value < issue.best.value ? joint.dueBeforeIssue : 0))])
    case 'vendor_tax_id':
      return sumOf([pairs(lists, 0, 1, (a, b) => (same(a, b) ? joint.sameValueTwice : 0))])
    case 'invoice_number':
      return anyOf([pairs(lists, 0, 1, sameAsOne), pairs(lists, 1, 2, sameAsOne)], joint.sameValueTwice)
    default:
      return nothing
  }
}

function nothing(): number {
  return 0
}

/** NaN where the value is missing. */
function centsOfOptions(options: Options): Float64Array {
  return Float64Array.from(options, ({ item }) => (item ? centsOf(item.best.value) : Number.NaN))
}

function amounts([nets, taxes, totals, dues]: readonly Float64Array[], joint: JointModel): Potential {
  return (picks) => {
    const net = nets?.[picks[0] as number] as number
    const tax = taxes?.[picks[1] as number] as number
    const gross = totals?.[picks[2] as number] as number
    const due = dues?.[picks[3] as number] as number
    const [hasNet, hasTax] = [!Number.isNaN(net), !Number.isNaN(tax)]
    if (Number.isNaN(gross)) return hasNet || !Number.isNaN(due) ? joint.totalMissing : 0
    let gain = 0
    if (hasNet && hasTax) gain += Math.abs(net + tax - gross) <= 2 ? joint.sumAgrees : joint.sumDisagrees
    if (hasNet && Math.abs(net) > Math.abs(gross)) gain += joint.partExceedsTotal
    if (hasTax && Math.abs(tax) >= Math.abs(gross) && gross !== 0) gain += joint.partExceedsTotal
    if (!hasTax && net === gross) gain += joint.netEqualsTotalWithoutTax
    if (due === gross) gain += joint.dueEqualsTotal
    return gain
  }
}

function parties(lists: readonly Options[], joint: JointModel): PairTable[] {
  const [vendor, vendorAddress, customer, customerAddress] = [0, 1, 2, 3] as const
  const beside = (sign: number) => (name: Value, address: Value) =>
    overlaps(name, address) ? joint.nameInsideAddress : isBefore(name, address) ? sign * joint.nameBesideAddress : 0
  return [
    pairs(lists, vendor, customer, (a, b) => (same(a, b) ? joint.sameValueTwice : 0)),
    pairs(lists, vendorAddress, customerAddress, (a, b) => (overlaps(a, b) ? joint.sameValueTwice : 0)),
    pairs(lists, vendor, vendorAddress, beside(1)),
    pairs(lists, customer, customerAddress, beside(1)),
    pairs(lists, vendor, customerAddress, beside(-1)),
    pairs(lists, customer, vendorAddress, beside(-1)),
  ]
}

/** What each pair of options of two lists is worth, row by row; 0 where one of them is "missing". */
interface PairTable {
  readonly first: number
  readonly second: number
  readonly width: number
  readonly worth: Float64Array
}

function pairs(
  lists: readonly Options[],
  first: number,
  second: number,
  worthOf: (a: Value, b: Value) => number,
): PairTable {
  const [rows, columns] = [lists[first] ?? [], lists[second] ?? []]
  const worth = new Float64Array(rows.length * columns.length)
  for (const [row, { item: a }] of rows.entries())
    for (const [column, { item: b }] of columns.entries())
      if (a && b) worth[row * columns.length + column] = worthOf(a, b)
  return { first, second, width: columns.length, worth }
}

function at({ first, second, width, worth }: PairTable, picks: Int32Array): number {
  return worth[(picks[first] as number) * width + (picks[second] as number)] as number
}

function sumOf(tables: readonly PairTable[]): Potential {
  return (picks) => {
    let gain = 0
    for (let table = 0; table < tables.length; table++) gain += at(tables[table] as PairTable, picks)
    return gain
  }
}

function anyOf(tables: readonly PairTable[], worth: number): Potential {
  return (picks) => (tables.some((table) => at(table, picks) !== 0) ? worth : 0)
}

function same(a: Value, b: Value): boolean {
  return a.key === b.key
}

function sameAsOne(a: Value, b: Value): number {
  return same(a, b) ? 1 : 0
}

function overlaps(a: Value, b: Value): boolean {
  return a.best.spans.some((own) =>
    b.best.spans.some((other) => own.page === other.page && own.start < other.end && other.start < own.end),
  )
}

/** The name's words end right before the address begins: same line, or the line before in reading order. */
function isBefore(name: Value, address: Value): boolean {
  const [from, to] = [name.best.spans.at(-1), address.best.spans[0]]
  return (
    from !== undefined && to !== undefined && from.page === to.page && to.start >= from.end && to.start - from.end <= 10
  )
}

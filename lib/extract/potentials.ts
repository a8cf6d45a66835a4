import type { FieldKey } from '@/lib/fields/field'
import { centsOf } from './amount-facts'
import type { Choice, Value } from './choose-values'
import type { JointModel } from './model'

/** What a combination of values gains or loses by how its parts fit each other. */
export function potentialOf(keys: readonly FieldKey[], choice: readonly Choice[], joint: JointModel): number {
  const of = (key: FieldKey) => choice[keys.indexOf(key)] ?? null
  switch (keys[0]) {
    case 'subtotal':
      return amounts(of('subtotal'), of('tax'), of('total'), of('amount_due'), joint)
    case 'vendor_name':
      return parties(of('vendor_name'), of('vendor_address'), of('customer_name'), of('customer_address'), joint)
    case 'invoice_date':
      return dates(of('invoice_date'), of('due_date'), joint)
    case 'vendor_tax_id':
      return same(of('vendor_tax_id'), of('customer_tax_id')) ? joint.sameValueTwice : 0
    case 'invoice_number':
      return same(of('invoice_number'), of('purchase_order')) || same(of('purchase_order'), of('payment_reference'))
        ? joint.sameValueTwice
        : 0
    default:
      return 0
  }
}

function amounts(net: Choice, tax: Choice, total: Choice, due: Choice, joint: JointModel): number {
  if (!total) return net || due ? joint.totalMissing : 0
  const gross = cents(total)
  let gain = 0
  if (net && tax) gain += Math.abs(cents(net) + cents(tax) - gross) <= 2 ? joint.sumAgrees : joint.sumDisagrees
  if (net && Math.abs(cents(net)) > Math.abs(gross)) gain += joint.partExceedsTotal
  if (tax && Math.abs(cents(tax)) >= Math.abs(gross) && gross !== 0) gain += joint.partExceedsTotal
  if (net && !tax && cents(net) === gross) gain += joint.netEqualsTotalWithoutTax
  if (due && cents(due) === gross) gain += joint.dueEqualsTotal
  return gain
}

function dates(issue: Choice, due: Choice, joint: JointModel): number {
  return issue && due && due.best.value < issue.best.value ? joint.dueBeforeIssue : 0
}

function parties(
  vendor: Choice,
  vendorAddress: Choice,
  customer: Choice,
  customerAddress: Choice,
  joint: JointModel,
): number {
  let gain = 0
  if (same(vendor, customer)) gain += joint.sameValueTwice
  if (vendorAddress && customerAddress && overlaps(vendorAddress, customerAddress)) gain += joint.sameValueTwice
  for (const [name, address] of [
    [vendor, vendorAddress],
    [customer, customerAddress],
    [vendor, customerAddress],
    [customer, vendorAddress],
  ] as const) {
    if (!name || !address) continue
    const own = (name === vendor) === (address === vendorAddress)
    if (overlaps(name, address)) gain += joint.nameInsideAddress
    else if (isBefore(name, address)) gain += own ? joint.nameBesideAddress : -joint.nameBesideAddress
  }
  return gain
}

const cents = (value: Value) => centsOf(value.best.value)

function same(a: Choice, b: Choice): boolean {
  return a !== null && b !== null && a.key === b.key
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

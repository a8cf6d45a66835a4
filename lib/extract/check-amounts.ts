import type { Page } from '@/lib/document/page'
import { currencyDecimals, isCurrencyCode } from '@/lib/fields/currency'
import {
  absolute,
  add,
  compare,
  type Decimal,
  fromDecimal,
  round,
  subtract,
  sum,
  toDecimal,
} from '@/lib/fields/decimal'
import type { FieldKey, FieldValue } from '@/lib/fields/field'
import { parseAmount } from '@/lib/fields/money'
import type { Finding, LineItem } from './extraction'
import type { FoundValues } from './found-values'

/** Where cash is rounded to five cents, so are totals. */
const roundedToFive = new Set(['CHF', 'MYR', 'AUD', 'NZD', 'CAD', 'SEK', 'DKK', 'NOK', 'SGD', 'ILS', 'ZAR'])

export function checkAmounts(found: FoundValues, lineItems: readonly LineItem[], pages: readonly Page[]): Finding[] {
  return [
    checkCurrency(found),
    checkSum(found),
    checkTaxShare(found),
    checkAmountDue(found, pages),
    checkRows(found, lineItems),
  ].flatMap((finding) => finding ?? [])
}

function checkCurrency(found: FoundValues): Finding | null {
  const currency = found.get('currency')?.value
  if (currency === undefined) return null
  const passed = isCurrencyCode(currency)
  return {
    code: 'currency_known',
    passed,
    blocking: true,
    fields: ['currency'],
    message: passed ? `${currency} is a currency.` : `“${currency}” is not a currency code.`,
    fix: null,
  }
}

/** net + tax = total. Without a tax the two must be the same. */
function checkSum(found: FoundValues): Finding | null {
  const [net, tax, total] = [amount(found, 'subtotal'), amount(found, 'tax'), amount(found, 'total')]
  if (!net || !total) return null
  const base = { code: 'amounts_add_up', blocking: true } as const
  if (!tax) {
    const difference = subtract(total, net)
    if (isClose(net, total, found)) {
      return {
        ...base,
        passed: true,
        fields: ['subtotal', 'total'],
        message: `Net and total are the same, ${print(total, found)}.`,
        fix: null,
      }
    }
    return {
      ...base,
      passed: false,
      fields: ['subtotal', 'tax', 'total'],
      message: `Net ${print(net, found)} and total ${print(total, found)} differ by ${print(difference, found)}, but no tax was found.`,
      fix: isLikelyTax(difference, net) ? { field: 'tax', value: canonical(difference, found) } : null,
    }
  }
  const expected = add(net, tax)
  const passed = isClose(expected, total, found)
  const sentence = `Net ${print(net, found)} + tax ${print(tax, found)} = ${print(expected, found)}`
  return {
    ...base,
    passed,
    fields: ['subtotal', 'tax', 'total'],
    message: passed ? `${sentence}, as the total says.` : `${sentence}, but the total reads ${print(total, found)}.`,
    fix: passed
      ? null
      : fixOfSum(found, { subtotal: subtract(total, tax), tax: subtract(total, net), total: expected }),
  }
}

/** The least sure of the three, where the value that would make the sum right was its second choice. */
function fixOfSum(found: FoundValues, wanted: Readonly<Record<'subtotal' | 'tax' | 'total', Decimal>>): Finding['fix'] {
  const leastSure = (['subtotal', 'tax', 'total'] as const).toSorted(
    (a, b) => (found.get(a)?.confidence ?? 0) - (found.get(b)?.confidence ?? 0),
  )
  for (const field of leastSure) {
    const match = found.get(field)?.alternatives.find(({ value }) => isClose(toDecimal(value), wanted[field], found))
    if (match) return { field, value: match.value }
  }
  return null
}

/** No country taxes sales above 27 %; more means that two amounts changed places. */
function checkTaxShare(found: FoundValues): Finding | null {
  const [net, tax] = [amount(found, 'subtotal'), amount(found, 'tax')]
  if (!net || !tax || net.units === 0n) return null
  const passed = isLikelyTax(absolute(tax), absolute(net)) || tax.units === 0n
  const percent = round(
    { units: (absolute(tax).units * 100n * 10n ** BigInt(net.scale)) / absolute(net).units, scale: tax.scale },
    1,
  )
  const sentence = `The tax of ${print(tax, found)} is ${fromDecimal(percent)} % of the net ${print(net, found)}`
  return {
    code: 'tax_share',
    passed,
    blocking: true,
    fields: ['subtotal', 'tax'],
    message: passed ? `${sentence}.` : `${sentence}, more than any country charges.`,
    fix: null,
  }
}

function isLikelyTax(tax: Decimal, net: Decimal): boolean {
  return (
    tax.units > 0n &&
    compare({ units: tax.units * 100n, scale: tax.scale }, { units: net.units * 30n, scale: net.scale }) <= 0
  )
}

/** total − paid = due, where what was paid must stand on a page. */
function checkAmountDue(found: FoundValues, pages: readonly Page[]): Finding | null {
  const [total, due] = [amount(found, 'total'), amount(found, 'amount_due')]
  if (!total || !due) return null
  const base = {
    code: 'amount_due_follows',
    blocking: false,
    fields: ['total', 'amount_due'] satisfies FieldKey[],
    fix: null,
  }
  if (isClose(total, due, found))
    return { ...base, passed: true, message: `The whole total of ${print(total, found)} is due.` }
  const difference = subtract(total, due)
  const passed = isPrinted(absolute(difference), found, pages)
  const change =
    difference.units > 0n ? `less ${print(difference, found)}` : `plus ${print(absolute(difference), found)}`
  return {
    ...base,
    passed,
    message: passed
      ? `Total ${print(total, found)} ${change} leaves ${print(due, found)} due.`
      : `Total ${print(total, found)} and amount due ${print(due, found)} differ by ${print(absolute(difference), found)}, which is not on the pages.`,
  }
}

/** Rows carry net amounts or gross ones. */
function checkRows(found: FoundValues, lineItems: readonly LineItem[]): Finding | null {
  const amounts = lineItems.flatMap(({ amount }) => (amount === null ? [] : [toDecimal(amount)]))
  const [net, tax, total] = [amount(found, 'subtotal'), amount(found, 'tax'), amount(found, 'total')]
  const target = net ?? (tax && total ? subtract(total, tax) : total)
  if (amounts.length === 0 || amounts.length < lineItems.length || !target) return null
  const rows = sum(amounts)
  const passed = [target, total].some((wanted) => wanted && isClose(rows, wanted, found, amounts.length))
  const name = net ? 'net' : 'total'
  const sentence = `${amounts.length === 1 ? 'The one row comes' : `The ${amounts.length} rows come`} to ${print(rows, found)}`
  return {
    code: 'rows_add_up',
    passed,
    blocking: false,
    fields: [net ? 'subtotal' : 'total'],
    message: passed
      ? `${sentence}, as the invoice says.`
      : `${sentence}, ${print(absolute(subtract(rows, target)), found)} ${compare(rows, target) > 0 ? 'more' : 'less'} than the ${name} of ${print(target, found)}.`,
    fix: null,
  }
}

function amount(found: FoundValues, key: FieldKey): Decimal | null {
  const value = found.get(key)?.value
  return value === undefined ? null : toDecimal(value)
}

/** Equal but for rounding: two of the smallest unit (half of one per row of a sum), five where cash is rounded. */
function isClose(a: Decimal, b: Decimal, found: FoundValues, rows = 1): boolean {
  const currency = found.get('currency')?.value ?? null
  const units = Math.max(roundedToFive.has(currency ?? '') ? 5 : 2, Math.ceil(rows / 2))
  return compare(absolute(subtract(a, b)), { units: BigInt(units), scale: currencyDecimals(currency) }) <= 0
}

function isPrinted(value: Decimal, found: FoundValues, pages: readonly Page[]): boolean {
  const context = { language: null, dayFirst: null, currency: found.get('currency')?.value ?? null }
  return pages.some((page) =>
    page.words.some(({ text }) => {
      const parsed = /\d/.test(text) ? parseAmount(text, context) : null
      return parsed !== null && compare(absolute(toDecimal(parsed)), value) === 0
    }),
  )
}

function canonical(value: Decimal, found: FoundValues): FieldValue {
  return fromDecimal(round(value, currencyDecimals(found.get('currency')?.value ?? null)))
}

function print(value: Decimal, found: FoundValues): string {
  const currency = found.get('currency')?.value
  return currency ? `${canonical(value, found)} ${currency}` : canonical(value, found)
}

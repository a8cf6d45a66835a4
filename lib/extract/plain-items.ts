import { unionBox } from '@/lib/document/box'
import { add, compare, type Decimal, round, sum, toDecimal } from '@/lib/fields/decimal'
import type { FieldValue, ParseContext } from '@/lib/fields/field'
import { parseAmount, parseQuantity } from '@/lib/fields/money'
import { multipliesTo } from './item-arithmetic'
import { expressionReading } from './item-cells'
import { type ProductRow, productIn } from './item-products'
import type { ReadItem } from './read-item'
import { piecesOf, type TableRow, type TableWord, textOf } from './table-rows'
import { isSumLabel, isTotalsRow } from './totals-row'

/** A text with an amount at the right edge. */
interface PricedRow {
  readonly row: TableRow
  readonly words: readonly TableWord[]
  readonly text: string
  /** From the row above; empty where its own text names it. */
  readonly name: string
  readonly amount: FieldValue
  readonly left: number
  readonly right: number
}

/**
 * Items of a list without a header, as tills print it. Any text with a number looks like that, so they are taken only where
 * arithmetic speaks for them: their amounts make a total below, or a sum elsewhere, or each is quantity × price.
 */
export function plainItems(pages: readonly (readonly TableRow[])[], context: ParseContext): ReadItem[] {
  for (const rows of pages) {
    const priced = pricedRows(rows, context)
    const items = aboveTotal(rows, priced, context) ?? aligned(priced)
    if (items) return items.map((item) => readPlain(item, context))
    const products = multiplying(rows, context)
    if (products.length > 0) return products
  }
  return []
}

/** The rows right above a total which they make. */
function aboveTotal(
  rows: readonly TableRow[],
  priced: readonly PricedRow[],
  context: ParseContext,
): PricedRow[] | null {
  const totalRow = rows.findIndex((row) => isTotalsRow(row, 0) && pricedRow(row, [], context))
  if (totalRow < 1) return null
  const total = rows.slice(totalRow, totalRow + 8).flatMap((row) => pricedRow(row, [], context) ?? [])
  const edge = total[0]?.right ?? 1
  const above = priced.filter(({ row, right }) => rows.indexOf(row) < totalRow && Math.abs(right - edge) < 0.03)
  return endingIn(above, (value) => total.some(({ amount }) => compare(toDecimal(amount), value) === 0))
}

/** Rows that begin on one line and end on one: three or more that make a sum printed beside them. */
function aligned(priced: readonly PricedRow[]): PricedRow[] | null {
  const printed = new Map<string, number>()
  for (const { amount } of priced) printed.set(keyOf(amount), (printed.get(keyOf(amount)) ?? 0) + 1)
  const groups = new Map<string, PricedRow[]>()
  for (const item of priced) {
    const key = `${Math.round(item.left * 100)} ${Math.round(item.right * 50)}`
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  const lists = [...groups.values()].flatMap((group) => {
    const things = group.filter(
      ({ text, amount }) => !amount.startsWith('-') && !isSumLabel(text) && !sumWords.test(text),
    )
    const list = things.length < 3 ? null : endingIn(things, (value) => printed.has(round(value, 2).units.toString()))
    return list && isList(list) ? [list] : []
  })
  // What is set in are parts of what is not.
  return lists.toSorted((a, b) => (a[0]?.left ?? 0) - (b[0]?.left ?? 0))[0] ?? null
}

/** Different things that cost something, three at least. */
function isList(items: readonly PricedRow[]): boolean {
  const paid = items.filter(({ amount }) => /[1-9]/.test(amount))
  return paid.length > 2 && new Set(paid.map(({ name, text }) => name || text)).size > 2
}

/** Lists of sums add up too. */
const sumWords =
  /(?<!\p{L})(?:total\p{L}*|sub-?total|gross|net|net?to|brut|brutto|gesamt\p{L}*|summe|\p{L}*betrag|totaal|totale|somme|suma|soma|tax|vat|gst|mwst|ust|tva|btw|iva|discount|allowance|charge|rabatt|nachlass|remise|korting|descuento|sconto|desconto|balance|paid|payment|due)(?!\p{L})/iu

/** As many of the last rows as make a wanted sum: the fewest, but two at least where one is the sum itself. */
function endingIn(items: readonly PricedRow[], isWanted: (value: Decimal) => boolean): PricedRow[] | null {
  let total: Decimal = { units: 0n, scale: 2 }
  let found: PricedRow[] | null = null
  for (let from = items.length - 1; from >= 0; from--) {
    total = add(total, toDecimal(items[from]?.amount ?? '0'))
    if (isWanted(total)) found = items.slice(from)
  }
  return found
}

function pricedRows(rows: readonly TableRow[], context: ParseContext): PricedRow[] {
  return rows.flatMap((row, at) => {
    const own = pricedRow(row, [], context)
    if (!own || hasName(own.words)) return own ?? []
    const name = nameAbove(rows, at, context)
    return name.length > 0 ? (pricedRow(row, name, context) ?? []) : []
  })
}

/** "Coffee" above "2 x 5.00   10.00": name and numbers on two lines. */
function nameAbove(rows: readonly TableRow[], at: number, context: ParseContext): readonly TableWord[] {
  const [row, above] = [rows[at], rows[at - 1]]
  const isNear = row && above && row.top - above.bottom < row.bottom - row.top
  return isNear && hasName(above.words) && !pricedRow(above, [], context) ? above.words : []
}

const nameLetters = /\p{L}{3}|\p{Lo}/u

/** A word, rather than a till's tax code or an "x". */
function hasName(words: readonly TableWord[]): boolean {
  return words.some(({ text }) => nameLetters.test(text))
}

/** A row that ends in an amount with decimals; a letter behind it is a till's tax code. */
function pricedRow(row: TableRow, name: readonly TableWord[], context: ParseContext): PricedRow | null {
  if (!row.words.slice(-4).some(({ text }) => /[.,]\d{2}(?!\d)/.test(text))) return null
  const pieces = piecesOf(row)
  if (/^(?:[A-Z]{1,3}|\*)$/.test(textOf(pieces.at(-1) ?? []))) pieces.pop()
  const last = pieces.pop() ?? []
  const text = textOf(last).replace(/(?<=\d) [A-Z]{1,3}$/, '')
  const amount = /\d[.,]\d{2}(?!\d)/.test(text) ? parseAmount(text, context) : null
  if (amount === null) return null
  const rest = pieces.flat()
  const words = [...name, ...rest]
  return {
    row,
    words,
    amount,
    text: textOf(rest),
    name: textOf(name),
    left: words[0]?.left ?? 1,
    right: last.at(-1)?.right ?? 1,
  }
}

/** "2 x 5,00 Coffee", "Coffee 2 @ 5.00": count and price where they multiply to the amount. */
function readPlain({ row, words, text, name, amount }: PricedRow, context: ParseContext): ReadItem {
  const [whole = '', count = '', price = ''] =
    /(?<![\d.,])(\d{1,4})\s*(?:[x×*@]\s*)?(?:\D{0,3}\s)?(\d[\d.,]*[.,]\d{2})(?!\d)/iu.exec(text) ?? []
  const [quantity, unitPrice] = [parseQuantity(count, context), parseAmount(price, context)]
  const counted = quantity !== null && unitPrice !== null && multipliesTo(quantity, unitPrice, amount)
  const product = counted ? null : expressionReading(text, amount, context)
  const own = (counted ? text.replace(whole, ' ') : text).replace(/\s+/g, ' ').trim()
  const description = name === '' ? own : name
  const numbers = counted
    ? { quantity, unitPrice, unit: null }
    : (product ?? { quantity: null, unitPrice: null, unit: null })
  return plainItem(row, [...words, ...row.words], { ...numbers, description, amount })
}

/** Rows whose numbers multiply, under each other. One alone is too little unless its amount stands elsewhere too. */
function multiplying(rows: readonly TableRow[], context: ParseContext): ReadItem[] {
  const products = rows.flatMap((row, at) => {
    const product = isTotalsRow(row, 0) ? null : productIn(row, context)
    const text = product && (hasName(product.text) ? product.text : nameAbove(rows, at, context))
    return text && text.length > 0 ? [{ ...product, text }] : []
  })
  const edges = products.map(({ amountRight }) => products.filter((other) => isUnder(other, amountRight)))
  const group = edges.toSorted((a, b) => b.length - a.length)[0] ?? []
  const total = sum(group.map(({ amount }) => toDecimal(amount)))
  const isPrinted = (row: TableRow) => {
    const priced = group.some((product) => product.row === row) ? null : pricedRow(row, [], context)
    return priced !== null && compare(toDecimal(priced.amount), total) === 0
  }
  if (group.length < 2 && !rows.some(isPrinted)) return []
  return group.map((product) => {
    const description = textOf(product.text).replace(/^\d{1,3}[.)]? (?=\p{L})/u, '')
    return plainItem(product.row, product.row.words, { ...product, description })
  })
}

function isUnder({ amountRight }: ProductRow, edge: number): boolean {
  return Math.abs(amountRight - edge) < 0.012
}

interface Values {
  readonly description: string
  readonly quantity: FieldValue | null
  readonly unit: string | null
  readonly unitPrice: FieldValue | null
  readonly amount: FieldValue
}

function plainItem(row: TableRow, words: readonly TableWord[], values: Values): ReadItem {
  const { description, quantity, unit, unitPrice, amount } = values
  return {
    item: {
      page: row.page,
      box: unionBox(words.map(({ left, top, right, bottom }) => [left, top, right, bottom] as const)),
      description: description === '' ? null : description,
      code: null,
      quantity,
      unit,
      unitPrice,
      amount,
      taxRate: null,
      confidence: 0,
    },
    multiplies: quantity !== null && unitPrice !== null ? true : null,
    left: words[0]?.left ?? 0,
  }
}

function keyOf(amount: FieldValue): string {
  return round(toDecimal(amount), 2).units.toString()
}

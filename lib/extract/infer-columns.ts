import type { FieldValue, ParseContext } from '@/lib/fields/field'
import { letterCount } from '@/lib/fields/letters'
import type { ColumnKind } from './column-titles'
import { multipliesTo } from './item-arithmetic'
import { amountReadings, type Measure, measureReadings } from './item-cells'
import type { Column } from './table-header'
import { piecesOf, type TableRow, type TableWord, textOf } from './table-rows'

/** Columns without titles, left to right, and where each but the last ends. */
export interface InferredColumns {
  readonly columns: readonly Column[]
  readonly bounds: readonly number[]
}

/** Numbers, or texts, of several rows under each other. */
interface Strip {
  left: number
  right: number
  /** By row. */
  readonly texts: Map<number, string>
}

/**
 * The columns of a table without a heading. Its amounts are the numbers that end on the rightmost common edge; quantity and
 * price are the two columns whose product is the amount in most rows; percentages are tax rates, numbers that count the
 * rows are positions. Of what is text, the longest is the description. Null where no row ends in a number.
 */
export function inferColumns(rows: readonly TableRow[], context: ParseContext): InferredColumns | null {
  const pieces = rows.map(numberPieces)
  const edge = amountEdge(pieces)
  if (edge === null) return null
  const telling = rows.flatMap((row, at) =>
    pieces[at]?.some((words) => isAt(words, edge)) ? [{ row, own: pieces[at] ?? [] }] : [],
  )
  const numbers = stripsOf(telling.map(({ own }) => own)).filter(({ texts }) => texts.size * 4 >= telling.length)
  const amount = numbers.find(({ left, right }) => left < edge && right > edge - 0.01)
  if (!amount) return null
  const taken = new Set(
    telling.flatMap(({ own }) => own.filter((words) => numbers.some((strip) => isIn(words, strip))).flat()),
  )
  const texts = stripsOf(telling.map(({ row }) => chunksOf(row, taken)))
  const kinds = new Map<Strip, ColumnKind>([
    [amount, 'amount'],
    ...numberKinds(numbers, amount, context),
    ...textKinds(texts),
  ])
  const strips = [...kinds.keys()].toSorted((a, b) => a.left - b.left)
  return {
    columns: strips.map((strip) => ({ kind: kinds.get(strip) ?? 'other', left: strip.left, right: strip.right })),
    bounds: strips.slice(1).map((strip, at) => ((strips[at]?.right ?? strip.left) + strip.left) / 2),
  }
}

/** Numbers that stand apart: not those amid a text ("Screws 100 mm"). */
function numberPieces(row: TableRow): TableWord[][] {
  const pieces = piecesOf(row)
  return pieces.filter((words, at) => {
    const text = textOf(words)
    const [before, next] = [pieces[at - 1]?.at(-1), pieces[at + 1]?.[0]]
    const touches = (gap: number, other: string) => gap < 0.7 * row.em && /\p{L}{2}/u.test(other)
    const [first, last] = [words[0], words.at(-1)]
    if (!first || !last || !/\d/.test(text) || /\d[./-]\d{1,2}[./-]\d{2}/.test(text)) return false
    if (letterCount(text) > 4 || /^\p{L}+[-./]?\d/u.test(text)) return false
    const isAmid = before && touches(first.left - before.right, before.text)
    const isLead = next && touches(next.left - last.right, next.text) && !/^\p{L}{1,6}\.?$/u.test(next.text)
    return !isAmid && !isLead
  })
}

/** Where most rows' last numbers end, as far right as half of the fullest edge allows. */
function amountEdge(pieces: readonly (readonly TableWord[][])[]): number | null {
  const all = pieces.flatMap((own) => own.filter((words) => !textOf(words).includes('%')))
  const priced = all.filter((words) => /[.,]\d{2}(?!\d)/.test(textOf(words)))
  const rights = (priced.length > 0 ? priced : all).map((words) => words.at(-1)?.right ?? 0).toSorted((a, b) => a - b)
  const edges: number[][] = []
  for (const right of rights) {
    const last = edges.at(-1)
    if (last && right - (last.at(-1) ?? 0) < 0.008) last.push(right)
    else edges.push([right])
  }
  const fullest = Math.max(...edges.map((edge) => edge.length))
  return edges.findLast((edge) => edge.length * 2 >= fullest)?.at(-1) ?? null
}

function isAt(words: readonly TableWord[], edge: number): boolean {
  const right = words.at(-1)?.right ?? 0
  return right <= edge + 0.008 && right > edge - 0.03
}

/** What overlaps from row to row. */
function stripsOf(rows: readonly (readonly (readonly TableWord[])[])[]): Strip[] {
  const all = rows.flatMap((pieces, row) =>
    pieces.map((words) => ({ row, text: textOf(words), left: words[0]?.left ?? 0, right: words.at(-1)?.right ?? 0 })),
  )
  const strips: Strip[] = []
  for (const { row, text, left, right } of all.toSorted((a, b) => a.left - b.left)) {
    const last = strips.at(-1)
    const strip = last && left < last.right ? last : { left, right, texts: new Map<number, string>() }
    if (strip !== last) strips.push(strip)
    strip.right = Math.max(strip.right, right)
    strip.texts.set(row, [strip.texts.get(row), text].filter(Boolean).join(' '))
  }
  return strips
}

function isIn(words: readonly TableWord[], { left, right }: Strip): boolean {
  return (words[0]?.left ?? 0) >= left && (words.at(-1)?.right ?? 1) <= right
}

/** A row's other words, in runs without a wide gap. */
function chunksOf(row: TableRow, taken: ReadonlySet<TableWord>): TableWord[][] {
  const chunks: TableWord[][] = []
  let last: TableWord | null = null
  for (const word of row.words) {
    const isNear = last !== null && word.left - last.right < 1.2 * row.em
    last = taken.has(word) ? null : word
    if (taken.has(word)) continue
    if (isNear) chunks.at(-1)?.push(word)
    else chunks.push([word])
  }
  return chunks
}

function numberKinds(numbers: readonly Strip[], amount: Strip, context: ParseContext): [Strip, ColumnKind][] {
  const others = numbers.filter((strip) => strip !== amount)
  const rates = others.filter(({ texts }) => isMost(texts, (text) => /^\d{1,2}(?:[.,]\d{1,3})? ?%$/.test(text)))
  const factors = others.filter((strip) => !rates.includes(strip))
  const pair = multiplyingPair(factors, amount, context) ?? likelyPair(factors, amount)
  return others.map((strip) => {
    if (rates.includes(strip)) return [strip, 'tax_rate']
    if (strip === pair.quantity) return [strip, 'quantity']
    if (strip === pair.unitPrice) return [strip, 'unit_price']
    return [
      strip,
      countsRows(strip) ? 'position' : isMost(strip.texts, (text) => /^\d{4,}$/.test(text)) ? 'code' : 'other',
    ]
  })
}

interface Pair {
  readonly quantity: Strip | undefined
  readonly unitPrice: Strip | undefined
}

/** The two columns whose product is the amount in most rows. */
function multiplyingPair(factors: readonly Strip[], amount: Strip, context: ParseContext): Pair | null {
  const measures = factors.map((strip) => mapOf(strip.texts, (text) => measureReadings(text, context)))
  const prices = factors.map((strip) => mapOf(strip.texts, (text) => amountReadings(text, context)))
  const amounts = mapOf(amount.texts, (text) => amountReadings(text, context))
  let best: { pair: Pair; worth: number } | null = null
  for (const [q, quantity] of factors.entries()) {
    for (const [p, unitPrice] of factors.entries()) {
      const count = p === q ? 0 : productsIn(measures[q], prices[p], amounts)
      // Either order multiplies: cents are rather the price's.
      const worth = count === 0 ? 0 : 2 * count + (hasCents(unitPrice) && !hasCents(quantity) ? 1 : 0)
      if (worth > (best?.worth ?? 0)) best = { pair: { quantity, unitPrice }, worth }
    }
  }
  return best?.pair ?? null
}

function productsIn(
  measures: ReadonlyMap<number, readonly Measure[]> | undefined,
  prices: ReadonlyMap<number, readonly FieldValue[]> | undefined,
  amounts: ReadonlyMap<number, readonly FieldValue[]>,
): number {
  return [...amounts].filter(([row, values]) =>
    measures
      ?.get(row)
      ?.some(({ quantity }) =>
        prices?.get(row)?.some((price) => values.some((value) => multipliesTo(quantity, price, value))),
      ),
  ).length
}

/** Where nothing multiplies: the number with cents next to the amount is a price, a whole one beside it a count. */
function likelyPair(factors: readonly Strip[], amount: Strip): Pair {
  const before = factors.filter(({ right }) => right < amount.left).toReversed()
  const unitPrice = before.find(hasCents)
  const isCount = (strip: Strip) =>
    strip !== unitPrice && !countsRows(strip) && isMost(strip.texts, (text) => /^\d{1,4}(?!\d)/.test(text))
  return { unitPrice, quantity: before.find(isCount) }
}

function hasCents({ texts }: Strip): boolean {
  return isMost(texts, (text) => /[.,]\d{2,4}(?!\d)/.test(text))
}

/** 1, 2, 3; 10, 20, 30. */
function countsRows({ texts }: Strip): boolean {
  const values = [...texts]
    .toSorted(([a], [b]) => a - b)
    .map(([, text]) => (/^\d{1,4}[.)]?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN))
  return values.length > 1 && values.every((value, at) => at === 0 || value > (values[at - 1] ?? 0))
}

function textKinds(texts: readonly Strip[]): [Strip, ColumnKind][] {
  const letters = (strip: Strip) => letterCount([...strip.texts.values()].join(''))
  const [longest] = texts.toSorted((a, b) => letters(b) - letters(a))
  return texts.map((strip) => [strip, strip === longest ? 'description' : textKind(strip)])
}

function textKind({ texts }: Strip): ColumnKind {
  if (isMost(texts, (text) => /\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(text))) return 'date'
  if (isMost(texts, (text) => /^(?=.*\d)\S{3,30}$/.test(text))) return 'code'
  const distinct = new Set(texts.values()).size
  if (isMost(texts, (text) => /^\p{L}{1,7}\.?$/u.test(text)) && distinct * 2 <= texts.size + 1) return 'unit'
  return 'description'
}

function isMost(texts: ReadonlyMap<number, string>, test: (text: string) => boolean): boolean {
  const all = [...texts.values()]
  return all.filter(test).length * 3 > all.length * 2
}

function mapOf<Value>(texts: ReadonlyMap<number, string>, read: (text: string) => Value): Map<number, Value> {
  return new Map([...texts].map(([row, text]) => [row, read(text)]))
}

import type { Locale } from './locales'
import type { Random } from './random'
import type { NameWords } from './words/name-words'
import type { Phrases } from './words/phrases'

/** All amounts in cents, quantities in thousandths, rates in hundredths of a percent. */
export interface Item {
  readonly code: string
  readonly description: string
  /** Printed below the description, in smaller type or not. */
  readonly subLines: readonly string[]
  readonly quantity: number
  readonly unit: string
  readonly unitPrice: number
  readonly discountPercent: number
  readonly rate: number
  readonly amount: number
}

export interface TaxLine {
  readonly rate: number
  readonly base: number
  readonly tax: number
}

export interface Totals {
  /** Whether items and their sum include the tax. */
  readonly gross: boolean
  readonly lineSum: number
  /** What is taken off, 0 or more. */
  readonly discount: number
  readonly discountPercent: number
  readonly shipping: number
  readonly net: number
  readonly taxes: readonly TaxLine[]
  readonly tax: number
  readonly rounding: number
  readonly total: number
  readonly prepaid: number
  readonly previous: number
  readonly due: number
}

export type TaxRegime = 'normal' | 'reverseCharge' | 'smallBusiness' | 'exempt' | 'unspoken'

export interface ItemChoices {
  readonly count: number
  readonly regime: TaxRegime
  readonly goods: boolean
  readonly allowDiscounts: boolean
}

export function makeItems(
  locale: Locale,
  words: NameWords,
  phrases: Phrases,
  choices: ItemChoices,
  random: Random,
): Item[] {
  const rates = ratesOf(locale, choices.regime, random)
  const services = random.chance(0.4)
  const big = random.weighted([[1, 5], [10, 3], [100, 0.3]] as const) // biome-ignore format: a table
  return Array.from({ length: choices.count }, () => {
    const isService = !choices.goods && (services ? random.chance(0.8) : random.chance(0.1))
    const quantity = quantityOf(isService, choices.goods, random)
    const unitPrice = priceOf(choices.goods ? 1 : big, choices.goods, random)
    const discountPercent = choices.allowDiscounts && random.chance(0.3) ? random.pick([5, 10, 15, 20, 25]) : 0
    const exact = (quantity * unitPrice * (100 - discountPercent)) / 100000
    return {
      code: random.pattern(
        random.pick(['####', '#####', '@@-####', '##.###', '@####', '########', '@@@-##-##', '4########', 'A-#####']),
      ),
      description: descriptionOf(isService, choices.goods, words, random),
      subLines: choices.goods ? [] : subLinesOf(words, random),
      quantity,
      unit: random.pick(isService ? phrases.unitHour : random.chance(0.75) ? phrases.unitPiece : phrases.unitOther),
      unitPrice,
      discountPercent,
      rate: random.weighted(rates.map((rate, at) => [rate, at === 0 ? 4 : 2] as const)),
      amount: Math.round(exact),
    }
  })
}

function ratesOf(locale: Locale, regime: TaxRegime, random: Random): readonly number[] {
  if (regime !== 'normal') return [0]
  const taxed = locale.rates.filter((rate) => rate > 0)
  if (locale.country === 'US' || locale.country === 'CA') return [random.pick(taxed)]
  const count = random.weighted([[1, 7], [2, 2], [3, 0.7]] as const) // biome-ignore format: a table
  const [usual = 0, ...others] = locale.rates
  return [random.chance(0.9) ? usual : (others[0] ?? usual), ...random.some(others, count - 1)]
}

function quantityOf(service: boolean, goods: boolean, random: Random): number {
  if (goods) return random.chance(0.75) ? 1000 : random.chance(0.2) ? random.int(100, 2500) : random.int(2, 6) * 1000
  if (service) return random.chance(0.5) ? 1000 : random.int(1, 160) * 250
  return random.weighted([
    [1000, 3],
    [random.int(2, 12) * 1000, 5],
    [random.int(13, 400) * 1000, 2],
    [random.int(1, 9999) * 10, 1],
  ])
}

function priceOf(scale: number, goods: boolean, random: Random): number {
  const price = goods ? random.int(45, 2990) : random.int(90, 24000) * scale
  return random.weighted([
    [price, 4],
    [Math.max(100, Math.round(price / 100) * 100), 3],
    [Math.max(95, Math.round(price / 100) * 100 - 5), 1],
    [Math.max(99, Math.round(price / 100) * 100 - 1), 2],
  ])
}

function descriptionOf(service: boolean, goods: boolean, words: NameWords, random: Random): string {
  if (goods) return random.pick(words.goods)
  const base = random.pick(service ? words.services : words.products)
  if (random.chance(0.35)) return base
  return `${base}${random.pick([' ', ', ', ' - ', ' '])}${random.pick(words.details)}`
}

function subLinesOf(words: NameWords, random: Random): string[] {
  if (random.chance(0.65)) return []
  const sources = [
    () => `${random.pick(words.details)}, ${random.pick(words.details)}`,
    () => `${random.pick(['SN', 'S/N', 'EAN', 'Lot', 'Ref.'])}: ${random.digits(random.int(6, 13))}`,
    () => `${random.pick(words.services)}, ${random.pick(words.details)}`,
    () => `${random.pattern('##/##')} - ${random.pick(words.products)}`,
  ]
  return Array.from({ length: random.int(1, 3) }, () => random.pick(sources)())
}

export interface TotalChoices {
  readonly gross: boolean
  readonly discountPercent: number
  /** In cents, by the same price base as the items. */
  readonly shipping: number
  readonly roundTo5: boolean
  readonly taxPerLine: boolean
  readonly prepaidShare: number
  readonly previous: number
}

/** The document's sums. Discount and shipping follow the usual rate of the items. */
export function sumUp(items: readonly Item[], choices: TotalChoices): Totals {
  const lineSum = items.reduce((sum, item) => sum + item.amount, 0)
  const discount = Math.round((lineSum * choices.discountPercent) / 100)
  const taxes = taxLines(items, discount, choices)
  const tax = taxes.reduce((sum, line) => sum + line.tax, 0)
  const net = taxes.reduce((sum, line) => sum + line.base, 0)
  const exact = net + tax
  const total = choices.roundTo5 ? Math.round(exact / 5) * 5 : exact
  const prepaid = Math.round(total * choices.prepaidShare)
  return {
    gross: choices.gross,
    lineSum,
    discount,
    discountPercent: choices.discountPercent,
    shipping: choices.shipping,
    net,
    taxes,
    tax,
    rounding: total - exact,
    total,
    prepaid,
    previous: choices.previous,
    due: total - prepaid + choices.previous,
  }
}

function taxLines(items: readonly Item[], discount: number, choices: TotalChoices): TaxLine[] {
  const sums = new Map<number, { amount: number; tax: number }>()
  for (const { rate, amount } of items) {
    const sum = sums.get(rate) ?? { amount: 0, tax: 0 }
    sums.set(rate, { amount: sum.amount + amount, tax: sum.tax + Math.round((amount * rate) / 10000) })
  }
  const main = [...sums].sort((a, b) => b[1].amount - a[1].amount)[0]?.[0] ?? 0
  return [...sums]
    .sort((a, b) => b[0] - a[0])
    .map(([rate, sum]) => {
      const extra = rate === main ? choices.shipping - discount : 0
      const amount = sum.amount + extra
      if (choices.gross) {
        const base = Math.round((amount * 10000) / (10000 + rate))
        return { rate, base, tax: amount - base }
      }
      const perSum = Math.round((amount * rate) / 10000)
      return { rate, base: amount, tax: choices.taxPerLine && extra === 0 ? sum.tax : perSum }
    })
}

/** The same sums with every sign turned, for credit notes. */
export function negated(totals: Totals): Totals {
  // Not -0, which is no amount.
  const minus = (cents: number) => 0 - cents
  return {
    ...totals,
    lineSum: minus(totals.lineSum),
    discount: minus(totals.discount),
    shipping: minus(totals.shipping),
    net: minus(totals.net),
    taxes: totals.taxes.map((line) => ({ ...line, base: minus(line.base), tax: minus(line.tax) })),
    tax: minus(totals.tax),
    rounding: minus(totals.rounding),
    total: minus(totals.total),
    prepaid: minus(totals.prepaid),
    previous: minus(totals.previous),
    due: minus(totals.due),
  }
}

import type { Language } from '../document/page'
import { type Item, type ItemChoices, makeItems, negated, sumUp, type TaxRegime, type Totals } from './amounts'
import { type BankAccount, makeAccount, referenceOf } from './bank-account'
import { type DateForm, dayOf, formatDate } from './date-form'
import { documentNumber } from './document-number'
import { type Locale, locales } from './locales'
import { type CurrencyPlace, englishNumbers, formatMoney, type MoneyForm } from './number-form'
import { makeParty, type PartsOrder, type Party, type PartyWish } from './party'
import { phrasesOfLanguage } from './phrases-of-language'
import type { Random } from './random'
import { nameWords } from './words/name-words'
import type { PhraseKey, Phrases } from './words/phrases'

export type Kind =
  | 'invoice'
  | 'credit_note'
  | 'receipt'
  | 'purchase_order'
  | 'delivery_note'
  | 'statement'
  | 'quotation'
  | 'reminder'
  | 'letter'

/** Everything a document may say, before it is decided what of it is printed where. */
export interface Facts {
  readonly kind: Kind
  readonly language: Language
  readonly locale: Locale
  readonly phrases: Phrases
  readonly vendor: Party
  readonly customer: Party
  readonly shipTo: Party
  /** Where each part of the parties' addresses has a label of its own, as in a form: their order. */
  readonly parts: PartsOrder | null
  readonly number: string
  readonly date: number
  readonly due: number
  readonly termDays: number
  readonly po: string
  /** The vendor's own, or one of which it isn't clear whose. */
  readonly orderNumber: string
  readonly currency: string
  readonly accounts: readonly BankAccount[]
  readonly reference: string
  readonly regime: TaxRegime
  readonly items: readonly Item[]
  readonly totals: Totals
  /** Amounts are printed with their sign turned. */
  readonly negative: boolean
  readonly dateForm: DateForm
  /** In tables; the totals may have another place for the currency. */
  readonly cellMoney: MoneyForm
  readonly totalMoney: MoneyForm
}

export const partsOrders: readonly PartsOrder[] = [
  ['street', 'code', 'town', 'region'],
  ['street', 'town', 'region', 'code'],
]

export function makeFacts(kind: Kind, random: Random): Facts {
  const locale = random.fork('locale').weighted(locales.map((one) => [one, one.weight] as const))
  const foreignVendor = random.chance(0.08) && kind !== 'receipt'
  const language = locale.language
  const vendorLocale = foreignVendor ? random.pick(locales) : locale
  const customerLocale = random.chance(0.13) ? random.pick(locales) : locale
  const parts =
    (kind === 'invoice' || kind === 'purchase_order') && random.chance(0.06) ? random.pick(partsOrders) : null
  const wish = (role: PartyWish['role'], personShare: number): PartyWish => ({ role, personShare, parts })
  const vendor = makeParty(vendorLocale, language, random.fork('vendor'), wish('vendor', 0.06))
  const customer = makeParty(customerLocale, language, random.fork('customer'), wish('customer', 0.24))
  const shipTo = makeParty(customerLocale, language, random.fork('shipTo'), wish('customer', 0.2))
  const currency = random.chance(0.07) ? random.pick(['USD', 'EUR', 'GBP', 'CHF']) : locale.currency
  const date = dayOf(random.int(2009, 2026), random.int(1, 12), random.int(1, 28))
  const termDays = random.pick([0, 7, 8, 10, 14, 14, 15, 21, 30, 30, 30, 45, 60, 90])
  const regime = regimeOf(locale, random)
  const phrases =
    language !== 'en' && random.chance(0.06)
      ? bilingual(phrasesOfLanguage[language], random)
      : phrasesOfLanguage[language]
  const dateForm = random.pick(locale.dates)
  const made = makeItems(locale, nameWords[language], phrases, itemChoices(kind, regime, random), random.fork('items'))
  const period = random.chance(0.1) && kind !== 'receipt' ? servicePeriod(date, dateForm, language, random) : null
  const items = period ? made.map((item) => ({ ...item, subLines: [period, ...item.subLines].slice(0, 3) })) : made
  const totals = makeTotals(kind, locale, items, random.fork('totals'))
  const negative = kind === 'credit_note' && random.chance(0.5)
  const number = documentNumber(kind, date, random)
  const international = vendor.country !== 'GB' || random.chance(0.4)
  return {
    kind,
    language,
    locale,
    phrases,
    vendor,
    customer,
    shipTo,
    parts,
    number,
    date,
    due: date + termDays,
    termDays,
    po: random.pattern(
      random.pick([
        'PO-#####',
        '45########',
        'B-####',
        '####/##',
        'PO####',
        '#######',
        '@@####',
        'PO/##/####',
        '@###-##',
        '######',
      ]),
    ),
    orderNumber: random.pattern(random.pick(['AB-#####', '######', 'SO####', '##-###', '1########'])),
    currency,
    accounts: Array.from({ length: random.weighted([[1, 7], [2, 2], [3, 1]] as const) }, () => makeAccount(vendor, international, random)), // biome-ignore format: a table
    reference: referenceOf(vendor, number, date, random),
    regime,
    items,
    totals: negative ? negated(totals) : totals,
    negative,
    dateForm,
    ...moneyForms(locale, currency, random),
  }
}

/** "Dec 21, 2022 – Jan 21, 2023", as below the items of a subscription. */
function servicePeriod(date: number, form: DateForm, language: Language, random: Random): string {
  const start = date + random.pick([0, 0, -30, 1, -365])
  const end = start + random.pick([30, 30, 365, 27, 7])
  return `${formatDate(start, form, language)} ${random.pick(['-', '–', 'to'])} ${formatDate(end, form, language)}`
}

/** The labels of a document with English ones behind or before them. */
function bilingual(own: Phrases, random: Random): Phrases {
  const english = phrasesOfLanguage.en
  const separator = random.pick([' / ', ' | ', '/'])
  const keys = [
    'number',
    'date',
    'due',
    'po',
    'customerNo',
    'total',
    'subtotal',
    'columnText',
    'columnQuantity',
    'columnPrice',
    'columnAmount',
    'amountDue',
    'billTo',
  ] as const
  const ownFirst = random.chance(0.7)
  const both = (key: PhraseKey) =>
    own[key].map((word) => {
      const other = random.pick(english[key])
      return ownFirst ? `${word}${separator}${other}` : `${other}${separator}${word}`
    })
  return { ...own, ...Object.fromEntries(keys.map((key) => [key, both(key)])) }
}

function regimeOf(locale: Locale, random: Random): TaxRegime {
  if (locale.country === 'US') return random.chance(0.6) ? 'normal' : 'unspoken'
  return random.weighted([['normal', 84], ['reverseCharge', 5], ['smallBusiness', 4], ['exempt', 3], ['unspoken', 4]] as const) // biome-ignore format: a table
}

function itemChoices(kind: Kind, regime: TaxRegime, random: Random): ItemChoices {
  const goods = kind === 'receipt'
  const count = goods
    ? random.int(1, 14)
    : random.weighted([
        [random.int(1, 3), 6],
        [random.int(3, 8), 5],
        [random.int(9, 20), 2],
        [random.int(21, 80), 0.8],
      ])
  return { count, regime, goods, allowDiscounts: !goods && random.chance(0.15) }
}

function makeTotals(kind: Kind, locale: Locale, items: readonly Item[], random: Random): Totals {
  const american = locale.country === 'US' || locale.country === 'CA'
  const receipt = kind === 'receipt'
  return sumUp(items, {
    gross: !american && random.chance(receipt ? 0.9 : 0.13),
    discountPercent: random.chance(receipt ? 0.05 : 0.13) ? random.pick([2, 3, 5, 10, 15]) : 0,
    shipping: !receipt && random.chance(0.2) ? random.pick([490, 595, 1000, 1250, 1500, 2500, 4990, 790]) : 0,
    roundTo5:
      (receipt && ['CH', 'MY', 'AU'].includes(locale.country)) || (locale.country === 'CH' && random.chance(0.7)),
    taxPerLine: random.chance(0.2),
    prepaidShare:
      !receipt && kind === 'invoice' && random.chance(0.25)
        ? random.pick([0.05, 0.1, 0.2, 0.25, 0.3, 0.5, 1, 1, 1])
        : 0,
    previous:
      !receipt && kind === 'invoice' && random.chance(0.05)
        ? random.pick([random.int(1000, 90000), random.int(10, 900) * 100])
        : 0,
  })
}

function moneyForms(locale: Locale, currency: string, random: Random): { cellMoney: MoneyForm; totalMoney: MoneyForm } {
  const usual = currency === locale.currency
  const symbols: Record<string, readonly string[]> = {
    EUR: ['€', 'EUR'],
    USD: ['$', 'USD', 'US$'],
    GBP: ['£', 'GBP'],
    CHF: ['CHF'],
  }
  const mark = usual ? random.pick(locale.marks) : random.pick(symbols[currency] ?? [currency])
  const numbers = random.chance(0.06) ? englishNumbers : random.pick(locale.numbers)
  const negative = random.weighted([['before', 7], ['behind', 1], ['brackets', 1]] as const) // biome-ignore format: a table
  const english = locale.language === 'en' || locale.language === 'nl' || mark.length > 2 || mark.endsWith('$')
  const place = random.weighted<CurrencyPlace>(
    english
      ? [['before', /^[A-Z]{3}$|\.$/i.test(mark) ? 0 : 5], ['beforeSpaced', 3], ['afterSpaced', 1]]
      : [['afterSpaced', 6], ['beforeSpaced', 2], ['after', 1], ['before', 1]],
  ) // biome-ignore format: a table
  const totalPlace = random.chance(0.22) ? 'none' : place
  const form = { numbers, negative, mark }
  return {
    cellMoney: { ...form, place: random.chance(0.35) ? totalPlace : 'none' },
    totalMoney: { ...form, place: totalPlace },
  }
}

const unbroken = (text: string) => text.replaceAll(' ', '\u00a0')

/** With spaces at which no line breaks, as in amounts. */
export const dateText = (facts: Facts, day: number) => unbroken(formatDate(day, facts.dateForm, facts.language))
export const totalText = (facts: Facts, cents: number) => unbroken(formatMoney(cents, facts.totalMoney))
export const cellText = (facts: Facts, cents: number) => unbroken(formatMoney(cents, facts.cellMoney))

import type { FieldValue, ParseContext } from './field'

/** ISO 4217, active codes. */
const codes = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP ' +
    'CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ' +
    'ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT ' +
    'MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD ' +
    'SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND ' +
    'VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
)

/** Minor units where they are not two (ISO 4217). */
const decimals: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
}

/** Printed marks of one currency each, beside its code. Longer ones are tried first. */
const marks: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₩': 'KRW',
  '₪': 'ILS',
  '฿': 'THB',
  '₫': 'VND',
  '₱': 'PHP',
  '₦': 'NGN',
  '₴': 'UAH',
  '₲': 'PYG',
  '₡': 'CRC',
  '₸': 'KZT',
  '₾': 'GEL',
  '₼': 'AZN',
  '₵': 'GHS',
  us$: 'USD',
  u$s: 'USD',
  'us $': 'USD',
  usd$: 'USD',
  $us: 'USD',
  a$: 'AUD',
  au$: 'AUD',
  aud$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  can$: 'CAD',
  cad$: 'CAD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  sg$: 'SGD',
  nt$: 'TWD',
  r$: 'BRL',
  mx$: 'MXN',
  mex$: 'MXN',
  ar$: 'ARS',
  rm: 'MYR',
  rs: 'INR',
  'rs.': 'INR',
  'inr.': 'INR',
  zł: 'PLN',
  zl: 'PLN',
  kč: 'CZK',
  ft: 'HUF',
  sfr: 'CHF',
  'sfr.': 'CHF',
  'fr.': 'CHF',
  lei: 'RON',
  лв: 'BGN',
  'лв.': 'BGN',
  rmb: 'CNY',
  'cn¥': 'CNY',
  'jp¥': 'JPY',
  stg: 'GBP',
  'eur.': 'EUR',
  rp: 'IDR',
}

/** Names in words, in the seven languages, as whole words. */
const names: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:us|u\.s\.|united states|american|amerikanische[rn]?|amerikaanse|américains?|estadounidenses?|americanos?|statunitensi|dos estados unidos)[\s-]+(?:dollars?|dólar(?:es)?|dollari)\b|\bdollars? (?:américains?|us|des états-unis)\b|\bdólares (?:estadounidenses|americanos)\b|\bdollari (?:statunitensi|usa|americani)\b|\bus-dollar\b/iu,
    'USD',
  ],
  [/\b(?:canadian dollars?|dollars? canadiens?|kanadische dollar)\b/iu, 'CAD'],
  [/\b(?:australian dollars?|dollars? australiens?|australische dollar)\b/iu, 'AUD'],
  [/\bhong kong dollars?\b/iu, 'HKD'],
  [/\bsingapore dollars?\b/iu, 'SGD'],
  [
    /\b(?:pounds?(?: sterling)?|sterling|livres? sterling|pfund sterling|britische pfund|libras? esterlinas?|sterline?)\b/iu,
    'GBP',
  ],
  [
    /\b(?:swiss francs?|schweizer franken|franken|francs? suisses?|zwitserse frank|francos? suizos?|franchi svizzeri|francos? suíços?)\b/iu,
    'CHF',
  ],
  [/\b(?:japanese )?yen\b/iu, 'JPY'],
  [/\b(?:indian )?rupees?\b|\brupien\b/iu, 'INR'],
  [/\bringgit\b/iu, 'MYR'],
  [/\breais\b|\breal brasileiro\b/iu, 'BRL'],
  [/\bpesos? mexicanos?\b|\bmexican pesos?\b|\bmoneda nacional\b/iu, 'MXN'],
  [/\b(?:swedish kron(?:a|or)|schwedische kronen)\b/iu, 'SEK'],
  [/\b(?:norwegian kron(?:e|er)|norwegische kronen)\b/iu, 'NOK'],
  [/\b(?:danish kron(?:e|er)|dänische kronen)\b/iu, 'DKK'],
  [/\b(?:z[lł]oty|zlotys|złotych)\b/iu, 'PLN'],
  [/\beuros?\b/iu, 'EUR'],
]

const dollars = new Set(
  'USD CAD AUD NZD HKD SGD TWD MXN ARS CLP COP BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD UYU XCD'.split(
    ' ',
  ),
)
const crowns = new Set(['SEK', 'NOK', 'DKK', 'ISK'])
const yens = new Set(['JPY', 'CNY'])

/** Every code of ISO 4217 that money is counted in. */
export const currencyCodes: readonly string[] = [...codes]

export function isCurrencyCode(code: string): boolean {
  return codes.has(code)
}

/** Digits behind the decimal point; two where the currency is unknown. */
export function currencyDecimals(currency: string | null): number {
  return decimals[currency ?? ''] ?? 2
}

/** ISO 4217 code of a text that is, or names, one currency: "EUR", "US$", "in Schweizer Franken"; null when there is none. */
export function parseCurrency(text: string, context: ParseContext): FieldValue | null {
  const plain = text.normalize('NFKC').trim()
  const code = /(?<![\p{L}])([A-Z]{3})(?![\p{L}])/gu
  for (const [, found = ''] of plain.matchAll(code)) if (codes.has(found)) return found
  const mark = currencyOfMark(
    plain.replace(/[\s\d.,'’():/-]+/g, (gap) => (gap.includes('.') && !/\d/.test(gap) ? gap.trim() : '')),
    context,
  )
  if (mark) return mark
  for (const [pattern, currency] of names) if (pattern.test(plain)) return currency
  if (/^[a-z]{3}$/i.test(plain) && codes.has(plain.toUpperCase())) return plain.toUpperCase()
  const within = /[a-z]{0,3}[$€£¥₹₽₺₩₪฿₫₱₦₴]/iu.exec(plain)?.[0]
  if (within) return currencyOfMark(within, context) ?? currencyOfMark(within.slice(-1), context)
  return /\bdollars?\b|\bdólares\b|\bdollari\b/iu.test(plain) ? dollar(context) : null
}

/** The currency of a printed mark ("€", "US$", "kr", "EUR"); `$`, `kr` and `¥` by context. Null when it is none. */
export function currencyOfMark(mark: string, context: ParseContext): string | null {
  const key = mark.trim().toLowerCase()
  if (key === '$') return dollar(context)
  if (key === 'kr' || key === 'kr.') return context.currency && crowns.has(context.currency) ? context.currency : 'SEK'
  if (key === '¥') return context.currency && yens.has(context.currency) ? context.currency : 'JPY'
  if (key === 'euro' || key === 'euros') return 'EUR'
  const code = key.toUpperCase()
  return marks[key] ?? (codes.has(code) ? code : null)
}

function dollar({ currency, language }: ParseContext): string {
  if (currency && dollars.has(currency)) return currency
  return language === 'fr' ? 'CAD' : 'USD'
}

/** Every mark `currencyOfMark` knows beside the codes, longest first. */
export const currencyMarks: readonly string[] = [...Object.keys(marks), '$', 'kr.', 'kr', '¥', 'euros', 'euro'].sort(
  (a, b) => b.length - a.length,
)

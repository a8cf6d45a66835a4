import type { Language } from '@/lib/document/page'
import { languages } from '@/lib/document/page'
import { currencyDecimals } from '@/lib/fields/currency'
import type { ParseContext } from '@/lib/fields/field'
import type { CellKind } from './line-columns'

/** How numbers of one document are read and shown to one reader. */
export interface NumberSetting {
  /** What the reader types: their own decimal separator decides "1.234". */
  readonly typed: ParseContext
  /** What the page prints. */
  readonly printed: ParseContext
  readonly separator: '.' | ','
  /** Decimals of the currency. */
  readonly decimals: number
  /** BCP 47; undefined: the browser's. */
  readonly locale: string | undefined
}

/** `locale`: the reader's own where it is left out. Call it in the browser only: a server knows no reader. */
export function numberSetting(currency: string | null, language: string | null, locale?: string): NumberSetting {
  const known = languages.find((one) => one === language) ?? null
  const printed = { language: known satisfies Language | null, currency, dayFirst: null }
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1.5)
  const separator = parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.'
  const typed = { ...printed, decimalSeparator: separator } as const
  return { typed, printed, separator, decimals: currencyDecimals(currency), locale }
}

/** A canonical decimal in the reader's locale, with all decimals it has and, of money, those of the currency. */
export function showNumber(value: string, kind: CellKind, { decimals, locale }: NumberSetting): string {
  const least = kind === 'money' ? decimals : 0
  return formatOf(least, locale).format(value as `${number}`)
}

/** The same to be edited or copied: no groups, which a reader would have to put right. */
export function plainNumber(value: string, { separator }: NumberSetting): string {
  return value.replace('.', separator)
}

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(least: number, locale: string | undefined): Intl.NumberFormat {
  const key = `${locale} ${least}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: least,
      maximumFractionDigits: 20,
      numberingSystem: 'latn',
    })
    formats.set(key, format)
  }
  return format
}

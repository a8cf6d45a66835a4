/** How amounts are written. */
export interface NumberForm {
  readonly group: ',' | '.' | ' ' | "'" | ''
  readonly decimal: '.' | ','
  /** 12,34,567.00: after the last three, groups of two. */
  readonly indian?: boolean
}

export const englishNumbers: NumberForm = { group: ',', decimal: '.' }
export const plainPoint: NumberForm = { group: '', decimal: '.' }
export const continentalNumbers: NumberForm = { group: '.', decimal: ',' }
export const spacedNumbers: NumberForm = { group: ' ', decimal: ',' }
export const plainComma: NumberForm = { group: '', decimal: ',' }
export const swissNumbers: NumberForm = { group: "'", decimal: '.' }
export const indianNumbers: NumberForm = { group: ',', decimal: '.', indian: true }

/** How a negative number is told from a positive one. */
export type NegativeForm = 'before' | 'behind' | 'brackets'

/** A whole number of the smallest unit, written with so many decimals. */
export function formatNumber(
  units: number,
  decimals: number,
  form: NumberForm,
  negative: NegativeForm = 'before',
): string {
  const digits = String(Math.abs(Math.round(units))).padStart(decimals + 1, '0')
  const whole = grouped(digits.slice(0, digits.length - decimals), form)
  const text = decimals === 0 ? whole : `${whole}${form.decimal}${digits.slice(-decimals)}`
  if (units >= 0) return text
  if (negative === 'behind') return `${text}-`
  return negative === 'brackets' ? `(${text})` : `-${text}`
}

function grouped(whole: string, { group, indian }: NumberForm): string {
  if (group === '' || whole.length < 4) return whole
  if (!indian) return whole.replace(/(\d)(?=(\d{3})+$)/g, `$1${group}`)
  const head = whole.slice(0, -3).replace(/(\d)(?=(\d{2})+$)/g, `$1${group}`)
  return `${head}${group}${whole.slice(-3)}`
}

/** A quantity in thousandths, with as many decimals as it needs, or as many as asked for. */
export function formatQuantity(thousandths: number, form: NumberForm, decimals?: number): string {
  const needed = thousandths % 1000 === 0 ? 0 : thousandths % 100 === 0 ? 1 : thousandths % 10 === 0 ? 2 : 3
  const shown = Math.max(needed, decimals ?? 0)
  return formatNumber(Math.round(thousandths / 10 ** (3 - shown)), shown, form)
}

/** A rate in hundredths of a percent: 1900 → "19", 550 → "5.5" or "5.50". */
export function formatRate(basisPoints: number, form: NumberForm, decimals?: number): string {
  return formatQuantity(basisPoints * 10, form, decimals)
}

/** Where the currency stands, if it stands with each amount at all. */
export type CurrencyPlace = 'before' | 'beforeSpaced' | 'after' | 'afterSpaced' | 'none'

export interface MoneyForm {
  readonly numbers: NumberForm
  readonly negative: NegativeForm
  readonly place: CurrencyPlace
  /** "€", "EUR", "Rs." … */
  readonly mark: string
}

/** An amount in cents. */
export function formatMoney(cents: number, form: MoneyForm): string {
  const number = formatNumber(cents, 2, form.numbers, form.negative)
  switch (form.place) {
    case 'none':
      return number
    case 'after':
      return `${number}${form.mark}`
    case 'afterSpaced':
      return `${number} ${form.mark}`
    default: {
      const gap = form.place === 'beforeSpaced' ? ' ' : ''
      // The minus stands before the mark: -$12.00.
      return number.startsWith('-') && gap === '' ? `-${form.mark}${number.slice(1)}` : `${form.mark}${gap}${number}`
    }
  }
}

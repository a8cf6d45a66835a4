import type { Language } from '../document/page'
import { monthNames } from './words/month-words'

/** Letters as in "dd.mm.yyyy", "d MMM yyyy", "MMMM d, yyyy", "do MMMM yyyy"; other characters stand as they are. */
export type DateForm = string

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant, "days_from_civil"). */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The inverse of `dayOf`. */
export function civilOf(days: number): CivilDate {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

const two = (value: number) => String(value).padStart(2, '0')

export function isoOf(days: number): string {
  const { year, month, day } = civilOf(days)
  return `${year}-${two(month)}-${two(day)}`
}

export function formatDate(days: number, form: DateForm, language: Language): string {
  const { year, month, day } = civilOf(days)
  const names = monthNames[language]
  return form.replace(/yyyy|yy|MMMM|MMM|mm|m(?![a-z])|dd|do|d(?![a-z'])/g, (part) => {
    switch (part) {
      case 'yyyy':
        return String(year)
      case 'yy':
        return two(year % 100)
      case 'MMMM':
        return names.long[month - 1] ?? ''
      case 'MMM':
        return names.short[month - 1] ?? ''
      case 'mm':
        return two(month)
      case 'm':
        return String(month)
      case 'dd':
        return two(day)
      case 'do':
        return `${day}${ordinal(day, language)}`
      default:
        return String(day)
    }
  })
}

function ordinal(day: number, language: Language): string {
  if (language !== 'en') return language === 'fr' && day === 1 ? 'er' : ''
  if (day % 10 === 1 && day !== 11) return 'st'
  if (day % 10 === 2 && day !== 12) return 'nd'
  return day % 10 === 3 && day !== 13 ? 'rd' : 'th'
}

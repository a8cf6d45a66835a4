import { checkIban, ibanLength } from '@/lib/fields/iban'
import type { FeatureDraft } from './features'
import type { Placed, Surroundings } from './surroundings'

export function ibanFeatures({ candidate }: Placed, { ibans }: Surroundings): FeatureDraft {
  const { value } = candidate
  return {
    valid: checkIban(value) === 'valid' ? 1 : 0,
    right_length: value.length === ibanLength(value.slice(0, 2)) ? 1 : 0,
    // "DE08 7009 0100 1234 5678" of "DE08 7009 0100 1234 5678 90".
    cut_off: ibans.some(
      (other) => other.length > value.length && other.startsWith(value) && lengthError(other) < lengthError(value),
    )
      ? 1
      : 0,
  }
}

function lengthError(iban: string): number {
  return Math.abs(iban.length - (ibanLength(iban.slice(0, 2)) ?? 0))
}

export function bicFeatures({ candidate, line }: Placed, { layout, ibans }: Surroundings): FeatureDraft {
  const { value, raw } = candidate
  const near = layout.lines.filter((other) => other.page === line.page && Math.abs(other.area.top - line.area.top) < 4)
  const keys = near.map((other) => other.words.map((word) => word.key).join(''))
  return {
    near_iban: ibans.some((iban) => keys.some((key) => key.includes(iban.toLowerCase()))) ? 1 : 0,
    same_country: ibans.some((iban) => iban.slice(0, 2) === value.slice(4, 6)) ? 1 : 0,
    has_digits: /\d/.test(value) ? 1 : 0,
    head_office: value.endsWith('XXX') ? 1 : 0,
    several_words: /\s/.test(raw.trim()) ? 1 : 0,
  }
}

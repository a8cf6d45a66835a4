import { isCountryCode } from './country'
import type { FieldValue } from './field'

/** ISO 9362: four letters of the bank, the country, two of the place, and three more of the branch or none. */
const shape = /^[A-Z]{4}([A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/
const label =
  /^\s*(?:code\s+|código\s+|codice\s+)?(?:bic|swift)(?:[\s/-]*(?:bic|swift|code))*\s*(?:no\.?|nr\.?|n[°º])?\s*[:.]?\s*/i

/** 8 or 11 characters, upper case; null where the shape or the country is wrong. */
export function parseBic(text: string): FieldValue | null {
  const rest = text.replace(label, '')
  const labelled = rest !== text
  // Any word of eight letters looks like a BIC in upper case, so small letters need the label beside them.
  if (!labelled && /[a-z]/.test(rest)) return null
  const compact = rest.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (compact.length !== 8 && compact.length !== 11) return null
  // The first six are letters, whatever OCR made of them.
  const value =
    compact.slice(0, 6).replace(/0/g, 'O').replace(/1/g, 'I').replace(/5/g, 'S').replace(/8/g, 'B') + compact.slice(6)
  const country = shape.exec(value)?.[1]
  return country && isCountryCode(country) ? value : null
}

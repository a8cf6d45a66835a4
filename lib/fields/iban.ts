import type { FieldValue } from './field'
import { modulo97 } from './modulo97'

/**
 * What follows country and check digits, from the SWIFT IBAN registry: runs of digits (n), letters (a) or either (c).
 * The length of an IBAN is 4 + the sum of the runs.
 */
const structures: Readonly<Record<string, string>> = {
  AD: '8n12c',
  AE: '19n',
  AL: '8n16c',
  AT: '16n',
  AZ: '4a20c',
  BA: '16n',
  BE: '12n',
  BG: '4a6n8c',
  BH: '4a14c',
  BI: '23n',
  BR: '23n1a1c',
  BY: '4c4n16c',
  CH: '5n12c',
  CR: '18n',
  CY: '8n16c',
  CZ: '20n',
  DE: '18n',
  DJ: '23n',
  DK: '14n',
  DO: '4c20n',
  EE: '16n',
  EG: '25n',
  ES: '20n',
  FI: '14n',
  FK: '2a12n',
  FO: '14n',
  FR: '10n11c2n',
  GB: '4a14n',
  GE: '2a16n',
  GI: '4a15c',
  GL: '14n',
  GR: '7n16c',
  GT: '24c',
  HR: '17n',
  HU: '24n',
  IE: '4a14n',
  IL: '19n',
  IQ: '4a15n',
  IS: '22n',
  IT: '1a10n12c',
  JO: '4a4n18c',
  KW: '4a22c',
  KZ: '3n13c',
  LB: '4n20c',
  LC: '4a24c',
  LI: '5n12c',
  LT: '16n',
  LU: '3n13c',
  LV: '4a13c',
  LY: '21n',
  MC: '10n11c2n',
  MD: '20c',
  ME: '18n',
  MK: '3n10c2n',
  MN: '16n',
  MR: '23n',
  MT: '4a5n18c',
  MU: '4a19n3a',
  NI: '4a20n',
  NL: '4a10n',
  NO: '11n',
  OM: '3n16c',
  PK: '4a16c',
  PL: '24n',
  PS: '4a21c',
  PT: '21n',
  QA: '4a21c',
  RO: '4a16c',
  RS: '18n',
  RU: '14n15c',
  SA: '2n18c',
  SC: '4a20n3a',
  SD: '14n',
  SE: '20n',
  SI: '15n',
  SK: '20n',
  SM: '1a10n12c',
  SO: '19n',
  ST: '21n',
  SV: '4a20n',
  TL: '19n',
  TN: '20n',
  TR: '6n16c',
  UA: '6n19c',
  VA: '18n',
  VG: '4a16n',
  XK: '16n',
  YE: '4a4n18c',
}

export type IbanCheck = 'valid' | 'country' | 'length' | 'checksum'

/** The IBAN's length in its country, 4 + BBAN; null where the country has none. */
export function ibanLength(country: string): number | null {
  const kinds = positionKinds(country)
  return kinds === null ? null : 4 + kinds.length
}

/** ISO 13616: known country, its length, and mod 97 = 1. */
export function checkIban(value: FieldValue): IbanCheck {
  const compact = compactIban(value)
  const length = ibanLength(compact.slice(0, 2))
  if (length === null) return 'country'
  if (compact.length !== length) return 'length'
  return ibanRemainder(compact) === 1 ? 'valid' : 'checksum'
}

/**
 * An IBAN in upper case without spaces. One whose checksum or length is wrong is still what the page says: it is returned,
 * and `checkIban` tells. Letters read for digits (and digits for letters) are put right only where the country's structure
 * demands it *and* the checksum agrees, and text glued to the end is cut off only where the rest is then valid.
 */
export function parseIban(text: string): FieldValue | null {
  const compact = compactIban(
    text.replace(/^.*?\biban\b(?:[\s:.\-#]*n[ro°º]\.?(?=[\s:]*[A-Z]{2}\s?\d))?[\s:.\-#]*/i, ''),
  )
  const country = compact.slice(0, 2)
  const length = ibanLength(country)
  if (length === null) return null
  for (const form of [compact, compact.slice(0, length)]) {
    if (checkIban(form) === 'valid') return form
    const repaired = repairIban(form)
    if (repaired && checkIban(repaired) === 'valid') return repaired
  }
  const plausible = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact) && Math.abs(compact.length - length) <= 4
  return plausible && compact.replace(/\D/g, '').length >= 8 ? compact : null
}

/** `DE12 3456 …`: groups of four, as printed. */
export function formatIban(value: FieldValue): string {
  return compactIban(value).replace(/(.{4})(?=.)/g, '$1 ')
}

function compactIban(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
}

function ibanRemainder(compact: string): number {
  return modulo97(compact.slice(4) + compact.slice(0, 4))
}

function positionKinds(country: string): string | null {
  const structure = structures[country]
  if (!structure) return null
  return [...structure.matchAll(/(\d+)([nac])/g)].map(([, count, kind = '']) => kind.repeat(Number(count))).join('')
}

const digitFor: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
}
const letterFor: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 2: 'Z', 5: 'S', 6: 'G', 8: 'B' }

function repairIban(compact: string): string | null {
  const kinds = positionKinds(compact.slice(0, 2))
  if (!kinds || compact.length !== kinds.length + 4) return null
  const wanted = `aann${kinds}`
  return [...compact]
    .map((char, index) => {
      if (wanted[index] === 'n') return digitFor[char] ?? char
      if (wanted[index] === 'a') return letterFor[char] ?? char
      return char
    })
    .join('')
}

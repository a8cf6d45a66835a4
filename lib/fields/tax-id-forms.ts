import { iso7064Mod1110, luhn, luhnMod36, weighted } from './checksum'
import { modulo97 } from './modulo97'

export interface TaxIdForm {
  readonly country: string
  /** The whole compact number, its part without the country as first group. */
  readonly body: RegExp
  /** Of that first group; none where no checksum is published. */
  readonly check?: (body: string) => boolean
}

const digitAt = (body: string, index: number) => Number(body[index])

/** Forms by country: EU VIES, and the tax authorities of the others. */
export const taxIdForms: readonly TaxIdForm[] = [
  {
    country: 'AT',
    body: /^ATU(\d{8})$/,
    check: (body) => {
      let total = 4
      for (let i = 0; i < 7; i++) {
        const twice = digitAt(body, i) * (i % 2 ? 2 : 1)
        total += Math.floor(twice / 10) + (twice % 10)
      }
      return (10 - (total % 10)) % 10 === digitAt(body, 7)
    },
  },
  {
    country: 'BE',
    body: /^BE([01]\d{9})$/,
    check: (body) => 97 - (Number(body.slice(0, 8)) % 97) === Number(body.slice(8)),
  },
  {
    country: 'BG',
    body: /^BG(\d{9})$/,
    check: (body) => {
      const first = weighted(body, [1, 2, 3, 4, 5, 6, 7, 8]) % 11
      return (first < 10 ? first : (weighted(body, [3, 4, 5, 6, 7, 8, 9, 10]) % 11) % 10) === digitAt(body, 8)
    },
  },
  { country: 'BG', body: /^BG(\d{10})$/ },
  {
    country: 'CY',
    body: /^CY(\d{8}[A-Z])$/,
    check: (body) => {
      const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
      let total = 0
      for (let i = 0; i < 8; i++) total += i % 2 ? digitAt(body, i) : (odd[digitAt(body, i)] ?? 0)
      return String.fromCharCode(65 + (total % 26)) === body[8]
    },
  },
  {
    country: 'CZ',
    body: /^CZ(\d{8})$/,
    check: (body) => {
      const rest = 11 - (weighted(body, [8, 7, 6, 5, 4, 3, 2]) % 11)
      return (rest === 11 ? 1 : rest === 10 ? 0 : rest) === digitAt(body, 7)
    },
  },
  { country: 'CZ', body: /^CZ(\d{9,10})$/ },
  { country: 'DE', body: /^DE(\d{9})$/, check: (body) => body[0] !== '0' && iso7064Mod1110(body) },
  { country: 'DK', body: /^DK(\d{8})$/, check: (body) => weighted(body, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 },
  { country: 'EE', body: /^EE(\d{9})$/, check: (body) => weighted(body, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0 },
  {
    country: 'GR',
    body: /^(?:EL|GR)(\d{9})$/,
    check: (body) => (weighted(body, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === digitAt(body, 8),
  },
  { country: 'ES', body: /^ES([A-Z0-9]\d{7}[A-Z0-9])$/, check: checkSpain },
  {
    country: 'ES',
    body: /^([A-HJUV]\d{8}|[NPQRSW]\d{7}[A-J]|\d{8}[A-HJ-NP-TV-Z]|[XYZ]\d{7}[A-HJ-NP-TV-Z])$/,
    check: checkSpain,
  },
  {
    country: 'FI',
    body: /^FI(\d{8})$/,
    check: (body) => {
      const rest = weighted(body, [7, 9, 10, 5, 8, 4, 2]) % 11
      return rest !== 1 && (rest === 0 ? 0 : 11 - rest) === digitAt(body, 7)
    },
  },
  // The key of two digits is computed from the SIREN; keys with letters have no published rule. SIREN of La Poste and Monaco apart, Luhn holds.
  {
    country: 'FR',
    body: /^FR(\d{11})$/,
    check: (body) => (12 + 3 * (Number(body.slice(2)) % 97)) % 97 === Number(body.slice(0, 2)),
  },
  { country: 'FR', body: /^FR([A-HJ-NP-Z0-9]{2}\d{9})$/ },
  {
    country: 'GB',
    body: /^(?:GB|XI)(\d{9}|\d{12})$/,
    check: (body) => {
      const total = weighted(body, [8, 7, 6, 5, 4, 3, 2]) + Number(body.slice(7, 9))
      return total % 97 === 0 || (total + 55) % 97 === 0
    },
  },
  { country: 'GB', body: /^(?:GB|XI)((?:GD|HA)\d{3})$/ },
  { country: 'HR', body: /^HR(\d{11})$/, check: iso7064Mod1110 },
  { country: 'HU', body: /^HU(\d{8})$/, check: (body) => weighted(body, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0 },
  { country: 'IE', body: /^IE(\d{7}[A-W][A-I]?)$/, check: checkIreland },
  // The form of before 2013: the second place moves behind a zero.
  {
    country: 'IE',
    body: /^IE(\d[A-Z+*]\d{5}[A-W])$/,
    check: (body) => checkIreland(`0${body.slice(2, 7)}${body[0]}${body[7]}`),
  },
  { country: 'IT', body: /^IT(\d{11})$/, check: luhn },
  {
    country: 'LT',
    body: /^LT(\d{9}|\d{12})$/,
    check: (body) => {
      const length = body.length - 1
      const cycle = (start: number) => Array.from({ length }, (_, i) => ((i + start) % 9) + 1)
      const first = weighted(body, cycle(0)) % 11
      return (first < 10 ? first : (weighted(body, cycle(2)) % 11) % 10) === digitAt(body, length)
    },
  },
  { country: 'LU', body: /^LU(\d{8})$/, check: (body) => Number(body.slice(0, 6)) % 89 === Number(body.slice(6)) },
  {
    country: 'LV',
    body: /^LV([4-9]\d{10})$/,
    check: (body) => {
      const rest = 3 - (weighted(body, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6]) % 11)
      return rest !== -1 && (rest < -1 ? rest + 11 : rest) === digitAt(body, 10)
    },
  },
  { country: 'LV', body: /^LV(\d{11})$/ },
  {
    country: 'MT',
    body: /^MT(\d{8})$/,
    check: (body) => 37 - (weighted(body, [3, 4, 6, 7, 8, 9]) % 37) === Number(body.slice(6)),
  },
  { country: 'NL', body: /^NL(\d{9}B\d{2})$/, check: checkNetherlands },
  {
    country: 'PL',
    body: /^PL(\d{10})$/,
    check: (body) => weighted(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digitAt(body, 9),
  },
  {
    country: 'PT',
    body: /^PT(\d{9})$/,
    check: (body) => {
      const rest = 11 - (weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)
      return (rest > 9 ? 0 : rest) === digitAt(body, 8)
    },
  },
  {
    country: 'RO',
    body: /^RO(\d{2,10})$/,
    check: (body) => {
      const padded = body.padStart(10, '0')
      return ((weighted(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === digitAt(padded, 9)
    },
  },
  { country: 'SE', body: /^SE(\d{12})$/, check: (body) => luhn(body.slice(0, 10)) },
  {
    country: 'SI',
    body: /^SI(\d{8})$/,
    check: (body) => {
      const rest = 11 - (weighted(body, [8, 7, 6, 5, 4, 3, 2]) % 11)
      return rest !== 11 && (rest === 10 ? 0 : rest) === digitAt(body, 7)
    },
  },
  { country: 'SK', body: /^SK(\d{10})$/, check: (body) => Number(body) % 11 === 0 },
  { country: 'EU', body: /^EU(\d{9})$/ },
  { country: 'EU', body: /^IM(\d{10}|\d{12})$/ },
  {
    country: 'CH',
    body: /^CHE(\d{9})(?:MWST|TVA|IVA|VAT)?$/,
    check: (body) => {
      const rest = 11 - (weighted(body, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)
      return rest !== 10 && (rest === 11 ? 0 : rest) === digitAt(body, 8)
    },
  },
  {
    country: 'NO',
    body: /^(?:NO(\d{9})(?:MVA)?|(\d{9})MVA)$/,
    check: (body) => {
      const rest = 11 - (weighted(body, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)
      return body === '' || (rest !== 10 && (rest === 11 ? 0 : rest) === digitAt(body, 8))
    },
  },
  { country: 'IN', body: /^([0-3]\d[A-Z]{5}\d{4}[A-Z][A-Z0-9]Z[A-Z0-9])$/, check: luhnMod36 },
  {
    country: 'AU',
    body: /^(?:ABN|AU)(\d{11})$/,
    check: (body) =>
      weighted(`${digitAt(body, 0) - 1}`.replace('-1', '9') + body.slice(1), [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) %
        89 ===
      0,
  },
  { country: 'CA', body: /^(?:CA)?(\d{9})R[TC]\d{4}$/, check: luhn },
  { country: 'BR', body: /^BR(\d{14})$/, check: checkCnpj },
]

function checkSpain(body: string): boolean {
  const letters = 'TRWAGMYFPDXBNJZSQVHLCKE'
  const person = /^[XYZ]/.test(body) ? 'XYZ'.indexOf(body[0] ?? '') + body.slice(1, 8) : body.slice(0, 8)
  if (/^\d{8}$/.test(person)) return letters[Number(person) % 23] === body[8]
  if (/^[KLM]/.test(body)) return letters[Number(body.slice(1, 8)) % 23] === body[8]
  let total = 0
  for (let i = 1; i <= 7; i++) {
    const twice = digitAt(body, i) * (i % 2 ? 2 : 1)
    total += Math.floor(twice / 10) + (twice % 10)
  }
  const control = (10 - (total % 10)) % 10
  return body[8] === String(control) || body[8] === 'JABCDEFGHI'[control]
}

function checkIreland(body: string): boolean {
  const second = body[8] ? body.charCodeAt(8) - 64 : 0
  return 'WABCDEFGHIJKLMNOPQRSTUV'[(weighted(body, [8, 7, 6, 5, 4, 3, 2]) + second * 9) % 23] === body[7]
}

/** Businesses carry the eleven test; since 2020 sole traders carry mod 97 over "NL" and the whole. */
function checkNetherlands(body: string): boolean {
  if (weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 === digitAt(body, 8)) return true
  return modulo97(`NL${body}`) === 1
}

function checkCnpj(body: string): boolean {
  const control = (weights: readonly number[]) => {
    const rest = weighted(body, weights) % 11
    return rest < 2 ? 0 : 11 - rest
  }
  return (
    control([5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) === digitAt(body, 12) &&
    control([6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) === digitAt(body, 13)
  )
}

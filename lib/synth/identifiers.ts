import { formatIban } from '../fields/iban'
import { modulo97 } from '../fields/modulo97'
import { isStructuredReference } from '../fields/structured-reference'
import { taxIdForms } from '../fields/tax-id-forms'
import type { Random } from './random'

/** Bank and account part by country: `#` a digit, `@` a capital. */
const bankForms: Readonly<Record<string, string>> = {
  AT: '################',
  BE: '############',
  CH: '#################',
  DE: '##################',
  ES: '####################',
  FR: '#######################',
  GB: '@@@@##############',
  IE: '@@@@##############',
  IT: '@######################',
  LU: '################',
  NL: '@@@@##########',
  PT: '#####################',
}

export const ibanCountries = Object.keys(bankForms)

/** An IBAN with the right check digits, compact; null where the country has none here. */
export function makeIban(country: string, random: Random): string | null {
  const form = bankForms[country]
  if (!form) return null
  const body = random.pattern(form)
  // ISO 13616: two digits that leave 1 of 97, where 00 stands in their place.
  return `${country}${String(98 - modulo97(`${body}${country}00`)).padStart(2, '0')}${body}`
}

/** As printed: in groups of four mostly. */
export function printIban(iban: string, random: Random): string {
  return random.chance(0.75) ? formatIban(iban) : iban
}

export function makeBic(country: string, random: Random): string {
  const bank = random.pick([
    'NOVA',
    'BANK',
    'KRED',
    'SPAR',
    'MERC',
    'UNIT',
    'ALPI',
    'REGI',
    'POPU',
    'CENT',
    'HAND',
    'VOLK',
  ])
  const place = random.pick(['2L', '22', 'FF', 'MM', 'DE', 'PP', 'HH', '21', 'B1', 'KK'])
  return `${bank.slice(0, 3)}${random.letters(1)}${country}${place}${random.pick(['', '', 'XXX', random.pattern('###')])}`
}

/** Forms without the digits that the checksum decides, which is found by trying. */
const taxForms: Readonly<Record<string, readonly string[]>> = {
  AT: ['ATU########'],
  AU: ['ABN###########'],
  BE: ['BE0#########'],
  BR: ['BR########0001##'],
  CA: ['#########RT0001'],
  CH: ['CHE#########'],
  DE: ['DE#########'],
  ES: ['ESB########', 'ESA########'],
  FR: ['FR###########'],
  GB: ['GB#########'],
  IE: ['IE#######@@'],
  IN: ['##@@@@@####@#Z?'],
  IT: ['IT###########'],
  LU: ['LU########'],
  NL: ['NL#########B01'],
  PT: ['PT5########'],
}

/** A VAT id (ABN, GSTIN …) that passes its country's checksum, compact; null where there is no such number here. */
export function makeTaxId(country: string, random: Random): string | null {
  const forms = taxForms[country]
  if (!forms) return null
  const form = random.pick(forms)
  for (let attempt = 0; attempt < 200; attempt++) {
    const value = country === 'IN' ? gstin(random) : country === 'FR' ? frenchVat(random) : random.pattern(form)
    const found = withCheckDigits(value, country, form)
    if (found) return found
  }
  throw new RangeError(`No tax id of ${country} was found`)
}

/** The number with other digits in its last two free places, so that its country's check passes; null where none do. */
function withCheckDigits(value: string, country: string, form: string): string | null {
  const passes = (text: string) => {
    const known = taxIdForms.find((one) => one.country === country && one.body.test(text))
    return known?.check?.(known.body.exec(text)?.[1] ?? '') === true
  }
  if (passes(value)) return value
  const last = form.lastIndexOf('#')
  const before = form.lastIndexOf('#', last - 1)
  for (let digits = 0; digits < 100 && before >= 0 && value.length === form.length; digits++) {
    const text = `${value.slice(0, before)}${Math.floor(digits / 10)}${value.slice(before + 1, last)}${digits % 10}${value.slice(last + 1)}`
    if (passes(text)) return text
  }
  return null
}

function gstin(random: Random): string {
  const state = String(random.int(1, 36)).padStart(2, '0')
  return `${state}${random.letters(3)}${random.pick(['C', 'F', 'P'])}${random.letters(1)}${random.pattern('####@')}1Z${random.pattern('?')}`
}

/** The key before the SIREN is computed from it. */
function frenchVat(random: Random): string {
  const siren = random.digits(9)
  return `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')}${siren}`
}

/** As printed, by the habits of its country. */
export function printTaxId(value: string, country: string, random: Random): string {
  const body = value.slice(2)
  const forms: Record<string, readonly string[]> = {
    AU: [value.slice(3).replace(/^(..)(...)(...)(...)$/, '$1 $2 $3 $4'), value.slice(3)],
    BE: [
      `BE ${body.replace(/^(....)(...)(...)$/, '$1.$2.$3')}`,
      value,
      `BE${body.replace(/^(....)(...)(...)$/, ' $1 $2 $3')}`,
    ],
    BR: [body.replace(/^(..)(...)(...)(....)(..)$/, '$1.$2.$3/$4-$5')],
    CH: [
      value.replace(/^CHE(...)(...)(...)$/, 'CHE-$1.$2.$3'),
      `${value.replace(/^CHE(...)(...)(...)$/, 'CHE-$1.$2.$3')} MWST`,
    ],
    ES: [body, body, value, `${body.slice(0, 1)}-${body.slice(1)}`],
    FR: [value, `FR ${body.replace(/^(..)(...)(...)(...)$/, '$1 $2 $3 $4')}`],
    GB: [value, `GB ${body.replace(/^(...)(....)(..)$/, '$1 $2 $3')}`, body],
    IT: [value, body, body],
    NL: [value, value, `NL ${body}`],
    PT: [body, value, `PT ${body}`],
    DE: [value, value, `DE ${body}`, `DE ${body.replace(/^(...)(...)(...)$/, '$1 $2 $3')}`],
  }
  return random.pick(forms[country] ?? [value])
}

/** Creditor reference of ISO 11649. */
export function makeCreditorReference(random: Random): string {
  const body = random.digits(random.int(8, 18))
  return `RF${String(98 - modulo97(`${body}RF00`)).padStart(2, '0')}${body}`
}

/** +++090/9337/55493+++ of Belgium. */
export function makeBelgianReference(random: Random): string {
  const body = random.pattern('##########')
  const number = (check: string) => `${body}${check}`.replace(/^(...)(....)(.....)$/, '$1/$2/$3')
  return tryChecks((check) => `+++${number(check)}+++`)
}

/** The 27 digits of the Swiss QR reference, grouped from the right as printed. */
export function makeSwissReference(random: Random): string {
  const body = `${random.pattern('00####00##')}${random.pattern('################')}`
  return tryChecks((check) => `${body}${check.slice(1)}`).replace(/(\d)(?=(\d{5})+$)/g, '$1 ')
}

function tryChecks(form: (check: string) => string): string {
  for (let check = 0; check <= 99; check++) {
    const reference = form(String(check).padStart(2, '0'))
    if (isStructuredReference(reference.replace(/ /g, ''))) return reference
  }
  throw new RangeError('No check digits fit')
}

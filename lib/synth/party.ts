import type { Language } from '../document/page'
import { type AddressParts, makeAddress } from './address'
import { brandOf, type NameRole, personName, tradingNameOf, withLegalForm } from './firm-name'
import { makeTaxId, printTaxId } from './identifiers'
import { countryNames, type Locale } from './locales'
import type { Random } from './random'
import { nameWords } from './words/name-words'

export interface Party {
  /** With its legal form, as printed in full. */
  readonly name: string
  /** The short name of a word mark. */
  readonly brand: string
  /** Another name by which it is known, printed beside the legal one now and then. */
  readonly tradingName: string
  readonly isPerson: boolean
  /** Without the country. */
  readonly addressLines: readonly string[]
  readonly addressParts: AddressParts
  readonly town: string
  readonly country: string
  readonly countryName: string
  /** As printed; null where it has none. */
  readonly taxId: string | null
  /** A second number, of the tax office or a register. */
  readonly taxNo: string
  readonly locale: Locale
  readonly contact: string
  readonly phone: string
  readonly fax: string
  readonly email: string
  readonly web: string
}

/** Of the street, the postal code, the town and the region. */
export type PartsOrder = readonly (keyof AddressParts)[]

export interface PartyWish {
  readonly role: NameRole
  readonly personShare: number
  /** Where each part of the address stands beside its own label: the lines are those parts, in this order. */
  readonly parts: PartsOrder | null
}

/** A firm, or sometimes a person, of a locale; the country's name is in the document's language. */
export function makeParty(locale: Locale, language: Language, random: Random, wish: PartyWish): Party {
  const words = nameWords[locale.language]
  const isPerson = random.chance(wish.personShare)
  const person = personName(words, random)
  const brand = isPerson ? person : brandOf(locale, wish.role, random)
  const upper = random.chance(0.12)
  const bareShare = wish.role === 'vendor' ? 0.22 : 0.36
  const name = isPerson ? person : withLegalForm(brand, locale, bareShare, random)
  const domain = `${asciiOf(brand)
    .replace(/[^a-z0-9]+/g, random.pick(['-', '']))
    .replace(/^-|-$/g, '')
    .slice(0, 22)}.example`
  const address = makeAddress(locale, random)
  const lines = wish.parts ? partLines(address.parts, wish.parts) : address.lines
  const contact = personName(words, random)
  return {
    name: upper ? name.toUpperCase() : name,
    brand: upper ? brand.toUpperCase() : brand,
    tradingName: tradingNameOf(brand, locale, wish.role, random),
    isPerson,
    addressLines: random.chance(0.08) ? lines.map((line) => line.toUpperCase()) : lines,
    addressParts: address.parts,
    town: address.town,
    country: locale.country,
    countryName: countryNames[locale.country]?.[language] ?? locale.country,
    taxId: isPerson && random.chance(0.7) ? null : taxIdOf(locale.country, random),
    taxNo: random.pattern(random.pick(['##/###/#####', '########', '### ### ###', '#######-#'])),
    locale,
    contact,
    phone: random.pattern(locale.phone),
    fax: random.pattern(locale.phone),
    email: `${random.pick(['info', 'office', 'billing', 'accounts', 'hello', asciiOf(contact).replace(/[^a-z]+/g, '.')])}@${domain}`,
    web: `${random.pick(['www.', 'www.', 'https://', ''])}${domain}`,
  }
}

/** The parts that there are, in that order. */
export function partLines(parts: AddressParts, order: PartsOrder): string[] {
  return order.map((part) => parts[part]).filter((part) => part !== '')
}

/** Lower case without accents, for e-mail and web addresses. */
function asciiOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').toLowerCase()
}

/** Tax numbers without a checksum that lib/fields knows. */
const plainTaxForms: Readonly<Record<string, readonly string[]>> = {
  US: ['##-#######'],
  MX: ['@@@######@#@', '@@@@######@##'],
  MY: ['W10-####-########', '0###########', '00##########'],
  SG: ['20#######@', 'M2-#######-#'],
  CA: ['######### RT0001'],
}

function taxIdOf(country: string, random: Random): string | null {
  const checked = makeTaxId(country, random)
  if (checked) return printTaxId(checked, country, random)
  const forms = plainTaxForms[country]
  return forms ? random.pattern(random.pick(forms)) : null
}

import type { Language } from '../document/page'
import { makeTaxId, printTaxId } from './identifiers'
import { countryNames, type Locale } from './locales'
import type { Random } from './random'
import { type NameWords, nameWords } from './words/name-words'

export interface Party {
  /** With its legal form, as printed in full. */
  readonly name: string
  /** The short name of a word mark. */
  readonly brand: string
  readonly isPerson: boolean
  /** Without the country. */
  readonly addressLines: readonly string[]
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

/** A firm, or sometimes a person, of a locale; the country's name is in the document's language. */
export function makeParty(locale: Locale, language: Language, random: Random, personShare = 0.05): Party {
  const words = nameWords[locale.language]
  const isPerson = random.chance(personShare)
  const person = personName(words, random)
  const brand = isPerson ? person : brandOf(words, random)
  const upper = random.chance(0.12)
  const name = isPerson ? person : withLegalForm(brand, locale, random)
  const domain = `${asciiOf(brand)
    .replace(/[^a-z0-9]+/g, random.pick(['-', '']))
    .replace(/^-|-$/g, '')
    .slice(0, 22)}.example`
  const address = makeAddress(locale, random)
  const contact = personName(words, random)
  return {
    name: upper ? name.toUpperCase() : name,
    brand: upper ? brand.toUpperCase() : brand,
    isPerson,
    addressLines: random.chance(0.08) ? address.lines.map((line) => line.toUpperCase()) : address.lines,
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

export function personName(words: NameWords, random: Random): string {
  return `${random.pick(words.given)} ${random.pick(words.surnames)}`
}

const beginnings =
  'Al Bel Cor Dan El Fa Gra Hel In Jo Kal Lu Mar Nor Or Pal Qui Ro Sol Tar Ul Ver Wal Xe Yor Zan'.split(' ')
const middles = 'a i o ta ri ven mo li ne bo'.split(' ')
const endings = 'tis dex lon mar nix ra tec via sys rum do pex vita gard lin'.split(' ')

function coined(random: Random): string {
  return `${random.pick(beginnings)}${random.pick(middles)}${random.pick(endings)}`
}

function brandOf(words: NameWords, random: Random): string {
  const [surname, trade] = [random.pick(words.surnames), random.pick(words.trades)]
  switch (random.int(0, 8)) {
    case 0:
      return `${surname} ${trade}`
    case 1:
      return `${surname} & ${random.pick(words.surnames)}`
    case 2:
      return `${coined(random)} ${trade}`
    case 3:
      return `${random.pick(words.qualities)} ${trade}`
    case 4:
      return `${trade} ${surname}`
    case 5:
      return coined(random) + random.pick(['', '', ' Group', ' Systems', '.io', ' International', ' Europe'])
    case 6:
      return `${personName(words, random)} ${trade}`
    case 7:
      return `${random.letters(random.int(2, 3))} ${trade}`
    default:
      return `${random.pick(words.qualities)} ${coined(random)} ${trade}`
  }
}

function withLegalForm(brand: string, locale: Locale, random: Random): string {
  if (random.chance(0.1)) return brand
  const form = random.pick(locale.legalForms)
  return form.startsWith(',') ? `${brand}${form}` : `${brand} ${form}`
}

/** Lower case without accents, for e-mail and web addresses. */
function asciiOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').toLowerCase()
}

interface Address {
  readonly lines: readonly string[]
  readonly town: string
}

export function makeAddress(locale: Locale, random: Random): Address {
  const [town = '', region = '', code = ''] = random.pick(locale.towns).split('|')
  const words = nameWords[locale.language]
  const place = random.pattern(town)
  const values: Record<string, string> = {
    street: random.pick(words.streets),
    no: String(random.int(1, random.chance(0.3) ? 1999 : 180)),
    n: String(random.int(1, 24)),
    town: place,
    region,
    code: random.pattern(code),
  }
  const filled = random.pick(locale.addressForms).replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '')
  const lines = filled.split('|').map((line) =>
    line
      .replace(/\(\s*\)/g, '')
      .replace(/\s+/g, ' ')
      .replace(/[\s,-]+$/, '')
      .trim(),
  )
  if (random.chance(0.06))
    lines.unshift(
      `${random.pick(['Building', 'Block', 'Haus', 'Level', 'c/o'])} ${random.letters(1)}${random.int(1, 9)}`,
    )
  return { lines: lines.filter((line) => line !== ''), town: place }
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

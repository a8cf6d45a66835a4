import type { Locale } from './locales'
import type { Random } from './random'
import { type NameWords, nameWords } from './words/name-words'

const list = (text: string) => text.split(' ')
const beginnings = list('Al Bel Cor Dan El Fa Gra Hel In Jo Kal Lu Mar Nor Or Pal Qui Ro Sol Tar Ul Ver Wal Xe Yor Zan')
const middles = list('a i o ta ri ven mo li ne bo')
const endings = list('tis dex lon mar nix ra tec via sys rum do pex vita gard lin')
/** Words of names without a legal form, which firms of all languages take from English. */
const firsts = list(
  'Bright Vertex Blue Urban Metro North True Open Next Smart Solid Clear First Royal Alpha Delta Fusion Stellar Titan Modern Rapid Green Silver Inner Grand Noble Swift Core Central Major Superior Vivid Atlas Zenith',
)
const seconds = list(
  'Data Home Office Cloud Food Health Water Energy Build Trade Motor Paper Light Sound Steel Wood Design Travel Sport Garden Web Media Print Pack Stone Care Mind Pixel Harbor Tool Fleet Power',
)
const lasts = list(
  'Solutions Systems Partners Services Products Group Supply Works Studio Labs Company Store Industries Ventures Collective Traders Associates Networks Team Agency Market Club Foundation Institute Hub',
)
const roles: Record<NameRole, readonly string[]> = {
  vendor: ['Supplier', 'Vendor', 'Lieferfirma', 'Fournisseur', 'Leverancier', 'Proveedor', 'Fornitore', 'Fornecedor'],
  customer: ['Customer', 'Client', 'Kunde', 'Acheteur', 'Afnemer', 'Cliente', 'Acquirente', 'Comprador'],
}

export type NameRole = 'vendor' | 'customer'

export function personName(words: NameWords, random: Random): string {
  return `${random.pick(words.given)} ${random.pick(words.surnames)}`
}

function coined(random: Random): string {
  return `${random.pick(beginnings)}${random.pick(middles)}${random.pick(endings)}`
}

/** A firm's name without its legal form. */
export function brandOf(locale: Locale, role: NameRole, random: Random): string {
  const words = nameWords[locale.language]
  if (random.chance(0.28)) return plainName(random)
  if (random.chance(0.03)) return placeholderName(role, random)
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
      return coined(random) + random.pick(['', '', ' Group', ' Systems', '.io', '.com', ' International', ' Europe'])
    case 6:
      return `${personName(words, random)} ${trade}`
    case 7:
      return `${random.letters(random.int(2, 3))} ${trade}`
    default:
      return `${random.pick(words.qualities)} ${coined(random)} ${trade}`
  }
}

/** Two or three capitalised words: "Bright Data Partners". */
function plainName(random: Random): string {
  return random.weighted([
    [`${random.pick(firsts)} ${random.pick(seconds)} ${random.pick(lasts)}`, 3],
    [`${random.pick(firsts)} ${random.pick(lasts)}`, 3],
    [`${random.pick(seconds)} ${random.pick(lasts)}`, 1],
    [`${random.pick(firsts)}${random.pick(seconds).toLowerCase()} ${random.pick(lasts)}`, 1],
    [`${random.pick(firsts)} ${random.pick(seconds)}`, 1],
  ])
}

/** As in samples and forms: "Client 4", "Muster Kunde". */
function placeholderName(role: NameRole, random: Random): string {
  const word = random.pick(roles[role])
  return random.pick([
    `${word} ${random.int(1, 99)}`,
    `Sample ${word}`,
    `${word} ${random.letters(1)}`,
    `Muster ${word}`,
  ])
}

/** The name by which a firm trades beside the one in the register. */
export function tradingNameOf(brand: string, locale: Locale, role: NameRole, random: Random): string {
  if (random.chance(0.4)) return `${brand.split(' ').slice(0, 2).join(' ')} ${random.pick(lasts)}`
  return brandOf(locale, role, random)
}

export function withLegalForm(brand: string, locale: Locale, bareShare: number, random: Random): string {
  if (random.chance(bareShare)) return brand
  const form = random.pick(locale.legalForms)
  return form.startsWith(',') ? `${brand}${form}` : `${brand} ${form}`
}

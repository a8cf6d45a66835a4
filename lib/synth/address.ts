import type { Locale } from './locales'
import type { Random } from './random'
import { nameWords } from './words/name-words'

export interface Address {
  /** Without the country. */
  readonly lines: readonly string[]
  readonly town: string
  readonly region: string
  /** The same in the parts of a form, in the order in which a form asks for them. */
  readonly parts: AddressParts
}

export interface AddressParts {
  readonly street: string
  readonly code: string
  readonly town: string
  readonly region: string
}

/** A line of its own for a part of a building or an estate, before or behind the street. */
const sites: Readonly<Record<Locale['language'], readonly string[]>> = {
  en: ['Building @', 'Block @#', 'Suite #00', 'Level #', '#th Floor', 'Unit #', 'Gate #, Business Park', 'Riverside House', 'Tower @', 'Dept. ###'],
  de: ['Gebäude @', 'Haus #', '#. OG', 'Aufgang @', 'Halle #', 'Gewerbepark Süd', 'Hinterhaus', 'Tor #', '#. Stock links'],
  fr: ['Bâtiment @', 'Bât. @#', '#e étage', 'Zone Industrielle Nord', 'Résidence du Parc', 'Immeuble Le Central', 'Porte #', 'CS ####0'],
  nl: ['Gebouw @', '#e verdieping', 'Unit #', 'Bedrijvenpark Oost', 'Hal #', 'Toren @'],
  es: ['Edificio @', 'Planta #', 'Polígono Industrial Norte', 'Nave #', 'Oficina ##', 'Local #'],
  it: ['Edificio @', 'Scala @', 'Piano #', 'Zona Industriale', 'Palazzina @', 'Interno #'],
  pt: ['Edifício @', 'Piso #', 'Zona Industrial', 'Bloco @', 'Armazém #', 'Sala ##'],
} // biome-ignore format: a table

const boxes: Readonly<Record<Locale['language'], string>> = {
  en: 'PO Box ####',
  de: 'Postfach ## ##',
  fr: 'BP ####',
  nl: 'Postbus ###',
  es: 'Apartado de Correos ###',
  it: 'Casella Postale ###',
  pt: 'Apartado ####',
}

export function makeAddress(locale: Locale, random: Random): Address {
  const [town = '', region = '', code = ''] = random.pick(locale.towns).split('|')
  const words = nameWords[locale.language]
  const values: Record<string, string> = {
    street: random.pick(words.streets),
    no: String(random.int(1, random.chance(0.3) ? 1999 : 180)),
    n: String(random.int(1, 24)),
    town: random.pattern(town),
    region,
    code: random.pattern(code),
  }
  const fill = (form: string) => tidy(form.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? ''))
  const lines = random
    .pick(locale.addressForms)
    .split('|')
    .map(fill)
    .filter((line) => line !== '')
  if (lines.length > 1 && random.chance(0.05)) lines[0] = random.pattern(boxes[locale.language])
  if (random.chance(0.17)) {
    const named = random.some(sites[locale.language], random.chance(0.2) ? 2 : 1).map((site) => random.pattern(site))
    lines.splice(random.chance(0.4) || lines.length === 1 ? 0 : 1, 0, ...named)
  }
  const streetForm = locale.addressForms.map((form) => form.split('|')[0] ?? '').find((form) => !/town|code/.test(form))
  const parts = {
    street: fill(streetForm ?? '{street} {no}'),
    code: values.code ?? '',
    town: values.town ?? '',
    region,
  }
  return { lines, town: parts.town, region, parts }
}

function tidy(line: string): string {
  return line
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s,-]+$/, '')
    .trim()
}

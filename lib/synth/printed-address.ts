import type { FieldKey } from '../fields/field'
import type { Facts } from './facts'
import type { Party } from './party'
import type { Random } from './random'

export interface PrintedLine {
  readonly text: string
  readonly marks: readonly FieldKey[]
}

/** Regions as some systems print them beside the country. */
const regions: Readonly<Record<string, readonly string[]>> = {
  DE: ['BAYERN', 'Hessen', 'NRW', 'Sachsen'],
  AT: ['Tirol', 'Steiermark'],
  CH: ['ZH', 'Bern'],
  FR: ['Île-de-France', 'BRETAGNE', 'Occitanie'],
  BE: ['Vlaanderen', 'Hainaut'],
  NL: ['Noord-Holland', 'GELDERLAND', 'Utrecht'],
  GB: ['ENG', 'Kent', 'SCOTLAND', 'Surrey'],
  IE: ['MUNSTER', 'Co. Cork', 'Leinster'],
  ES: ['Comunidad de Madrid', 'ANDALUCÍA'],
  IT: ['Lombardia', 'VENETO', 'Lazio'],
  PT: ['Norte', 'ALENTEJO'],
}

/**
 * The lines of a postal address as printed: one below the other, or some or all on one line, with a country below or
 * behind where it is foreign, or now and then anyway. Only what isn't the country is the address.
 */
export function printedAddress(
  party: Party,
  facts: Facts,
  key: FieldKey | null,
  random: Random,
  form: { oneLineShare: number; countryShare: number },
): PrintedLine[] {
  const marks = key ? [key] : []
  const lines = joined(party.addressLines, form.oneLineShare, random)
  const foreign = party.country !== facts.locale.country
  if (!random.chance(foreign ? 0.9 : form.countryShare)) return lines.map((text) => ({ text, marks }))
  if (random.chance(0.2)) {
    const behind = random.pick([`, ${party.country}`, `, ${party.countryName}`, ` (${party.country})`])
    return lines.map((text, at) => ({ text: at === lines.length - 1 ? text + behind : text, marks }))
  }
  return [...lines.map((text) => ({ text, marks })), { text: countryLine(party, random), marks: [] }]
}

function joined(lines: readonly string[], oneLineShare: number, random: Random): readonly string[] {
  const [first = '', second = '', ...rest] = lines
  if (random.chance(oneLineShare)) return [lines.join(random.pick([', ', ' - ', ' · ', ' | ', ', ', ' ']))]
  if (rest.length > 0 && random.chance(0.2)) return [`${first}, ${second}`, ...rest]
  return lines
}

function countryLine(party: Party, random: Random): string {
  const region = random.pick(regions[party.country] ?? [party.town])
  return random.weighted([
    [party.countryName, 6],
    [party.countryName.toUpperCase(), 2],
    [party.country, 1.5],
    [`${party.countryName} - ${region}`, 1.2],
    [`${region}, ${party.countryName}`, 0.8],
    [`${party.countryName} (${party.country})`, 0.4],
  ])
}

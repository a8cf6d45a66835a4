import type { Entry } from './labelled'
import type { Party } from './party'
import type { Random } from './random'

/** Labels and forms of numbers that look like tax numbers and are none, by country. */
const forms: Readonly<Record<string, readonly (readonly [label: string, form: string])[]>> = {
  FR: [['SIRET', '### ### ### 000##'], ['N° SIRET', '#########000##'], ['RCS', 'Nanterre B ### ### ###'], ['Code APE', '####Z']],
  NL: [['KvK', '########'], ['KvK-nummer', '########'], ['KVK nr.', '## ## ## ##']],
  DE: [['HRB', '#####'], ['Handelsregister', 'HRB #####'], ['HRB-Nr.', '######']],
  AT: [['FN', '######@'], ['Firmenbuch', 'FN ######x']],
  BE: [['RPR', '0###.###.###'], ['KBO', '0### ### ###']],
  GB: [['Company No.', '########'], ['Company Number', '0#######'], ['Reg. No.', '########']],
  IE: [['CRO No.', '######'], ['Company No.', '######']],
  IT: [['C.F.', '###########'], ['REA', 'MI-#######'], ['Codice SDI', '@#@####']],
  ES: [['Nº registro', '##/#####'], ['Reg. Merc.', 'T. #### F. ##']],
  PT: [['C.R.C.', '#####'], ['Registo', '#########']],
  US: [['Reg. No.', '#######'], ['DUNS', '##-###-####']],
  IN: [['PAN', '@@@@@####@'], ['CIN', 'U#####@@20##@@@######']],
  CH: [['Firmennr.', 'CH-###.#.###.###-#'], ['Kunden-UID', '######']],
} // biome-ignore format: a table
const everywhere = [['GLN', '4############'], ['EAN', '87###########'], ['ID', '###'], ['Reg. No.', '######-#']] as const // biome-ignore format: a table

/** Numbers of registers of a party, no more than `most`; the French SIREN is the end of its VAT number. */
export function registrationEntries(party: Party, most: number, random: Random): Entry[] {
  const own = forms[party.country] ?? []
  const chosen = random.some([...own, random.pick(everywhere)], random.int(1, most))
  const entries = chosen.map(([label, form]): Entry => ({ label, value: random.pattern(form), marks: [] }))
  const siren = party.country === 'FR' ? (party.taxId ?? '').replace(/\D/g, '').slice(-9) : ''
  if (siren.length === 9 && random.chance(0.5))
    entries.push({ label: random.pick(['SIREN', 'N° SIREN']), value: siren.replace(/(...)(?=.)/g, '$1 '), marks: [] })
  return entries
}

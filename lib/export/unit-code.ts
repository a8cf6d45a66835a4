/** Codes of UN/ECE Recommendation 20 (EN 16931 BT-130) and how units are printed in the languages that are read. */
const printed: Readonly<Record<string, string>> = {
  H87: 'pc pcs pce piece pieces stk stck stück stuck st pz pezzi pièce pièces stuks ud uds unidad unidades pza un',
  C62: 'unit units each ea',
  HUR: 'h hr hrs hour hours std stunde stunden heure heures uur uren ora ore hora horas',
  MIN: 'min minute minutes minuten',
  DAY: 'd day days tag tage tg jour jours dag dagen giorno giorni día días dia dias',
  MON: 'month months monat monate mois maand maanden mese mesi mes meses',
  ANN: 'year years jahr jahre an ans jaar anno anni año años ano anos',
  KGM: 'kg kgs kilo',
  GRM: 'g gr gramm gram',
  TNE: 't tonne tonnes',
  LTR: 'l ltr liter litre litres litro litri litros',
  MTR: 'm lfm metre metres meter',
  KMT: 'km',
  CMT: 'cm',
  MMT: 'mm',
  MTK: 'm2 m² qm sqm',
  MTQ: 'm3 m³ cbm',
  KWH: 'kwh',
  SET: 'set sets',
  PR: 'pair pairs paar',
  P1: '%',
}

const codes = new Map(Object.entries(printed).flatMap(([code, words]) => words.split(' ').map((word) => [word, code])))

/** Null where a unit is not surely known: "Fuhre", "roll". */
export function unitCode(unit: string | null): string | null {
  return codes.get(unit?.normalize('NFC').toLowerCase().replace(/\.$/, '').trim() ?? '') ?? null
}

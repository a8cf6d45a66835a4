/** Month names and their abbreviations in the seven languages, without accents, by month. */
const names: readonly string[] = [
  'january januar janner jaenner janvier januari enero gennaio janeiro jan janv ene genn gen',
  'february februar feber fevrier februari febrero febbraio fevereiro feb febr fev fevr',
  'march marz maerz mars maart marzo marco mar mrz mrt',
  'april avril abril aprile apr avr abr',
  'may mai mei mayo maggio maio magg mag',
  'june juni juin junio giugno junho jun giu',
  'july juli juillet julio luglio julho jul juil lug',
  'august aout augustus agosto aug ago',
  'september septembre septiembre setiembre settembre setembro sept sep set sett',
  'october oktober octobre octubre ottobre outubro oct okt ott out',
  'november novembre noviembre novembro nov',
  'december dezember decembre diciembre dicembre dezembro dec dez dic',
]

const months = new Map(names.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const)))

/** Each letter also in its accented forms, as printed and as OCR has it. */
const letterForms: Readonly<Record<string, string>> = {
  a: '[aàáâãäå]',
  e: '[eèéêë]',
  i: '[iìíîï]',
  o: '[oòóôõö]',
  u: '[uùúûü]',
  c: '[cç]',
}

/** Source of a pattern for any of them, longest first, with or without accents; not followed by a letter. */
export const monthPattern = `(?:${[...months.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => [...name].map((letter) => letterForms[letter] ?? letter).join(''))
  .join('|')})(?!\\p{L})`

/** Whether a text could name a month: whether the first three letters of any stand in it. Cheap, to spare the pattern above. */
export function mayNameMonth(text: string): boolean {
  return monthStart.test(text)
}

const monthStart = new RegExp(
  [...new Set([...months.keys()].map((name) => name.slice(0, 3)))]
    .map((start) => [...start].map((letter) => letterForms[letter] ?? letter).join(''))
    .join('|'),
  'i',
)

/** 1 to 12; 0 where it is no month. */
export function monthOfName(name: string): number {
  return months.get(name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()) ?? 0
}

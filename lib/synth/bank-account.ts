import { formatDate } from './date-form'
import {
  ibanCountries,
  makeBelgianReference,
  makeBic,
  makeCreditorReference,
  makeIban,
  makeSwissReference,
  printIban,
} from './identifiers'
import type { Party } from './party'
import type { Random } from './random'

export interface BankAccount {
  readonly bank: string
  /** As printed. */
  readonly iban: string | null
  readonly bic: string | null
  /** National account details where there is no IBAN: "Sort code 12-34-56". */
  readonly plain: readonly string[]
}

export function makeAccount(vendor: Party, international: boolean, random: Random): BankAccount {
  const bank = `${random.pick(['First', 'Kantonal', 'Regio', 'Merkur', 'Banco', 'Crédit', 'Volks', 'Union', 'City', 'Atlas'])} ${random.pick(['Bank', 'Sparkasse', 'Trust', 'Bancaire', 'Nacional', 'Bank AG', 'Savings'])}`
  const country = ibanCountries.includes(vendor.country) ? vendor.country : null
  if (country && international) {
    const iban = makeIban(country, random)
    return {
      bank,
      iban: iban && printIban(iban, random),
      bic: random.chance(0.75) ? makeBic(country, random) : null,
      plain: [],
    }
  }
  const plain: Record<string, readonly string[]> = {
    GB: [random.pattern('Sort Code: ##-##-##'), random.pattern('Account No: ########')],
    US: [random.pattern('Routing No. 0########'), random.pattern('Account # ##########')],
    AU: [random.pattern('BSB: ###-###'), random.pattern('Acc: ########')],
    IN: [random.pattern('A/c No. ############'), random.pattern('IFSC: @@@@0######')],
  }
  const rest = [random.pattern('Account: ### ######'), random.pattern('Branch ###')]
  const bic = random.chance(0.3) ? makeBic(vendor.country, random) : null
  return { bank, iban: null, bic, plain: plain[vendor.country] ?? rest }
}

/** What a payer is asked to quote: the document's number, something around it, or a number of its own. */
export function referenceOf(vendor: Party, number: string, date: number, random: Random): string {
  if (vendor.country === 'BE' && random.chance(0.8)) return makeBelgianReference(random)
  if (vendor.country === 'CH' && random.chance(0.6)) return makeSwissReference(random)
  if (random.chance(0.25))
    return makeCreditorReference(random).replace(/(.{4})(?=.)/g, random.chance(0.5) ? '$1 ' : '$1')
  return random.weighted([
    [number, 3],
    [aroundNumber(number, date, random), 4],
    [random.digits(random.int(8, 16)), 3],
    [random.pattern(random.pick(['@@-####-####', '@@########', '####-@@-##'])), 1],
  ])
}

/** The document's number within a longer string. */
function aroundNumber(number: string, date: number, random: Random): string {
  const year = formatDate(date, 'yyyy', 'en')
  const other = random.digits(random.int(3, 7))
  return random.pick([
    `${year}-${number}`,
    `${other}-${number}`,
    `${number}-${other}`,
    `${number}/${other}`,
    `${other} ${number}`,
    `${random.letters(random.int(1, 3))}${other}-${number}`,
    `${number}${random.letters(random.int(1, 5))}`,
    `${random.pick(['RE', 'RG', 'FA', 'INV', 'KD', 'FT'])} ${number}`,
    `${number} ${formatDate(date, 'dd.mm.yy', 'en')}`,
  ])
}

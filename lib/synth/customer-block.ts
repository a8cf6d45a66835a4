import type { FieldKey } from '../fields/field'
import { type Block, emptyBlock, paragraph, stack, textLine } from './drawing'
import type { Facts } from './facts'
import { type Entry, inlinePairs } from './labelled'
import type { Party } from './party'
import { contactEntries, taxIdLabel } from './party-blocks'
import { printedAddress } from './printed-address'
import type { Random } from './random'
import { registrationEntries } from './registrations'
import { inkFor, labelText, type Style } from './style'
import { nameWords } from './words/name-words'

/** Lines around the company's name: whom to ask for, which department, under which other name. */
interface Around {
  readonly above: readonly string[]
  readonly below: readonly string[]
  readonly labelled: readonly Entry[]
}

/** The customer's address, with what clerks are led astray by: persons, departments, other names and numbers. */
export function customerBlock(
  facts: Facts,
  style: Style,
  options: { width: number; label: string | null; taxId: boolean; boldName: boolean },
  random: Random,
): Block {
  const { customer } = facts
  const { width } = options
  const line = (text: string, marks: readonly FieldKey[] = [], bold = false) =>
    paragraph(text, inkFor(style, bold ? 'bold' : 'regular'), { width, gap: style.gap, marks })
  const around = customer.isPerson ? aroundPerson(facts, random) : aroundFirm(facts, random)
  const address = random.chance(0.05)
    ? []
    : printedAddress(customer, facts, 'customer_address', random, { oneLineShare: 0.1, countryShare: 0.2 })
  const registers = random.chance(customer.isPerson ? 0.02 : 0.14) ? registrationEntries(customer, 2, random) : []
  const contact = random.chance(0.14) ? contactEntries(facts, customer, random).slice(0, 2) : []
  const taxes = options.taxId ? customerTaxEntries(facts, random) : []
  const numbers = random.chance(0.5) ? [...taxes, ...registers] : [...registers, ...taxes]
  const entries = random.chance(0.7) ? [...numbers, ...contact] : [...contact, ...numbers]
  return stack([
    options.label
      ? textLine(
          labelText(style, options.label),
          inkFor(style, random.chance(0.6) ? 'bold' : 'regular', 0.95, style.muted),
          { gap: style.gap },
        )
      : emptyBlock,
    ...around.above.map((text) => line(text)),
    line(customer.name, ['customer_name'], options.boldName),
    ...around.below.map((text) => line(text)),
    ...address.map(({ text, marks }) => line(text, marks)),
    inlinePairs([...entries, ...around.labelled], style, { width, align: 'left' }),
  ])
}

/** The customer's tax number under a label that says whose it is, or under the one that the vendor's has too. */
export function customerTaxEntries(facts: Facts, random: Random): Entry[] {
  const { customer, phrases } = facts
  if (!customer.taxId) return []
  const label = random.chance(0.5) ? random.pick(phrases.customerVatId) : taxIdLabel(facts, customer, random)
  return [{ label, value: customer.taxId, marks: ['customer_tax_id'] }]
}

function aroundFirm(facts: Facts, random: Random): Around {
  const { customer, phrases } = facts
  const department = random.pick(nameWords[facts.language].roles)
  const attention = attentionLine(phrases.attention, customer, random)
  const { contact, tradingName } = customer
  const none: Around = { above: [], below: [], labelled: [] }
  return random.weighted<() => Around>([
    [() => none, 41],
    [() => ({ ...none, above: [contact] }), 12],
    [() => ({ ...none, above: [`${contact}, ${department}`] }), 3],
    [() => ({ ...none, above: [attention] }), 5],
    [() => ({ ...none, below: [attention] }), 10],
    [() => ({ ...none, below: [contact] }), 8],
    [() => ({ ...none, below: [department] }), 4],
    [() => ({ ...none, below: [contact, department] }), 1.5],
    [() => ({ ...none, labelled: [{ label: random.pick(phrases.contact), value: contact, marks: [] }] }), 6],
    [() => ({ ...none, below: [tradingName] }), 5],
    [() => ({ ...none, above: [contact], below: [tradingName] }), 2],
    [() => ({ ...none, above: [tradingName] }), 1.5],
  ])()
}

const salutations: Readonly<Record<string, readonly string[]>> = {
  en: ['Mr', 'Mrs', 'Ms', 'Dr'],
  de: ['Herrn', 'Frau', 'Familie'],
  fr: ['Monsieur', 'Madame', 'M.'],
  nl: ['De heer', 'Mevrouw', 'Dhr.'],
  es: ['D.', 'Dña.', 'Sr.'],
  it: ['Sig.', 'Sig.ra', 'Egr. Sig.'],
  pt: ['Sr.', 'Sra.', 'Exmo. Sr.'],
}

function aroundPerson(facts: Facts, random: Random): Around {
  const above = random.chance(0.2) ? [random.pick(salutations[facts.language] ?? [])] : []
  return { above, below: [], labelled: [] }
}

function attentionLine(words: readonly string[], party: Party, random: Random): string {
  const word = random.pick(words)
  return /dep|abt|abteil|serv|afd|dpto|uff|account|buch|cont|admin|compt|kredit|credit/i.test(word)
    ? word
    : `${word} ${party.contact}`
}

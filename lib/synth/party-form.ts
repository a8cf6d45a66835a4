import { type Block, framed, stack, textLine } from './drawing'
import type { Facts } from './facts'
import { type Entry, inlinePairs, overPairs, pairs } from './labelled'
import type { Party } from './party'
import { taxIdLabel } from './party-blocks'
import type { Random } from './random'
import { inkFor, labelText, type Style } from './style'

export interface PartyFormOptions {
  readonly width: number
  readonly title: string
  readonly role: 'vendor' | 'customer'
  readonly taxId: boolean
}

/** How all parties of one form are set. */
export interface PartyFormLook {
  readonly labels: 'left' | 'inline' | 'above'
  readonly border: boolean
  readonly contact: boolean
  readonly country: boolean
}

export function partyFormLook(random: Random): PartyFormLook {
  return {
    labels: random.weighted([['left', 5], ['inline', 2], ['above', 3]] as const), // biome-ignore format: a table
    border: random.chance(0.6),
    contact: random.chance(0.6),
    country: random.chance(0.85),
  }
}

/** A party as commercial invoices and customs forms ask for it: each part of the address beside its own label. */
export function partyForm(
  facts: Facts,
  party: Party,
  style: Style,
  look: PartyFormLook,
  options: PartyFormOptions,
  random: Random,
): Block {
  const inner = options.width - (look.border ? 10 : 0)
  const entries = formEntries(facts, party, look, options, random)
  const body =
    look.labels === 'left'
      ? pairs(entries, style, { width: inner, columnGap: 6 })
      : look.labels === 'inline'
        ? inlinePairs(entries, style, { width: inner, align: 'left' })
        : overPairs(entries, style, { width: inner, align: 'left' })
  const title = textLine(labelText(style, options.title, false), inkFor(style, 'bold', 1.02), { gap: style.gap })
  const block = stack([title, body], { gap: 2 })
  return look.border
    ? framed(block, { padding: 5, border: style.lineColour, fill: null, lineWidth: style.lineWidth }, options.width)
    : block
}

function formEntries(
  facts: Facts,
  party: Party,
  look: PartyFormLook,
  { role, taxId }: PartyFormOptions,
  random: Random,
): Entry[] {
  const { phrases } = facts
  const [nameKey, addressKey] =
    role === 'vendor' ? (['vendor_name', 'vendor_address'] as const) : (['customer_name', 'customer_address'] as const)
  const labels = { street: 'partStreet', code: 'partCode', town: 'partTown', region: 'partRegion' } as const
  const order = (facts.parts ?? []).filter((part) => party.addressParts[part] !== '')
  const address = order.map(
    (part, at): Entry => ({
      label: random.pick(phrases[labels[part]]),
      value: party.addressLines[at] ?? '',
      marks: [addressKey],
    }),
  )
  const contact: Entry = { label: random.pick(phrases.partContact), value: party.contact, marks: [] }
  const withContact = look.contact && !party.isPerson ? random.pick(['first', 'second', 'second', 'none']) : 'none'
  const plain = (label: string, value: string): Entry => ({ label, value, marks: [] })
  return [
    ...(withContact === 'first' ? [contact] : []),
    { label: random.pick(phrases.partCompany), value: party.name, marks: [nameKey] },
    ...(withContact === 'second' ? [contact] : []),
    ...address,
    ...(look.country ? [plain(random.pick(phrases.partCountry), party.countryName)] : []),
    ...(look.contact
      ? [plain(random.pick(phrases.phone), party.phone), plain(random.pick(phrases.email), party.email)]
      : []),
    ...(taxId && party.taxId
      ? [{ label: taxIdLabel(facts, party, random), value: party.taxId, marks: [`${role}_tax_id`] as const }]
      : []),
  ]
}

import { type Align, type Block, emptyBlock, paragraph, stack, textLine } from './drawing'
import type { Facts } from './facts'
import { type Entry, inlinePairs, pairs } from './labelled'
import type { Party } from './party'
import { type PrintedLine, printedAddress } from './printed-address'
import type { Random } from './random'
import { registrationEntries } from './registrations'
import { inkFor, labelText, type Style } from './style'

/** Which of a vendor's facts a block shows. */
export interface VendorParts {
  readonly name: boolean
  readonly address: boolean
  readonly contact: boolean
  readonly taxId: boolean
}

export const taxIdLabel = (facts: Facts, party: Party, random: Random): string =>
  party.locale.taxIdLabels.length > 0 && random.chance(0.8)
    ? random.pick(party.locale.taxIdLabels)
    : random.pick(facts.phrases.vatId)

export function contactEntries(facts: Facts, party: Party, random: Random): Entry[] {
  const { phrases } = facts
  const all: Entry[] = [
    { label: random.pick(phrases.phone), value: party.phone, marks: [] },
    { label: random.pick(random.chance(0.7) ? phrases.fax : phrases.mobile), value: party.fax, marks: [] },
    { label: random.pick(phrases.email), value: party.email, marks: [] },
    { label: random.pick(phrases.web), value: party.web, marks: [] },
  ]
  return random.some(all, random.int(1, 4))
}

/** The vendor's tax number among others of its numbers. */
function taxEntries(facts: Facts, random: Random): Entry[] {
  const party = facts.vendor
  const entries: Entry[] = []
  if (party.taxId)
    entries.push({ label: taxIdLabel(facts, party, random), value: party.taxId, marks: ['vendor_tax_id'] })
  if (random.chance(0.25)) entries.push({ label: random.pick(facts.phrases.taxNo), value: party.taxNo, marks: [] })
  if (random.chance(0.15)) entries.push(...registrationEntries(party, 2, random))
  return random.chance(0.25) ? random.shuffled(entries) : entries
}

/** The vendor as a block of lines: name, address, contact, tax number, as far as asked for. */
export function vendorBlock(
  facts: Facts,
  style: Style,
  parts: VendorParts,
  options: { width: number; align: Align; nameScale: number; label: string | null },
  random: Random,
): Block {
  const { vendor } = facts
  const { width, align } = options
  const nameInk = inkFor(
    style,
    random.chance(0.75) ? 'bold' : 'regular',
    options.nameScale,
    random.chance(0.3) ? style.accent : style.ink,
  )
  const entries = [
    ...(parts.contact ? contactEntries(facts, vendor, random) : []),
    ...(parts.taxId ? taxEntries(facts, random) : []),
  ]
  const address = parts.address
    ? printedAddress(vendor, facts, 'vendor_address', random, { oneLineShare: 0.18, countryShare: 0.17 })
    : []
  const line = ({ text, marks }: PrintedLine) => paragraph(text, inkFor(style), { width, gap: style.gap, marks, align })
  const other = parts.name && !vendor.isPerson && random.chance(0.12) ? { text: vendor.tradingName, marks: [] } : null
  const otherFirst = random.chance(0.4)
  const person = parts.name && !vendor.isPerson && random.chance(0.1) ? { text: vendor.contact, marks: [] } : null
  return stack(
    [
      options.label
        ? textLine(labelText(style, options.label), inkFor(style, 'bold', 0.95, style.muted), { gap: style.gap })
        : emptyBlock,
      other && otherFirst ? line(other) : emptyBlock,
      parts.name ? paragraph(vendor.name, nameInk, { width, gap: 1.2, marks: ['vendor_name'], align }) : emptyBlock,
      other && !otherFirst ? line(other) : emptyBlock,
      person && random.chance(0.4) ? line(person) : emptyBlock,
      ...address.map(line),
      entries.length === 0
        ? emptyBlock
        : align === 'left' && random.chance(0.35)
          ? pairs(entries, style, { width, columnGap: 5 })
          : inlinePairs(entries, style, { width, align }),
    ],
    { align, width: Math.min(width, width) },
  )
}

/** The small line above the recipient's window. */
export function senderLine(facts: Facts, style: Style, width: number, random: Random): Block {
  const { vendor } = facts
  const separator = random.pick([' · ', ' - ', ', ', ' | ', ' * '])
  const ink = inkFor(style, 'regular', 0.68, style.muted)
  const text = [vendor.name, ...vendor.addressLines].join(separator)
  return paragraph(text, ink, { width, gap: 1.5, marks: ['vendor_name', 'vendor_address'] })
}

/** A second address that is not the customer's: goods go there. */
export function shipToBlock(facts: Facts, style: Style, width: number, same: boolean, random: Random): Block {
  const { phrases, shipTo, customer } = facts
  const party = same ? { ...shipTo, name: customer.name } : shipTo
  return stack([
    textLine(labelText(style, random.pick(phrases.shipTo)), inkFor(style, 'bold', 0.95, style.muted), {
      gap: style.gap,
    }),
    paragraph(party.name, inkFor(style), { width, gap: style.gap }),
    ...printedAddress(party, facts, null, random, { oneLineShare: 0.1, countryShare: 0.12 }).map(({ text }) =>
      paragraph(text, inkFor(style), { width, gap: style.gap }),
    ),
  ])
}

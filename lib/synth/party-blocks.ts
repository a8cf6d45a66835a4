import type { FieldKey } from '../fields/field'
import {
  type Align,
  type Block,
  type Colour,
  emptyBlock,
  type Ink,
  paragraph,
  type Shape,
  stack,
  textLine,
} from './drawing'
import type { Facts } from './facts'
import { widthOf } from './font-metrics'
import { type Entry, inlinePairs, pairs } from './labelled'
import type { Party } from './party'
import type { Random } from './random'
import { headInk, inkFor, labelText, type Style } from './style'

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

/** A postal address, the country below it where it is foreign, or now and then anyway. */
export function addressBlock(
  party: Party,
  style: Style,
  options: { width: number; key: FieldKey | null; country: boolean; align?: Align; oneLine?: string | null },
): Block {
  const ink = inkFor(style)
  const marks = options.key ? [options.key] : []
  const country = options.country
    ? [paragraph(party.countryName, ink, { width: options.width, gap: style.gap, align: options.align ?? 'left' })]
    : []
  const lines = options.oneLine ? [party.addressLines.join(options.oneLine)] : party.addressLines
  return stack(
    [
      ...lines.map((line) =>
        paragraph(line, ink, { width: options.width, gap: style.gap, marks, align: options.align ?? 'left' }),
      ),
      ...country,
    ],
    { align: options.align ?? 'left' },
  )
}

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

export function taxEntries(facts: Facts, party: Party, key: FieldKey, random: Random): Entry[] {
  const entries: Entry[] = []
  if (party.taxId) entries.push({ label: taxIdLabel(facts, party, random), value: party.taxId, marks: [key] })
  if (key === 'vendor_tax_id' && random.chance(0.25)) {
    entries.push({ label: random.pick(facts.phrases.taxNo), value: party.taxNo, marks: [] })
  }
  return entries
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
    ...(parts.taxId ? taxEntries(facts, vendor, 'vendor_tax_id', random) : []),
  ]
  const country = vendor.country !== facts.locale.country || random.chance(0.12)
  const oneLine = random.chance(0.18) ? random.pick([', ', ' - ', ' · ', ' | ']) : null
  return stack(
    [
      options.label
        ? textLine(labelText(style, options.label), inkFor(style, 'bold', 0.95, style.muted), { gap: style.gap })
        : emptyBlock,
      parts.name ? paragraph(vendor.name, nameInk, { width, gap: 1.2, marks: ['vendor_name'], align }) : emptyBlock,
      parts.address
        ? addressBlock(vendor, style, { width, key: 'vendor_address', country, align, oneLine })
        : emptyBlock,
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
export function senderLine(facts: Facts, style: Style, random: Random): Block {
  const { vendor } = facts
  const separator = random.pick([' · ', ' - ', ', ', ' | ', ' * '])
  const ink = inkFor(style, 'regular', 0.68, style.muted)
  const text = [vendor.name, ...vendor.addressLines].join(separator)
  return paragraph(text, ink, { width: style.width * 0.45, gap: 1.5, marks: ['vendor_name', 'vendor_address'] })
}

/** The customer's address, with what clerks are led astray by: contact persons, departments, customer numbers. */
export function customerBlock(
  facts: Facts,
  style: Style,
  options: { width: number; label: string | null; taxId: boolean; boldName: boolean },
  random: Random,
): Block {
  const { customer, phrases } = facts
  const { width } = options
  const ink = inkFor(style)
  const line = (text: string, marks: readonly FieldKey[] = [], bold = false) =>
    paragraph(text, bold ? inkFor(style, 'bold') : ink, { width, gap: style.gap, marks })
  const attention = customer.isPerson || random.chance(0.75) ? null : attentionLine(phrases.attention, customer, random)
  const before = attention !== null && random.chance(0.3)
  const country = customer.country !== facts.locale.country || random.chance(0.1)
  const extra =
    options.taxId && customer.taxId
      ? [{ label: random.pick(phrases.customerVatId), value: customer.taxId, marks: ['customer_tax_id'] as const }]
      : []
  const contact = random.chance(0.14) ? contactEntries(facts, customer, random).slice(0, 2) : []
  return stack([
    options.label
      ? textLine(
          labelText(style, options.label),
          inkFor(style, random.chance(0.6) ? 'bold' : 'regular', 0.95, style.muted),
          { gap: style.gap },
        )
      : emptyBlock,
    before && attention ? line(attention) : emptyBlock,
    line(customer.name, ['customer_name'], options.boldName),
    !before && attention ? line(attention) : emptyBlock,
    addressBlock(customer, style, { width, key: 'customer_address', country }),
    inlinePairs([...extra, ...contact], style, { width, align: 'left' }),
  ])
}

function attentionLine(words: readonly string[], party: Party, random: Random): string {
  const word = random.pick(words)
  return /dep|abt|abteil|serv|afd|dpto|uff|account|buch|cont|admin|compt|kredit|credit/i.test(word)
    ? word
    : `${word} ${party.contact}`
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
    addressBlock(party, style, { width, key: null, country: random.chance(0.1) }),
  ])
}

/** A drawn sign, a word mark, or both; `legal` where the word mark is the full name. */
export function logo(facts: Facts, style: Style, width: number, legal: boolean, random: Random): Block {
  const { vendor } = facts
  const name = legal ? vendor.name : random.chance(0.8) ? vendor.brand : (vendor.brand.split(' ')[0] ?? vendor.brand)
  const wanted = headInk(
    style,
    random.chance(0.7) ? 'bold' : 'italic',
    random.int(15, 30),
    random.chance(0.6) ? style.accent : style.ink,
  )
  const sign = random.chance(0.55) ? drawnSign(random.int(22, 52), style.accent, random) : emptyBlock
  const room = width - (sign.width > 0 ? sign.width + 8 : 0)
  const fit = shrunk(random.chance(0.15) ? name.toUpperCase() : name, wanted, room)
  const mark =
    random.chance(0.82) || sign.width === 0
      ? paragraph(fit.text, fit.ink, {
          width: room,
          gap: 1.15,
          marks: legal ? ['vendor_name'] : [],
        })
      : emptyBlock
  if (sign.width === 0) return mark
  return {
    width: sign.width + (mark.width > 0 ? mark.width + 8 : 0),
    height: Math.max(sign.height, mark.height),
    shapes: sign.shapes,
    texts: [],
    placed: [{ block: mark, dx: sign.width + 8, dy: Math.max(0, (sign.height - mark.height) / 2) }],
  }
}

/** Small enough that no word has to be cut. */
function shrunk(text: string, ink: Ink, room: number): { text: string; ink: Ink } {
  const widest = Math.max(...text.split(' ').map((word) => widthOf(word, ink.font, ink.size, ink.stretch)))
  return { text, ink: { ...ink, size: Math.min(ink.size, (ink.size * room * 0.98) / widest) } }
}

function drawnSign(size: number, colour: Colour, random: Random): Block {
  const lighter = colour.map((part) => Math.min(255, part + 90)) as unknown as Colour
  const shapes: Shape[][] = [
    [{ kind: 'ellipse', box: [0, 0, size, size], colour }, { kind: 'ellipse', box: [size * 0.3, size * 0.3, size * 0.8, size * 0.8], colour: [255, 255, 255] }],
    [{ kind: 'polygon', points: [[0, size], [size / 2, 0], [size, size]], colour }, { kind: 'polygon', points: [[size * 0.35, size], [size * 0.65, size * 0.4], [size * 0.95, size]], colour: lighter }],
    [{ kind: 'fill', box: [0, 0, size, size], colour }, { kind: 'fill', box: [size * 0.2, size * 0.2, size * 0.5, size * 0.8], colour: lighter }],
    [0, 1, 2].map((at) => ({ kind: 'fill', box: [at * size * 0.36, size * (0.5 - at * 0.25), at * size * 0.36 + size * 0.26, size], colour: at === 1 ? lighter : colour })),
    [{ kind: 'ellipse', box: [0, 0, size * 0.65, size * 0.65], colour }, { kind: 'ellipse', box: [size * 0.35, size * 0.35, size, size], colour: lighter }],
  ] // biome-ignore format: drawings
  return { width: size, height: size, texts: [], shapes: random.pick(shapes) }
}

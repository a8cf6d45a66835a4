import type { FieldKey } from '../fields/field'
import { type Align, type Block, beside, emptyBlock, horizontalRule, paragraph, space, stack } from './drawing'
import type { Facts } from './facts'
import { contactEntries, taxIdLabel } from './party-blocks'
import { accountEntries, filled } from './payment-block'
import { printedAddress } from './printed-address'
import type { Random } from './random'
import { inkFor, type Style } from './style'

export interface FooterParts {
  readonly address: boolean
  readonly contact: boolean
  readonly bank: boolean
  readonly register: boolean
  readonly taxId: boolean
  readonly form: 'columns' | 'lines' | 'none'
}

interface Line {
  readonly text: string
  readonly marks: readonly FieldKey[]
  readonly bold?: boolean
}

/** What stands at the foot of every page: address, contact, bank, register and tax numbers. */
export function footerBlock(facts: Facts, style: Style, parts: FooterParts, width: number, random: Random): Block {
  const groups = groupsOf(facts, parts, random).filter((group) => group.length > 0)
  if (parts.form === 'none' || groups.length === 0) return emptyBlock
  const rule = random.chance(0.6) ? horizontalRule(width, style.lineWidth, style.lineColour) : emptyBlock
  const scale = Math.min(0.92, 7.6 / style.size)
  const body =
    parts.form === 'columns'
      ? inColumns(groups, style, scale, width)
      : inLines(
          groups,
          style,
          scale,
          width,
          random.pick(['centre', 'left', 'centre']),
          random.pick([' · ', ' | ', ' - ', ', ']),
        )
  return stack([rule, rule.height > 0 ? space(4) : emptyBlock, body])
}

function groupsOf(facts: Facts, parts: FooterParts, random: Random): Line[][] {
  const { vendor, phrases } = facts
  const digits = random.digits(random.int(5, 6))
  const sign = random.pick([':', ':', ''])
  // In narrow columns values stand below their labels now and then.
  const below = parts.form === 'columns' && random.chance(0.12)
  const entry = (label: string, value: string, marks: readonly FieldKey[]): Line[] => {
    const called = `${label}${/[.:]$/.test(label) ? '' : sign}`
    return below ? [{ text: called, marks: [] }, { text: value, marks }] : [{ text: `${called} ${value}`, marks }] // biome-ignore format: short
  }
  const address: Line[] = parts.address
    ? [
        { text: vendor.name, marks: ['vendor_name'], bold: random.chance(0.5) },
        ...(random.chance(0.1) && !vendor.isPerson ? [{ text: vendor.tradingName, marks: [] }] : []),
        ...printedAddress(vendor, facts, 'vendor_address', random, { oneLineShare: 0.06, countryShare: 0.2 }),
      ]
    : []
  const contact = parts.contact
    ? contactEntries(facts, vendor, random).flatMap(({ label, value }) => entry(label, value, []))
    : []
  if (contact.length > 0 && random.chance(0.12)) contact.unshift({ text: vendor.contact, marks: [] })
  const accounts = parts.bank
    ? facts.accounts.flatMap((account, at) => accountEntries(facts, account, at === 0, random))
    : []
  const bank = accounts.flatMap(({ label, value, marks }) =>
    label ? entry(label, value, marks) : [{ text: value, marks }],
  )
  const register: Line[] = []
  if (parts.register) {
    register.push({ text: filled(random.pick(phrases.register), { city: vendor.town, digits }), marks: [] })
    if (random.chance(0.6)) register.push(...entry(random.pick(phrases.directors), vendor.contact, []))
  }
  if (parts.taxId && vendor.taxId)
    register.push(...entry(taxIdLabel(facts, vendor, random), vendor.taxId, ['vendor_tax_id']))
  const groups = [address, contact, bank, register]
  return random.chance(0.3) ? random.shuffled(groups) : groups
}

function inColumns(groups: readonly Line[][], style: Style, scale: number, width: number): Block {
  const columnWidth = width / groups.length
  return beside(
    groups.map((group, at) => [
      at * columnWidth,
      stack(
        group.map((line) =>
          paragraph(line.text, inkFor(style, line.bold ? 'bold' : 'regular', scale, style.muted), {
            width: columnWidth - 8,
            gap: 1.25,
            marks: line.marks,
          }),
        ),
      ),
    ]),
  )
}

function inLines(
  groups: readonly Line[][],
  style: Style,
  scale: number,
  width: number,
  align: Align,
  separator: string,
): Block {
  return stack(
    groups.map((group) =>
      paragraph(group.map((line) => line.text).join(separator), inkFor(style, 'regular', scale, style.muted), {
        width,
        gap: 1.3,
        align,
        marks: group.flatMap((line) => line.marks),
      }),
    ),
    { align, width },
  )
}

export function pageLine(style: Style, phrase: string, number: number, count: number): Block {
  return paragraph(
    filled(phrase, { n: String(number), m: String(count) }),
    inkFor(style, 'regular', 0.82, style.muted),
    { width: 200, gap: 1.3 },
  )
}

import type { FieldKey } from '../fields/field'
import type { ComposedPages } from './compose-invoice'
import {
  type Align,
  type Block,
  beside,
  type DrawnPage,
  drawnAt,
  emptyBlock,
  type Ink,
  layered,
  moved,
  paragraph,
  space,
  stack,
  textLine,
} from './drawing'
import { cellText, dateText, type Facts, totalText } from './facts'
import { widthOf } from './font-metrics'
import type { ColumnKey } from './item-table'
import { formatQuantity, formatRate } from './number-form'
import { taxIdLabel } from './party-blocks'
import { filled } from './payment-block'
import type { Random } from './random'

interface Till {
  readonly width: number
  readonly ink: Ink
  readonly bold: Ink
  readonly gap: number
  readonly divider: string
}

export interface ComposedReceipt extends Omit<ComposedPages, 'table' | 'totals'> {
  readonly columns: readonly ColumnKey[]
}

/** A till receipt: one narrow page, as long as it must be. */
export function composeReceipt(facts: Facts, random: Random): ComposedReceipt {
  const till = makeTill(random.fork('till'))
  const headAlign = random.weighted<Align>([['centre', 4], ['left', 1]]) // biome-ignore format: a table
  const twoLines = random.chance(0.35)
  const quantities = random.chance(0.6)
  const divider = () => (random.chance(0.75) ? dividerOf(till) : space(till.ink.size * 0.7))
  const body = stack([
    head(facts, till, headAlign, random.fork('head')),
    divider(),
    meta(facts, till, random.fork('meta')),
    divider(),
    items(facts, till, { twoLines, quantities }, random.fork('items')),
    divider(),
    sums(facts, till, random.fork('sums')),
    divider(),
    foot(facts, till, headAlign, random.fork('foot')),
  ])
  const margin = random.int(10, 26)
  const height = Math.max(220, body.height + 2 * margin)
  const page: DrawnPage = { width: till.width + 2 * margin, height, ...drawnAt(body, margin, margin) }
  return {
    pages: [page],
    columns: ['text', 'amount', ...(quantities ? (['quantity', 'price'] as const) : [])],
    layout: ['till', headAlign, twoLines ? 'two' : 'one', quantities ? 'quantities' : 'plain', till.ink.font].join('.'),
  }
}

function makeTill(random: Random): Till {
  const mono = random.chance(0.6)
  const size = random.int(14, 20) / 2
  const colour = [0, 0, 0] as const
  const stretch = mono ? random.pick([1, 0.85]) : random.pick([1, 0.9])
  return {
    width: random.int(190, 320),
    ink: { font: mono ? 'Courier' : 'Helvetica', size: mono ? Math.min(8.5, size) : size, colour, stretch },
    bold: { font: mono ? 'Courier-Bold' : 'Helvetica-Bold', size: mono ? Math.min(8.5, size) : size, colour, stretch },
    gap: random.int(112, 145) / 100,
    divider: random.pick(['-', '=', '*', '.', '_']),
  }
}

function dividerOf(till: Till): Block {
  const one = widthOf(till.divider, till.ink.font, till.ink.size, till.ink.stretch)
  return textLine(till.divider.repeat(Math.floor(till.width / one)), till.ink, { gap: till.gap })
}

function line(
  till: Till,
  text: string,
  options: { align?: Align; marks?: readonly FieldKey[]; ink?: Ink } = {},
): Block {
  const block = paragraph(text, options.ink ?? till.ink, {
    width: till.width,
    gap: till.gap,
    marks: options.marks ?? [],
    align: options.align ?? 'left',
  })
  return stack([block], { align: options.align ?? 'left', width: till.width })
}

/** Text at the left, an amount at the right edge. */
function row(
  till: Till,
  left: string,
  right: string,
  options: { ink?: Ink; marks?: readonly FieldKey[]; indent?: number } = {},
): Block {
  const ink = options.ink ?? till.ink
  const value = textLine(right, ink, { gap: till.gap, marks: options.marks ?? [] })
  const indent = options.indent ?? 0
  const label = paragraph(left, ink, { width: till.width - value.width - 8 - indent, gap: till.gap })
  return layered(
    [moved(label, indent, 0), moved(value, till.width - value.width, 0)],
    till.width,
    Math.max(label.height, value.height),
  )
}

function head(facts: Facts, till: Till, align: Align, random: Random): Block {
  const { vendor, phrases } = facts
  const big = { ...till.bold, size: till.bold.size * random.pick([1, 1.2, 1.5]) }
  const upper = (text: string) => text
  return stack([
    random.chance(0.15) ? line(till, vendor.brand, { align, ink: { ...big, size: big.size * 1.3 } }) : emptyBlock,
    line(till, upper(vendor.name), { align, ink: big, marks: ['vendor_name'] }),
    random.chance(0.3)
      ? line(till, `(${random.pattern(random.pick(['######-@', '#########', 'JM#######']))})`, { align })
      : emptyBlock,
    ...(random.chance(0.93) ? (random.chance(0.2) ? [vendor.addressLines.join(', ')] : vendor.addressLines) : []).map(
      (text) => line(till, text, { align, marks: ['vendor_address'] }),
    ),
    random.chance(0.65) ? line(till, `${random.pick(phrases.phone)}: ${vendor.phone}`, { align }) : emptyBlock,
    vendor.taxId && random.chance(0.6)
      ? line(till, `${taxIdLabel(facts, vendor, random)}: ${vendor.taxId}`, { align, marks: ['vendor_tax_id'] })
      : emptyBlock,
    random.chance(0.5) ? line(till, random.pick(phrases.receipt), { align, ink: till.bold }) : emptyBlock,
  ])
}

function meta(facts: Facts, till: Till, random: Random): Block {
  const { phrases } = facts
  const time = `${String(random.int(7, 22)).padStart(2, '0')}:${random.pattern('[0-5]#').replace('[0-5]', String(random.int(0, 5)))}${random.pick(['', `:${random.int(10, 59)}`, ' PM'])}`
  const date = dateText(facts, facts.date)
  const numberLabel = random.pick([
    ...phrases.number.slice(0, 8),
    ...phrases.vagueNumber,
    `${random.pick(phrases.receipt)} #`,
    'Bon-Nr.',
  ])
  const colon = random.pick([':', ': ', ' : ', ' '])
  const parts: Block[] = []
  if (random.chance(0.72))
    parts.push(
      line(till, `${numberLabel}${colon}${colon.endsWith(' ') ? '' : ' '}${facts.number}`, {
        marks: ['invoice_number'],
      }),
    )
  const label = random.chance(0.55) ? `${random.pick(phrases.vagueDate)}${colon}${colon.endsWith(' ') ? '' : ' '}` : ''
  const withTime = random.chance(0.7) ? `${date} ${time}` : date
  parts.push(random.chance(0.2) ? row(till, `${label}${date}`, time) : line(till, `${label}${withTime}`))
  parts[parts.length - 1] = markFirst(parts.at(-1) as Block, 'invoice_date')
  if (random.chance(0.45))
    parts.push(
      line(
        till,
        `${random.pick(phrases.cashier)}${colon}${random.pattern(random.pick(['##', '#', facts.vendor.contact.split(' ')[0] ?? 'A']))}`,
      ),
    )
  if (random.chance(0.2)) parts.push(line(till, `${random.pick(phrases.customerNo)}${colon}${random.digits(6)}`))
  return stack(random.chance(0.3) ? random.shuffled(parts) : parts)
}

function markFirst(block: Block, key: FieldKey): Block {
  const { texts, shapes } = drawnAt(block)
  return { ...block, placed: [], shapes, texts: texts.map((run, at) => (at === 0 ? { ...run, marks: [key] } : run)) }
}

function items(facts: Facts, till: Till, form: { twoLines: boolean; quantities: boolean }, random: Random): Block {
  const code = random.chance(0.25)
  const letter = random.chance(0.25)
  return stack(
    facts.items.map((item) => {
      const amount = `${cellText(facts, item.amount)}${letter ? ` ${item.rate > 0 ? 'A' : 'B'}` : ''}`
      const quantity = formatQuantity(item.quantity, facts.cellMoney.numbers)
      const price = cellText(facts, item.unitPrice)
      const name = `${code ? `${item.code} ` : ''}${item.description}`
      if (!form.quantities) return row(till, name, amount)
      if (form.twoLines) return stack([line(till, name), row(till, `${quantity} x ${price}`, amount, { indent: 14 })])
      return row(till, `${quantity} x ${price} ${name}`, amount)
    }),
  )
}

function sums(facts: Facts, till: Till, random: Random): Block {
  const { totals, phrases, locale } = facts
  const rows: Block[] = []
  const names = locale.taxNames.length > 0 ? locale.taxNames : phrases.tax
  const text = (cents: number) => totalText(facts, cents)
  const taxName = random.pick(names)
  const taxRow = (mark: boolean) =>
    row(
      till,
      `${taxName}${/\d/.test(taxName) || totals.taxes.length !== 1 ? '' : ` ${formatRate(totals.taxes[0]?.rate ?? 0, facts.totalMoney.numbers)}%`}`,
      text(totals.tax),
      { marks: mark ? ['tax'] : [] },
    )
  const taxed = totals.tax !== 0
  if (totals.discount !== 0 && totals.gross) rows.push(row(till, random.pick(phrases.discount), text(-totals.discount)))
  if (!totals.gross || random.chance(0.35))
    rows.push(row(till, random.pick(phrases.subtotal), text(totals.net), { marks: ['subtotal'] }))
  const taxBefore = taxed && (!totals.gross || random.chance(0.3))
  if (taxBefore) rows.push(taxRow(true))
  if (totals.rounding !== 0) rows.push(row(till, random.pick(phrases.rounded), text(totals.rounding)))
  const big = { ...till.bold, size: till.bold.size * random.pick([1, 1.15, 1.4]) }
  rows.push(row(till, random.pick(phrases.total), text(totals.total), { ink: big, marks: ['total'] }))
  rows.push(...paid(facts, till, random))
  if (taxed && !taxBefore && random.chance(0.6)) rows.push(space(4), taxRow(true))
  if (random.chance(0.2)) rows.push(row(till, random.pick(phrases.itemCount), String(facts.items.length)))
  return stack(rows)
}

function paid({ totals, phrases, ...facts }: Facts, till: Till, random: Random): Block[] {
  const text = (cents: number) => totalText({ totals, phrases, ...facts }, cents)
  if (random.chance(0.5)) {
    const note = random.pick([100, 500, 1000, 5000])
    const given = Math.ceil((totals.total + (random.chance(0.2) ? 0 : 1)) / note) * note
    return [
      row(till, random.pick(phrases.cash), text(given)),
      row(till, random.pick(phrases.change), text(given - totals.total)),
    ]
  }
  if (random.chance(0.7))
    return [
      row(till, random.pick(phrases.card), text(totals.total)),
      random.chance(0.4) ? line(till, `**** **** **** ${random.digits(4)}`) : emptyBlock,
    ]
  return []
}

function foot(facts: Facts, till: Till, align: Align, random: Random): Block {
  const { phrases } = facts
  const note = filled(random.pick(phrases.grossNote), { amount: totalText(facts, facts.totals.tax) })
  return stack([
    facts.totals.gross && random.chance(0.3) ? line(till, note, { align }) : emptyBlock,
    random.chance(0.8) ? line(till, random.pick(phrases.thanks), { align }) : emptyBlock,
    random.chance(0.3) ? line(till, facts.vendor.web, { align }) : emptyBlock,
    random.chance(0.3) ? beside([[0, line(till, random.digits(random.int(10, 20)), { align })]]) : emptyBlock,
  ])
}

import { type ComposedPages, composeInvoice } from './compose-invoice'
import { beside, moved, paragraph, space, stack, textLine } from './drawing'
import { dateText, type Facts, totalText } from './facts'
import { drawTable } from './item-table'
import type { Pager } from './pager'
import { bankBlock, filled } from './payment-block'
import type { InvoicePlan } from './plan-invoice'
import type { Random } from './random'
import { inkFor, labelText } from './style'
import { totalsBlock } from './totals-block'

/** Papers that look like invoices and are none: orders, delivery notes, statements, quotations, reminders, letters. */
export function composeOther(facts: Facts, random: Random): ComposedPages {
  const drawing = random.fork('page')
  switch (facts.kind) {
    case 'statement':
    case 'reminder':
      return composeInvoice(facts, drawing, (pager, plan) => openItems(facts, plan, pager, random.fork('open')))
    case 'letter':
      return composeInvoice(facts, drawing, (pager, plan) => letter(facts, plan, pager, random.fork('letter')))
    default:
      return composeInvoice(facts, drawing, (pager, plan) => order(facts, plan, pager, random.fork('order')))
  }
}

function order(facts: Facts, plan: InvoicePlan, pager: Pager, random: Random): void {
  const { style } = plan
  const amounts = facts.kind !== 'delivery_note'
  const keep = plan.table.columns
    .map((column, at) => ({ column, width: plan.table.widths[at] ?? 0 }))
    .filter(({ column }) => amounts || !['price', 'amount', 'rate', 'discount'].includes(column.key))
  const table = {
    ...plan.table,
    columns: keep.map(({ column }) => column),
    widths: keep.map(({ width }) => width),
    carry: amounts ? plan.table.carry : null,
  }
  pager.add(space(1), { gap: style.spacing })
  drawTable(facts, style, table, pager, random)
  if (amounts)
    pager.add(totalsBlock(style, plan.totals, plan.totalsForm, pager.width, random), {
      gap: style.spacing * 0.6,
    })
  const lines = [
    ...(facts.kind === 'quotation' ? [`${random.pick(facts.phrases.validUntil)} ${dateText(facts, facts.due)}`] : []),
    ...random.some(facts.phrases.notes, 1).map((note) =>
      filled(note, {
        days: '14',
        percent: '2',
        date: dateText(facts, facts.due),
        city: facts.vendor.town,
        phone: facts.vendor.phone,
      }),
    ),
  ]
  for (const line of lines)
    pager.add(paragraph(line, inkFor(style), { width: pager.width, gap: style.gap }), { gap: 6 })
}

/** A list of invoices with dates and amounts, and what of them is still open. */
function openItems(facts: Facts, plan: InvoicePlan, pager: Pager, random: Random): void {
  const { style } = plan
  const { phrases } = facts
  const values = { date: dateText(facts, facts.due), amount: totalText(facts, facts.totals.total) }
  const intro = facts.kind === 'statement' ? random.pick(phrases.openItems) : random.pick(phrases.reminderText)
  pager.add(paragraph(filled(intro, values), inkFor(style), { width: pager.width, gap: style.gap }), {
    gap: style.spacing,
  })
  const titles = [phrases.number, phrases.date, phrases.due, phrases.columnAmount, phrases.amountDue].map((list) =>
    random.pick(list),
  )
  const cell = pager.width / titles.length
  const rowOf = (texts: readonly string[], bold: boolean) =>
    beside(
      texts.map((text, at) => {
        const block = paragraph(text, inkFor(style, bold ? 'bold' : 'regular'), { width: cell - 6, gap: style.gap })
        return [at >= 3 ? (at + 1) * cell - block.width - 2 : at * cell, block]
      }),
    )
  pager.add(rowOf(titles.map((title) => labelText(style, title, false)), true), { gap: style.spacing }) // biome-ignore format: short
  let open = 0
  for (const item of facts.items.slice(0, 24)) {
    open += item.amount
    const day = facts.date - random.int(5, 120)
    const texts = [
      random.pattern(random.pick(['INV-####', '######', 'RE####'])),
      dateText(facts, day),
      dateText(facts, day + 30),
      totalText(facts, item.amount),
      totalText(facts, open),
    ]
    pager.add(rowOf(texts, false))
  }
  const sum = textLine(
    `${labelText(style, random.pick(phrases.amountDue))} ${totalText(facts, open)}`,
    inkFor(style, 'bold'),
    { gap: style.gap },
  )
  pager.add(moved(sum, Math.max(0, pager.width - sum.width), 0), { gap: 6 })
  if (random.chance(0.5)) pager.add(bankBlock(facts, style, pager.width * 0.6, 1, random), { gap: style.spacing })
}

function letter(facts: Facts, plan: InvoicePlan, pager: Pager, random: Random): void {
  const { style } = plan
  const ink = inkFor(style)
  const options = { width: pager.width, gap: style.gap }
  const values = {
    date: dateText(facts, facts.due),
    surname: facts.customer.contact.split(' ').at(-1) ?? '',
    person: facts.customer.contact,
  }
  const texts = [random.pick(facts.phrases.greeting), ...random.some(facts.phrases.letter, random.int(1, 3))]
  for (const text of texts) pager.add(paragraph(filled(text, values), ink, options), { gap: style.size })
  pager.add(
    stack([
      paragraph(random.pick(facts.phrases.closing), ink, options),
      space(24),
      paragraph(facts.vendor.contact, ink, options),
    ]),
    { gap: style.size * 1.5 },
  )
}

import { type Block, type DrawnPage, emptyBlock, layered, moved, paragraph, stack, textLine } from './drawing'
import { dateText, type Facts, totalText } from './facts'
import { footerBlock, pageLine } from './footer'
import { headBlock } from './head-block'
import type { TablePlan } from './item-table'
import { createPager, type Pager } from './pager'
import { filled } from './payment-block'
import { type InvoicePlan, planInvoice } from './plan-invoice'
import type { Random } from './random'
import { headInk, inkFor } from './style'
import type { TotalsPlan } from './totals-block'

export interface ComposedPages {
  readonly pages: readonly DrawnPage[]
  readonly table: TablePlan | null
  readonly totals: TotalsPlan | null
  /** Names the choices of the skeleton. */
  readonly layout: string
}

/** An invoice, credit note, or one of the papers that are set like one. */
export function composeInvoice(
  facts: Facts,
  random: Random,
  body: (pager: Pager, plan: InvoicePlan) => void = () => {},
): ComposedPages {
  const plan = planInvoice(facts, random.fork('plan'))
  const { style } = plan
  const width = style.width - 2 * style.marginX
  const footer = footerBlock(facts, style, plan.footer, width, random.fork('footer'))
  const footerRoom = footer.height + (plan.pagePhrase ? style.size * 1.8 : 0) + 6
  const printed = random.fork('strip').chance(0.05) ? printStrip(facts, plan, random.fork('strip/text')) : []
  const pager = createPager(style, footerRoom, (number) =>
    continuation(facts, plan, number, width, random.fork('continuation')),
  )
  const headDraw = random.fork('head')
  pager.add(headBlock(facts, plan, width, headDraw))
  pager.add(introBlock(facts, plan, width, random.fork('intro')), { gap: style.spacing })
  body(pager, plan)
  return {
    pages: pager.finish((number, count) => pageFrame(plan, footer, printed, { number, count, width })),
    table: plan.table,
    totals: plan.totals,
    layout: [
      plan.head,
      plan.mirrored ? 'mirrored' : 'straight',
      plan.metaForm,
      plan.table.form,
      plan.totalsForm,
      `foot-${plan.footer.form}`,
    ].join('.'),
  }
}

function introBlock(facts: Facts, plan: InvoicePlan, width: number, random: Random): Block {
  const { style } = plan
  const ink = inkFor(style)
  const greets = random.chance(0.25)
  const greeting = filled(random.pick(facts.phrases.greeting), {
    person: facts.customer.contact,
    surname: facts.customer.contact.split(' ').at(-1) ?? '',
  })
  const intro = facts.kind === 'invoice' && (greets || random.chance(0.12)) ? random.pick(facts.phrases.intro) : ''
  const due = `${totalText(facts, facts.totals.due)} ${random.pick(facts.phrases.due).toLowerCase()} ${dateText(facts, facts.due)}`
  const headline =
    facts.kind === 'invoice' && random.chance(0.09)
      ? paragraph(due, headInk(style, 'bold', 14), { width, gap: 1.4, marks: ['amount_due', 'due_date'] })
      : emptyBlock
  return stack(
    [
      headline,
      greets ? paragraph(greeting, ink, { width, gap: style.gap }) : emptyBlock,
      paragraph(intro, ink, { width, gap: style.gap }),
    ],
    { gap: 3 },
  )
}

/** Above the second page and those after it. */
function continuation(facts: Facts, plan: InvoicePlan, number: number, width: number, random: Random): Block {
  const { style } = plan
  if (random.chance(0.4)) return emptyBlock
  const text = random.pick([facts.vendor.brand, `${plan.title.text} ${facts.number}`, `${facts.number} - ${number}`])
  return paragraph(text, inkFor(style, 'regular', 0.9, style.muted), { width, gap: style.gap })
}

/** What a browser prints at the edges of a page: the title, the address, the day of printing. */
function printStrip(facts: Facts, plan: InvoicePlan, random: Random): Block[] {
  const { style } = plan
  const ink = { ...inkFor(style, 'regular', 1, [0, 0, 0]), size: 6.5, stretch: 1 }
  const title = random.pick([
    `${plan.title.text} | ${facts.vendor.brand}`,
    `${plan.title.text} ${facts.number}.pdf`,
    facts.vendor.brand,
  ])
  const where = `${facts.vendor.web}/${random.pick(['billing', 'invoices', 'orders'])}/${random.digits(random.int(5, 9))}`
  const day = `${dateText(facts, facts.date + random.int(1, 40))} ${random.int(8, 21)}:${random.int(10, 59)}`
  const [left, right] = [paragraph(title, ink, { width: style.width * 0.45 }), textLine(where, ink)]
  const corner = random.chance(0.5) ? textLine(day, ink) : emptyBlock
  return [
    moved(left, 18, 8),
    moved(right, style.width - 18 - right.width, 8),
    moved(corner, 18, style.height - 8 - corner.height),
  ]
}

function pageFrame(
  plan: InvoicePlan,
  footer: Block,
  strip: readonly Block[],
  page: { number: number; count: number; width: number },
): Block {
  const { style } = plan
  const bottom = style.height - style.marginBottom
  const line =
    plan.pagePhrase && (page.count > 1 || !plan.pagePhrase.startsWith('-'))
      ? pageLine(style, plan.pagePhrase, page.number, page.count)
      : emptyBlock
  const x = plan.mirrored ? style.marginX : style.width - style.marginX - line.width
  return layered([
    ...strip,
    moved(footer, style.marginX, bottom - footer.height),
    moved(line, x, bottom - footer.height - line.height - 3),
  ])
}

import type { FieldKey } from '../fields/field'
import { beside, drawnAt, emptyBlock, framed, paragraph, space, stack } from './drawing'
import { dateText, type Facts } from './facts'
import { drawTable } from './item-table'
import { pairs } from './labelled'
import type { Pager } from './pager'
import { bankBlock, codeSquare, referenceEntry, smallPrint, swissSlip, termsLines } from './payment-block'
import type { InvoicePlan } from './plan-invoice'
import type { Random } from './random'
import { headInk, inkFor } from './style'
import { breakdownTable, totalsBlock } from './totals-block'

/** Items, sums, payment, small print: what makes it an invoice. */
export function invoiceBody(facts: Facts, random: Random): (pager: Pager, plan: InvoicePlan) => void {
  return (pager, plan) => {
    const { style } = plan
    pager.add(space(1), { gap: style.spacing })
    drawTable(facts, style, plan.table, pager, random.fork('rows'))
    sums(facts, plan, pager, random.fork('sums'))
    payment(facts, plan, pager, random.fork('payment'))
  }
}

function sums(facts: Facts, plan: InvoicePlan, pager: Pager, random: Random): void {
  const { style } = plan
  const block = totalsBlock(style, plan.totals, plan.totalsForm, pager.width, random)
  if (random.chance(0.08)) pager.sinkTo(block.height + 130)
  const table =
    plan.totals.breakdown.length > 0 ? breakdownTable(facts, style, plan.totals.breakdown, random) : emptyBlock
  const right = Math.min(...drawnAt(block).texts.map((run) => run.x), pager.width)
  if (table.height > 0 && table.width + 20 < right && random.chance(0.6)) {
    pager.add(beside([[0, table], [0, block]]), { gap: style.spacing * 0.6 }) // biome-ignore format: short
    return
  }
  const before = random.chance(0.5)
  if (before) pager.add(table, { gap: style.spacing * 0.6 })
  pager.add(block, { gap: style.spacing * 0.6 })
  if (!before) pager.add(table, { gap: style.spacing * 0.6 })
}

function payment(facts: Facts, plan: InvoicePlan, pager: Pager, random: Random): void {
  const { style, footer } = plan
  const slip = facts.vendor.country === 'CH' && facts.accounts[0]?.iban != null && random.chance(0.4)
  const terms = termsLines(facts, random)
  for (const { text, showsDue, marks: known = [] } of terms) {
    const marks = showsDue && text.includes(dateText(facts, facts.due)) ? (['due_date'] as const) : known
    pager.add(
      paragraph(text, inkFor(style, random.chance(0.2) ? 'bold' : 'regular'), {
        width: pager.width,
        gap: style.gap,
        marks,
      }),
      { gap: style.spacing * 0.4 },
    )
  }
  const half = pager.width * random.pick([0.48, 0.6, 1])
  const bankInFooter = footer.bank && footer.form !== 'none'
  const bank =
    !bankInFooter && random.chance(0.62)
      ? bankBlock(facts, style, half - 12, facts.accounts.length, random)
      : emptyBlock
  const reference = random.chance(0.14)
    ? pairs([referenceEntry(facts, random)], style, { width: half - 12 })
    : emptyBlock
  const code = random.chance(0.08) ? codeSquare(random.int(50, 90), random) : emptyBlock
  const details = stack([bank, reference], { gap: 3 })
  const shown =
    details.height > 0 && random.chance(0.2)
      ? framed(details, { padding: 5, border: style.lineColour, fill: random.chance(0.4) ? style.pale : null })
      : details
  pager.add(code.height > 0 && half < pager.width ? beside([[0, shown], [half + 8, code]]) : shown, { gap: style.spacing * 0.6 }) // biome-ignore format: short
  for (const text of smallPrint(facts, random)) {
    pager.add(
      paragraph(
        text,
        inkFor(style, random.chance(0.3) ? 'italic' : 'regular', random.chance(0.5) ? 0.88 : 1, style.muted),
        { width: pager.width, gap: style.gap },
      ),
      { gap: style.spacing * 0.4 },
    )
  }
  if (random.chance(facts.totals.due === 0 && facts.totals.total !== 0 ? 0.25 : 0.03))
    pager.add(
      paragraph(random.pick(facts.phrases.stampPaid), headInk(style, 'bold', random.int(18, 34), style.accent), {
        width: pager.width,
      }),
      { x: random.int(0, 120), gap: 8 },
    )
  if (random.chance(0.2)) closing(facts, plan, pager, random)
  if (slip) {
    const block = swissSlip(facts, pager.width, random)
    if (!pager.fits(block.height + 10)) pager.breakPage()
    pager.sinkTo(block.height)
    pager.add(block)
  }
}

function closing(facts: Facts, plan: InvoicePlan, pager: Pager, random: Random): void {
  const ink = inkFor(plan.style)
  const name = random.chance(0.5) ? facts.vendor.contact : facts.vendor.name
  const marks: FieldKey[] = name === facts.vendor.name ? ['vendor_name'] : []
  const gap = plan.style.gap
  const width = pager.width
  pager.add(
    stack([
      paragraph(random.pick(facts.phrases.closing), ink, { width, gap }),
      space(random.pick([2, 14, 26])),
      paragraph(name, ink, { width, gap, marks }),
    ]),
    { gap: plan.style.spacing },
  )
}

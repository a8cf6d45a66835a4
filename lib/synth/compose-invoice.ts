import type { FieldKey } from '../fields/field'
import { planTitle, type Title, titleBlock } from './document-title'
import {
  type Align,
  type Block,
  beside,
  type DrawnPage,
  emptyBlock,
  framed,
  layered,
  moved,
  paragraph,
  space,
  stack,
} from './drawing'
import { dateText, type Facts } from './facts'
import { type FooterParts, footerBlock, pageLine } from './footer'
import { drawTable, planTable, type TablePlan } from './item-table'
import { pairs } from './labelled'
import { isWide, type MetaForm, type MetaPlan, metaBlock, metaForms, planMeta } from './meta-block'
import { createPager, type Pager } from './pager'
import { customerBlock, logo, senderLine, shipToBlock, type VendorParts, vendorBlock } from './party-blocks'
import { bankBlock, codeSquare, filled, referenceEntry, smallPrint, swissSlip, termsLines } from './payment-block'
import type { Random } from './random'
import { inkFor, makeStyle, type Style } from './style'
import { breakdownTable, planTotals, type TotalsForm, type TotalsPlan, totalsBlock, totalsForms } from './totals-block'

export type HeadForm = 'rows' | 'window' | 'centred' | 'titleFirst' | 'columns' | 'boxes'
const headForms: readonly HeadForm[] = [
  'rows',
  'rows',
  'window',
  'window',
  'centred',
  'titleFirst',
  'titleFirst',
  'columns',
  'boxes',
]

/** All choices of a document's skeleton. */
export interface InvoicePlan {
  readonly style: Style
  readonly head: HeadForm
  readonly meta: MetaPlan
  readonly metaForm: MetaForm
  readonly title: Title
  readonly table: TablePlan
  readonly totals: TotalsPlan
  readonly totalsForm: TotalsForm
  readonly footer: FooterParts
  readonly headParts: VendorParts
  readonly logoIsName: boolean
  readonly showLogo: boolean
  readonly mirrored: boolean
  readonly customerLabel: string | null
  readonly shipTo: 'none' | 'same' | 'other'
  readonly pagePhrase: string | null
}

export interface ComposedPages {
  readonly pages: readonly DrawnPage[]
  readonly table: TablePlan | null
  readonly totals: TotalsPlan | null
  /** Names the choices of the skeleton. */
  readonly layout: string
}

export function planInvoice(facts: Facts, random: Random): InvoicePlan {
  const style = makeStyle(random.fork('style'), facts.locale.letterPaper)
  const head = random.pick(headForms)
  const meta = planMeta(facts, random.fork('meta'))
  const width = style.width - 2 * style.marginX
  const footerForm = random.weighted([['columns', 5], ['lines', 2], ['none', 4]] as const) // biome-ignore format: a table
  const addressInFooter = footerForm !== 'none' && random.chance(0.6)
  const logoIsName = random.chance(0.3)
  const namedInHead = !addressInFooter || random.chance(0.7)
  return {
    style,
    head,
    meta,
    metaForm: random.pick(metaForms),
    title: planTitle(facts, meta, random.fork('title')),
    table: planTable(facts, style, width, random.fork('table')),
    totals: planTotals(facts, random.fork('totals')),
    totalsForm: random.pick(totalsForms),
    footer: {
      address: addressInFooter,
      contact: random.chance(0.5),
      bank: random.chance(0.5),
      register: random.chance(0.5),
      taxId: random.chance(0.5),
      form: footerForm,
    },
    headParts: {
      name: namedInHead,
      address: namedInHead && (!addressInFooter || random.chance(0.6)),
      contact: random.chance(0.5),
      taxId: footerForm === 'none' ? random.chance(0.75) : random.chance(0.3),
    },
    logoIsName,
    showLogo: random.chance(0.7),
    mirrored: random.chance(0.5),
    customerLabel: random.chance(0.6) ? random.pick(facts.phrases.billTo) : null,
    shipTo: random.chance(0.17) ? (random.chance(0.5) ? 'same' : 'other') : 'none',
    pagePhrase: random.chance(0.55) ? random.pick(facts.phrases.page) : null,
  }
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
  const pager = createPager(style, footerRoom, (number) =>
    continuation(facts, plan, number, width, random.fork('continuation')),
  )
  const headDraw = random.fork('head')
  pager.add(headBlock(facts, plan, width, headDraw))
  pager.add(introBlock(facts, plan, width, random.fork('intro')), { gap: style.spacing })
  body(pager, plan)
  return {
    pages: pager.finish((number, count) => pageFrame(plan, footer, { number, count, width })),
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
  const right = block.texts.length > 0 ? Math.min(...block.texts.map((run) => run.x)) : 0
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
  for (const { text, showsDue } of terms) {
    const marks: FieldKey[] = showsDue && text.includes(dateText(facts, facts.due)) ? ['due_date'] : []
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
  const reference = random.chance(0.2)
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

function introBlock(facts: Facts, plan: InvoicePlan, width: number, random: Random): Block {
  const { style } = plan
  const ink = inkFor(style)
  const greets = random.chance(0.25)
  const greeting = filled(random.pick(facts.phrases.greeting), {
    person: facts.customer.contact,
    surname: facts.customer.contact.split(' ').at(-1) ?? '',
  })
  const intro = facts.kind === 'invoice' && (greets || random.chance(0.12)) ? random.pick(facts.phrases.intro) : ''
  return stack(
    [
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

function pageFrame(plan: InvoicePlan, footer: Block, page: { number: number; count: number; width: number }): Block {
  const { style } = plan
  const bottom = style.height - style.marginBottom
  const line =
    plan.pagePhrase && (page.count > 1 || !plan.pagePhrase.startsWith('-'))
      ? pageLine(style, plan.pagePhrase, page.number, page.count)
      : emptyBlock
  const x = plan.mirrored ? style.marginX : style.width - style.marginX - line.width
  return layered([
    moved(footer, style.marginX, bottom - footer.height),
    moved(line, x, bottom - footer.height - line.height - 3),
  ])
}

function headBlock(facts: Facts, plan: InvoicePlan, width: number, random: Random): Block {
  const { style, head, mirrored } = plan
  const gap = style.spacing
  const narrow = Math.min(width * 0.46, 240)
  const far = width - narrow
  const metaWide = isWide(plan.metaForm)
  const sides = (left: Block, right: Block): Block => (mirrored ? beside([[0, right], [far, left]]) : beside([[0, left], [far, right]])) // biome-ignore format: short
  const meta = (w: number, align: Align = 'left') =>
    metaBlock(plan.meta.entries, style, metaWide && w < width ? 'pairs' : plan.metaForm, w, align)
  const title = (w: number, align: Align = 'left') => titleBlock(plan.title, style, w, align, random.fork('title'))
  const vendor = (w: number, align: Align = 'left', label: string | null = null) =>
    vendorBlock(
      facts,
      style,
      { ...plan.headParts, name: plan.headParts.name || label !== null },
      { width: w, align, nameScale: random.pick([1, 1.1, 1.3, 1.7]), label },
      random.fork('vendor'),
    )
  const mark = (w: number) => (plan.showLogo ? logo(facts, style, w, plan.logoIsName, random.fork('logo')) : emptyBlock)
  const customer = (w: number) =>
    customerBlock(
      facts,
      style,
      {
        width: w,
        label: plan.customerLabel,
        taxId: random.fork('customerTax').chance(0.4),
        boldName: random.fork('bold').chance(0.3),
      },
      random.fork('customer'),
    )
  const ship = (w: number) =>
    plan.shipTo === 'none' ? emptyBlock : shipToBlock(facts, style, w, plan.shipTo === 'same', random.fork('ship'))
  const wideMeta = metaWide ? meta(width) : emptyBlock
  const sideMeta = (align: Align = 'left') => (metaWide ? emptyBlock : meta(narrow, align))
  switch (head) {
    case 'rows':
      return stack(
        [
          sides(mark(narrow), vendor(narrow, random.fork('align').pick(['left', 'right']))),
          sides(stack([customer(narrow), ship(narrow)], { gap }), sideMeta('right')),
          title(width),
          wideMeta,
        ],
        { gap },
      )
    case 'window':
      return stack(
        [
          sides(vendor(narrow), mark(narrow)),
          space(random.fork('room').int(0, 40)),
          sides(
            stack([plan.headParts.address ? emptyBlock : senderLine(facts, style, random), customer(narrow)], {
              gap: 4,
            }),
            stack([plan.title.asSubject ? emptyBlock : title(narrow), sideMeta()], { gap: 6 }),
          ),
          plan.title.asSubject ? title(width) : emptyBlock,
          wideMeta,
        ],
        { gap },
      )
    case 'centred':
      return stack(
        [
          stack([mark(width), vendor(width, 'centre')], { align: 'centre', width, gap: 4 }),
          title(width, 'centre'),
          sides(stack([customer(narrow), ship(narrow)], { gap }), sideMeta()),
          wideMeta,
        ],
        { gap },
      )
    case 'titleFirst':
      return stack([beside([[0, title(width * 0.55)], [width * 0.6, mark(width * 0.4)]]), metaWide ? wideMeta : meta(Math.min(width, 280)), threeColumns([vendor(width / 3 - 10, 'left', random.fork('from').chance(0.5) ? random.fork('from').pick(facts.phrases.from) : null), customer(width / 3 - 10), ship(width / 3 - 10)], width)], { gap }) // biome-ignore format: short
    case 'columns':
      return stack(
        [
          sides(
            stack([mark(narrow), vendor(narrow), customer(narrow)], { gap }),
            stack([title(narrow), sideMeta(), ship(narrow)], { gap }),
          ),
          wideMeta,
        ],
        { gap },
      )
    default:
      return boxes(
        style,
        width,
        [
          vendor(width / 2 - 14),
          stack([title(width / 2 - 14), sideMeta()], { gap: 6 }),
          customer(width / 2 - 14),
          ship(width / 2 - 14),
        ],
        [mark(width), wideMeta],
      )
  }
}

function threeColumns(blocks: readonly Block[], width: number): Block {
  const shown = blocks.filter((block) => block.height > 0)
  return beside(shown.map((block, at) => [(at * width) / 3, block]))
}

/** Framed quarters below the logo. */
function boxes(style: Style, width: number, cells: readonly Block[], around: readonly [Block, Block]): Block {
  const half = width / 2
  const rows: Block[] = []
  for (let at = 0; at < cells.length; at += 2) {
    const pair = cells.slice(at, at + 2)
    const height = Math.max(...pair.map((cell) => cell.height))
    if (height === 0) continue
    rows.push(
      beside(
        pair.map((cell, column) => [
          column * half,
          framed(
            { ...cell, width: half - 12, height },
            { padding: 6, border: style.lineColour, fill: null, lineWidth: style.lineWidth },
            half,
          ),
        ]),
      ),
    )
  }
  return stack([around[0], stack(rows), around[1]], { gap: style.spacing * 0.7 })
}

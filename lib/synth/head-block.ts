import { customerBlock } from './customer-block'
import { titleBlock } from './document-title'
import { type Align, type Block, beside, emptyBlock, framed, layered, moved, space, stack } from './drawing'
import type { Facts } from './facts'
import { logo } from './logo'
import { isWide, metaBlock } from './meta-block'
import type { Party } from './party'
import { senderLine, shipToBlock, vendorBlock } from './party-blocks'
import { partyForm, partyFormLook } from './party-form'
import type { HeadForm, InvoicePlan } from './plan-invoice'
import type { Random } from './random'
import type { Style } from './style'

/** The parts of a head, each made when it is known how wide it may be. */
interface Parts {
  readonly width: number
  readonly narrow: number
  readonly gap: number
  readonly style: Style
  readonly asSubject: boolean
  readonly title: (width: number, align?: Align) => Block
  readonly mark: (width: number) => Block
  readonly vendor: (width: number, align?: Align) => Block
  readonly labelledVendor: (width: number) => Block
  readonly forms: (width: number) => readonly Block[]
  readonly sender: () => Block
  readonly customer: (width: number) => Block
  readonly ship: (width: number) => Block
  readonly wideMeta: Block
  readonly sideMeta: (align?: Align) => Block
  readonly shortMeta: () => Block
  readonly sides: (left: Block, right: Block) => Block
  readonly random: Random
}

/** Everything above the items: who, to whom, when, under which number. */
export function headBlock(facts: Facts, plan: InvoicePlan, width: number, random: Random): Block {
  return arrangements[plan.head](partsOf(facts, plan, width, random))
}

function partsOf(facts: Facts, plan: InvoicePlan, width: number, random: Random): Parts {
  const { style, mirrored } = plan
  const narrow = Math.min(width * 0.46, 240)
  const far = width - narrow
  const metaWide = isWide(plan.metaForm)
  const meta = (w: number, align: Align = 'left') =>
    metaBlock(plan.meta.entries, style, metaWide && w < width ? 'pairs' : plan.metaForm, w, align)
  const nameScale = random.pick([1, 1.1, 1.3, 1.7])
  const vendor = (w: number, align: Align, label: string | null) => {
    const parts = { ...plan.headParts, name: plan.headParts.name || label !== null }
    return vendorBlock(facts, style, parts, { width: w, align, nameScale, label }, random.fork('vendor'))
  }
  const from = random.fork('from')
  const fromLabel = from.chance(0.5) ? from.pick(facts.phrases.from) : null
  const customer = {
    label: plan.customerLabel,
    taxId: plan.customerTax === 'block',
    boldName: random.fork('bold').chance(0.3),
  }
  return {
    width,
    narrow,
    gap: style.spacing,
    style,
    asSubject: plan.title.asSubject,
    random,
    title: (w, align = 'left') => titleBlock(plan.title, style, w, align, random.fork('title')),
    mark: (w) => (plan.showLogo ? logo(facts, style, w, plan.logoIsName, random.fork('logo')) : emptyBlock),
    vendor: (w, align = 'left') => vendor(w, align, null),
    labelledVendor: (w) => vendor(w, 'left', fromLabel),
    forms: (w) => formsOf(facts, plan, w, random.fork('forms')),
    sender: () => {
      const shown = plan.sender === 'always' || (plan.sender === 'instead' && !plan.headParts.address)
      return shown ? senderLine(facts, style, narrow, random.fork('sender')) : emptyBlock
    },
    customer: (w) => customerBlock(facts, style, { width: w, ...customer }, random.fork('customer')),
    ship: (w) =>
      plan.shipTo === 'none' ? emptyBlock : shipToBlock(facts, style, w, plan.shipTo === 'same', random.fork('ship')),
    wideMeta: metaWide ? meta(width) : emptyBlock,
    sideMeta: (align = 'left') => (metaWide ? emptyBlock : meta(narrow, align)),
    shortMeta: () => (metaWide ? emptyBlock : meta(Math.min(width, 280))),
    sides: (left, right) => {
      const [first, second] = mirrored ? [right, left] : [left, right]
      return beside([[0, first], [far, second]]) // biome-ignore format: short
    },
  }
}

/** Seller, buyer and maybe the place of delivery, each as a form. */
function formsOf(facts: Facts, plan: InvoicePlan, width: number, random: Random): Block[] {
  const look = partyFormLook(random)
  const { phrases } = facts
  const form = (party: Party, title: string, role: 'vendor' | 'customer', taxId: boolean) =>
    partyForm(facts, party, plan.style, look, { width, title, role, taxId }, random)
  return [
    form(facts.vendor, random.pick(phrases.from), 'vendor', random.chance(0.6)),
    form(facts.customer, random.pick(phrases.billTo), 'customer', plan.customerTax === 'block'),
  ]
}

const arrangements: Record<HeadForm, (parts: Parts) => Block> = {
  forms: ({ width, gap, ...part }) => {
    const half = width / 2
    const stacked = part.random.fork('stacked').chance(0.5)
    const blocks = part.forms(half - 8)
    const own = stack([part.mark(half - 8), part.title(half - 8), part.sideMeta()], { gap: 6 })
    const top = stacked
      ? beside([[0, stack(blocks, { gap: 4 })], [half, own]]) // biome-ignore format: short
      : stack([own, beside(blocks.map((block, at) => [at * half, block]))], { gap })
    return stack([top, part.wideMeta, part.ship(half)], { gap })
  },
  rows: ({ narrow, width, gap, ...part }) =>
    stack(
      [
        part.sides(part.mark(narrow), part.vendor(narrow, part.random.fork('align').pick(['left', 'right']))),
        part.sides(stack([part.customer(narrow), part.ship(narrow)], { gap }), part.sideMeta('right')),
        part.title(width),
        part.wideMeta,
      ],
      { gap },
    ),
  window: ({ narrow, width, gap, asSubject, ...part }) =>
    stack(
      [
        part.sides(part.vendor(narrow), part.mark(narrow)),
        space(part.random.fork('room').int(0, 40)),
        part.sides(
          stack([part.sender(), part.customer(narrow)], { gap: 4 }),
          stack([asSubject ? emptyBlock : part.title(narrow), part.sideMeta()], { gap: 6 }),
        ),
        asSubject ? part.title(width) : emptyBlock,
        part.wideMeta,
      ],
      { gap },
    ),
  centred: ({ narrow, width, gap, ...part }) =>
    stack(
      [
        stack([part.mark(width), part.vendor(width, 'centre')], { align: 'centre', width, gap: 4 }),
        part.title(width, 'centre'),
        part.sides(stack([part.customer(narrow), part.ship(narrow)], { gap }), part.sideMeta()),
        part.wideMeta,
      ],
      { gap },
    ),
  titleFirst: ({ width, gap, ...part }) => {
    const third = width / 3 - 10
    return stack(
      [
        beside([[0, part.title(width * 0.55)], [width * 0.6, part.mark(width * 0.4)]]), // biome-ignore format: short
        part.wideMeta,
        part.shortMeta(),
        threeColumns([part.labelledVendor(third), part.customer(third), part.ship(third)], width),
      ],
      { gap },
    )
  },
  columns: ({ narrow, gap, ...part }) =>
    stack(
      [
        part.sides(
          stack([part.mark(narrow), part.vendor(narrow), part.customer(narrow)], { gap }),
          stack([part.title(narrow), part.sideMeta(), part.ship(narrow)], { gap }),
        ),
        part.wideMeta,
      ],
      { gap },
    ),
  boxes: ({ width, style, ...part }) => {
    const half = width / 2 - 14
    const titleAndMeta = stack([part.title(half), part.sideMeta()], { gap: 6 })
    return boxes(
      style,
      width,
      [part.vendor(half), titleAndMeta, part.customer(half), part.ship(half)],
      [part.mark(width), part.wideMeta],
    )
  },
  band: ({ width, gap, style, ...part }) =>
    stack(
      [
        bandOf(beside([[8, part.mark(width * 0.5)], [width * 0.6, part.title(width * 0.38)]]), style, width), // biome-ignore format: short
        threeColumns(
          [part.customer(width / 3 - 10), part.ship(width / 3 - 10), part.labelledVendor(width / 3 - 10)],
          width,
        ),
        part.wideMeta,
        part.sides(part.sideMeta(), emptyBlock),
      ],
      { gap },
    ),
}

/** A pale bar across the head. */
function bandOf(block: Block, style: Style, width: number): Block {
  const height = block.height + 16
  const bar: Block = {
    ...space(height),
    width,
    shapes: [{ kind: 'fill', box: [0, 0, width, height], colour: style.pale }],
  }
  return layered([bar, moved(block, 0, 8)], width, height)
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

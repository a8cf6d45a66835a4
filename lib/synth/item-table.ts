import type { Item } from './amounts'
import { type Align, type Block, layered, moved, paragraph, type Shape, stack, wrapped } from './drawing'
import { cellText, dateText, type Facts } from './facts'
import { widthOf } from './font-metrics'
import { formatNumber, formatQuantity, formatRate } from './number-form'
import type { Pager } from './pager'
import type { Random } from './random'
import { inkFor, labelText, type Style } from './style'

export type ColumnKey =
  | 'pos'
  | 'code'
  | 'text'
  | 'quantity'
  | 'unit'
  | 'price'
  | 'discount'
  | 'rate'
  | 'amount'
  | 'date'

export interface Column {
  readonly key: ColumnKey
  readonly title: string
  readonly align: Align
}

export type TableForm = 'open' | 'headRule' | 'ruled' | 'grid' | 'columns' | 'zebra' | 'bar'
export const tableForms: readonly TableForm[] = ['open', 'headRule', 'ruled', 'grid', 'columns', 'zebra', 'bar']

export interface TablePlan {
  readonly form: TableForm
  readonly columns: readonly Column[]
  readonly widths: readonly number[]
  readonly grouped: boolean
  readonly carry: string | null
}

/** Which columns, in which order, under which words; columns that do not fit are left out. */
export function planTable(facts: Facts, style: Style, width: number, random: Random): TablePlan {
  const { phrases, items } = facts
  const title = (key: keyof typeof phrases) => labelText(style, random.pick(phrases[key]), false)
  const discounts = items.some((item) => item.discountPercent > 0)
  const multiRate = new Set(items.map((item) => item.rate)).size > 1
  const all: (Column & { readonly chance: number })[] = [
    { key: 'pos', title: title('columnPos'), align: random.pick(['left', 'right', 'centre']), chance: 0.4 },
    { key: 'date', title: title('columnDate'), align: 'left', chance: 0.06 },
    { key: 'code', title: title('columnCode'), align: 'left', chance: 0.35 },
    { key: 'text', title: title('columnText'), align: 'left', chance: 1 },
    { key: 'quantity', title: title('columnQuantity'), align: random.pick(['right', 'right', 'centre', 'left']), chance: 0.9 },
    { key: 'unit', title: title('columnUnit'), align: 'left', chance: 0.28 },
    { key: 'price', title: title('columnPrice'), align: 'right', chance: 0.88 },
    { key: 'discount', title: title('columnDiscount'), align: 'right', chance: discounts ? 1 : 0.05 },
    { key: 'rate', title: title('columnRate'), align: random.pick(['right', 'centre']), chance: multiRate ? 0.85 : 0.22 },
    { key: 'amount', title: title('columnAmount'), align: random.chance(0.93) ? 'right' : 'left', chance: 1 },
  ] // biome-ignore format: a table
  const chosen = all.filter(({ chance }) => random.chance(chance))
  const { columns, widths } = fitted(reordered(chosen, random), facts, style, width)
  return {
    form: random.pick(tableForms),
    columns,
    widths,
    grouped: items.length >= 4 && random.chance(0.12),
    carry: random.chance(0.6) ? random.pick(phrases.carried) : null,
  }
}

function reordered(columns: readonly Column[], random: Random): Column[] {
  const order = [...columns]
  const move = (key: ColumnKey, to: ColumnKey) => {
    const from = order.findIndex((column) => column.key === key)
    if (from < 0) return
    const [column] = order.splice(from, 1)
    const at = order.findIndex((other) => other.key === to)
    if (column) order.splice(Math.max(0, at), 0, column)
  }
  if (random.chance(0.22)) move('quantity', order[0]?.key === 'pos' ? 'text' : (order[0]?.key ?? 'text'))
  if (random.chance(0.25)) move('rate', 'quantity')
  if (random.chance(0.3)) move('unit', 'price')
  if (random.chance(0.15)) move('code', 'quantity')
  if (random.chance(0.1)) move('price', 'quantity')
  return order
}

const dispensable: readonly ColumnKey[] = ['unit', 'date', 'pos', 'rate', 'code', 'discount', 'price', 'quantity']
const padding = 3.5

function fitted(
  columns: readonly Column[],
  facts: Facts,
  style: Style,
  width: number,
): { columns: Column[]; widths: number[] } {
  let kept = [...columns]
  for (;;) {
    const widths = kept.map((column) => (column.key === 'text' ? 0 : columnWidth(column, facts, style)))
    const rest = width - widths.reduce((sum, one) => sum + one, 0)
    const drop = dispensable.find((key) => kept.some((column) => column.key === key))
    if (rest >= Math.min(150, width * 0.3) || !drop) {
      return {
        columns: kept,
        widths: kept.map((column, at) => (column.key === 'text' ? Math.max(60, rest) : (widths[at] ?? 0))),
      }
    }
    kept = kept.filter((column) => column.key !== drop)
  }
}

function columnWidth(column: Column, facts: Facts, style: Style): number {
  const ink = inkFor(style)
  const bold = inkFor(style, 'bold')
  const cells = facts.items.map((item, at) => cellOf(column.key, item, at, facts))
  const widest = Math.max(...cells.map((cell) => widthOf(cell, ink.font, ink.size, ink.stretch)))
  const words = column.title.split(' ').map((word) => widthOf(word, bold.font, bold.size, bold.stretch))
  return Math.max(widest, ...words) + 2 * padding + 1
}

function cellOf(key: ColumnKey, item: Item, index: number, facts: Facts): string {
  const { numbers } = facts.cellMoney
  switch (key) {
    case 'pos':
      return String(index + 1)
    case 'code':
      return item.code
    case 'date':
      return dateText(facts, facts.date - 20 + (index % 20))
    case 'quantity':
      return formatQuantity(facts.negative ? -item.quantity : item.quantity, numbers)
    case 'unit':
      return item.unit
    case 'price':
      return cellText(facts, item.unitPrice)
    case 'discount':
      return item.discountPercent > 0 ? `${formatNumber(item.discountPercent, 0, numbers)}%` : ''
    case 'rate':
      return `${formatRate(item.rate, numbers)}%`
    case 'amount':
      return cellText(facts, facts.negative ? -item.amount : item.amount)
    default:
      return item.description
  }
}

/** Sets the table on the pager's pages, with its head and the sums carried over on every page. */
export function drawTable(facts: Facts, style: Style, plan: TablePlan, pager: Pager, random: Random): void {
  const head = headRow(plan, style)
  pager.add(head, { gap: 0, keep: style.size * 4 })
  let [carried, inGroup] = [0, 0]
  const groupSize = Math.ceil(facts.items.length / 3)
  const groupSum = plan.grouped && random.chance(0.5) ? random.pick(facts.phrases.groupSum) : null
  let group = ''
  const groups = random.shuffled(facts.phrases.itemGroup)
  for (const [at, item] of facts.items.entries()) {
    const row = itemRow(facts, style, plan, at)
    const room = row.height + (plan.carry ? style.size * 2 : 0)
    if (!pager.fits(room) && at > 0) {
      if (plan.carry) pager.add(sumRow(plan.carry, carried, facts, style, plan))
      pager.breakPage()
      pager.add(head)
      if (plan.carry) pager.add(sumRow(plan.carry, carried, facts, style, plan))
    }
    if (plan.grouped && at % groupSize === 0) {
      group = groups[Math.floor((at * 3) / facts.items.length)] ?? group
      pager.add(paragraph(group, inkFor(style, 'bold'), { width: pager.width, gap: style.gap }), { gap: 2 })
    }
    pager.add(row)
    inGroup += facts.negative ? -item.amount : item.amount
    carried += facts.negative ? -item.amount : item.amount
    if (groupSum && ((at + 1) % groupSize === 0 || at + 1 === facts.items.length)) {
      pager.add(sumRow(groupSum.replace('{group}', group), inGroup, facts, style, plan))
      inGroup = 0
    }
  }
  if (plan.form !== 'open') pager.add(closingRule(plan, style))
}

function placeCells(cells: readonly Block[], plan: TablePlan, minimum = 0): { block: Block; height: number } {
  const height = Math.max(minimum, ...cells.map((cell) => cell.height)) + 2 * 2.2
  let x = 0
  const placed = cells.map((cell, at) => {
    const width = plan.widths[at] ?? 0
    const align = plan.columns[at]?.align ?? 'left'
    const room = width - 2 * padding - cell.width
    const dx = align === 'right' ? room : align === 'centre' ? room / 2 : 0
    const there = moved(cell, x + padding + dx, 2.2)
    x += width
    return there
  })
  return { block: layered(placed, x, height), height }
}

const tableWidth = (plan: TablePlan) => plan.widths.reduce((sum, width) => sum + width, 0)

function headRow(plan: TablePlan, style: Style): Block {
  const bar = plan.form === 'bar'
  const ink = inkFor(style, 'bold', 0.96, bar ? [255, 255, 255] : style.ink)
  const cells = plan.columns.map((column, at) =>
    stack(
      wrapped(column.title, ink, (plan.widths[at] ?? 0) - 2 * padding + 0.5).map((line) =>
        paragraph(line, ink, { width: 400, gap: 1.2 }),
      ),
      { align: column.align },
    ),
  )
  const { block, height } = placeCells(cells, plan)
  const width = tableWidth(plan)
  const shapes: Shape[] = []
  if (bar) shapes.push({ kind: 'fill', box: [0, 0, width, height], colour: style.accent })
  if (plan.form === 'grid' || plan.form === 'zebra')
    shapes.push({ kind: 'fill', box: [0, 0, width, height], colour: style.pale })
  if (plan.form !== 'bar' && plan.form !== 'open') shapes.push(rule(width, height, style))
  if (plan.form === 'grid' || plan.form === 'columns')
    shapes.push(rule(width, 0, style), ...verticals(plan, height, style))
  return layered([{ width, height, texts: [], shapes }, block], width, height)
}

function itemRow(facts: Facts, style: Style, plan: TablePlan, at: number): Block {
  const item = facts.items[at] as Item
  const ink = inkFor(style)
  const cells = plan.columns.map((column, index) => {
    const width = (plan.widths[index] ?? 0) - 2 * padding + 0.5
    if (column.key !== 'text')
      return paragraph(cellOf(column.key, item, at, facts), ink, { width: width + 2, gap: style.gap })
    return stack([
      paragraph(item.description, ink, { width, gap: style.gap }),
      ...item.subLines.map((line) => paragraph(line, inkFor(style, 'regular', 0.88, style.muted), { width, gap: 1.2 })),
    ])
  })
  const { block, height } = placeCells(cells, plan)
  const width = tableWidth(plan)
  const shapes: Shape[] = []
  if (plan.form === 'zebra' && at % 2 === 1)
    shapes.push({ kind: 'fill', box: [0, 0, width, height], colour: style.pale })
  if (plan.form === 'ruled' || plan.form === 'grid') shapes.push(rule(width, height, style))
  if (plan.form === 'grid' || plan.form === 'columns') shapes.push(...verticals(plan, height, style))
  return layered([{ width, height, texts: [], shapes }, block], width, height)
}

function sumRow(label: string, cents: number, facts: Facts, style: Style, plan: TablePlan): Block {
  const ink = inkFor(style, 'italic')
  const width = tableWidth(plan)
  const amount = paragraph(cellText(facts, cents), ink, { width: 200, gap: 1.3 })
  const text = paragraph(label, ink, { width: width * 0.5, gap: 1.3 })
  return layered(
    [moved(text, width * 0.3, 2), moved(amount, width - padding - amount.width, 2)],
    width,
    Math.max(text.height, amount.height) + 4,
  )
}

function rule(width: number, y: number, style: Style): Shape {
  return { kind: 'rule', from: [0, y], to: [width, y], width: style.lineWidth, colour: style.lineColour }
}

function verticals(plan: TablePlan, height: number, style: Style): Shape[] {
  let x = 0
  return [0, ...plan.widths].map((width): Shape => {
    x += width
    return { kind: 'rule', from: [x, 0], to: [x, height], width: style.lineWidth, colour: style.lineColour }
  })
}

function closingRule(plan: TablePlan, style: Style): Block {
  const width = tableWidth(plan)
  return { width, height: style.lineWidth + 1, texts: [], shapes: [rule(width, style.lineWidth / 2, style)] }
}

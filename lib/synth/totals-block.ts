import type { FieldKey } from '../fields/field'
import type { TaxLine } from './amounts'
import { type Block, emptyBlock, framed, layered, moved, paragraph, type Shape, stack, textLine } from './drawing'
import { cellText, type Facts, totalText } from './facts'
import { widthOf } from './font-metrics'
import { cellRow, type Entry } from './labelled'
import { formatMoney, formatRate } from './number-form'
import type { Random } from './random'
import { inkFor, labelText, type Style } from './style'

export interface TotalsPlan {
  readonly rows: readonly Entry[]
  /** Taxes shown in a table of their own. */
  readonly breakdown: readonly TaxLine[]
  /** What the labels say of fields that are not printed under their own name. */
  readonly hints: { readonly subtotalAlsoLineSum: boolean; readonly dueIsTotal: boolean }
}

export type TotalsForm = 'right' | 'rightBox' | 'wide' | 'leaders' | 'left' | 'cells' | 'bar'
export const totalsForms: readonly TotalsForm[] = [
  'right',
  'right',
  'rightBox',
  'wide',
  'leaders',
  'left',
  'cells',
  'bar',
]

/** Which sums are printed, and what they are called. */
export function planTotals(facts: Facts, random: Random): TotalsPlan {
  const { phrases, totals, regime } = facts
  const text = (cents: number) => totalText(facts, cents)
  const taxed = regime === 'normal' || (regime !== 'unspoken' && random.chance(0.55))
  const extras = totals.discount !== 0 || totals.shipping !== 0
  const showNet = taxed ? random.chance(0.93) : random.chance(0.45)
  const rows: Entry[] = []
  const add = (label: string, cents: number, marks: readonly FieldKey[] = [], strong = false) =>
    rows.push({ label, value: text(cents), marks, strong })
  // Where the sum of the items is the net amount, one row says both.
  if (extras) add(random.pick(phrases.lineSum), totals.lineSum)
  if (totals.discount !== 0)
    add(`${random.pick(phrases.discount)}${random.chance(0.6) ? ` ${totals.discountPercent}%` : ''}`, -totals.discount)
  if (totals.shipping !== 0) add(random.pick(phrases.shipping), totals.shipping)
  if (showNet && (!extras || taxed || totals.gross)) add(random.pick(phrases.subtotal), totals.net, ['subtotal'])
  const breakdown = taxed ? addTaxes(facts, rows, random) : []
  if (totals.rounding !== 0) add(random.pick(phrases.rounding), totals.rounding)
  const settled = totals.prepaid !== 0 || totals.previous !== 0
  const dueOnly = !settled && random.chance(0.13)
  if (dueOnly) add(random.pick(phrases.amountDue), totals.total, ['total', 'amount_due'], true)
  else add(random.pick(phrases.total), totals.total, ['total'], random.chance(0.75))
  if (totals.prepaid !== 0) add(random.pick(phrases.prepaid), random.chance(0.7) ? -totals.prepaid : totals.prepaid)
  if (totals.previous !== 0) add(random.pick(phrases.previousBalance), totals.previous)
  if (settled || (!dueOnly && random.chance(0.2))) add(random.pick(phrases.amountDue), totals.due, ['amount_due'], true)
  if (totals.gross && random.chance(0.5)) moveNetBehindTotal(rows)
  return { rows, breakdown, hints: { subtotalAlsoLineSum: extras, dueIsTotal: !settled } }
}

/** Tax rows; one of all where there is only one rate, else one of each and mostly their sum. */
function addTaxes(facts: Facts, rows: Entry[], random: Random): readonly TaxLine[] {
  const { phrases, totals, locale } = facts
  const named = locale.taxNames.length > 0 && random.chance(0.85) ? locale.taxNames : phrases.tax
  const name = random.pick(named)
  const { numbers } = facts.totalMoney
  const decimals = random.pick([0, 0, 0, 1, 2])
  const rateOf = (line: TaxLine) => `${formatRate(line.rate, numbers, decimals)}${random.chance(0.8) ? '%' : ' %'}`
  const withRate = (line: TaxLine) => {
    if (/\d/.test(name) || random.chance(0.3)) return name
    return random.pick([
      `${name} ${rateOf(line)}`,
      `${rateOf(line)} ${name}`,
      `${name} (${rateOf(line)})`,
      `${name} ${rateOf(line)} / ${formatMoney(line.base, { ...facts.totalMoney, place: 'none' })}`,
    ])
  }
  const [only] = totals.taxes
  if (totals.taxes.length === 1 && only) {
    rows.push({ label: withRate(only), value: totalText(facts, totals.tax), marks: ['tax'] })
    return random.chance(0.12) ? totals.taxes : []
  }
  const separately = random.chance(0.55)
  if (separately)
    for (const line of totals.taxes)
      rows.push({ label: `${name} ${rateOf(line)}`, value: totalText(facts, line.tax), marks: [] })
  if (!separately || random.chance(0.5))
    rows.push({ label: random.pick(phrases.tax), value: totalText(facts, totals.tax), marks: ['tax'] })
  return separately && random.chance(0.6) ? [] : totals.taxes
}

function moveNetBehindTotal(rows: Entry[]): void {
  const at = rows.findIndex((row) => row.marks.includes('subtotal'))
  if (at < 0) return
  const [net] = rows.splice(at, 1)
  if (net) rows.push(net)
}

/** The sums as a block as wide as the page. */
export function totalsBlock(style: Style, plan: TotalsPlan, form: TotalsForm, width: number, random: Random): Block {
  if (form === 'cells' && plan.rows.length <= 5 && width / plan.rows.length > 78) {
    return cellRow(plan.rows, style, {
      width,
      perRow: plan.rows.length,
      grid: random.chance(0.7),
      shade: random.chance(0.5),
    })
  }
  const narrow = Math.min(width, Math.max(widestPair(plan.rows, style) + 26, random.int(150, 260)))
  switch (form) {
    case 'wide':
      return rowsOf(plan.rows, style, width, { rules: true })
    case 'leaders':
      return moved(rowsOf(plan.rows, style, narrow, { leaders: true }), width - narrow, 0)
    case 'left':
      return rowsOf(plan.rows, style, narrow, {})
    case 'rightBox':
      return moved(
        framed(rowsOf(plan.rows, style, narrow - 12, {}), {
          padding: 6,
          border: style.lineColour,
          fill: random.chance(0.4) ? style.pale : null,
        }),
        width - narrow,
        0,
      )
    case 'bar':
      return moved(rowsOf(plan.rows, style, narrow, { bar: true }), width - narrow, 0)
    default:
      return moved(rowsOf(plan.rows, style, narrow, { rules: random.chance(0.3) }), width - narrow, 0)
  }
}

function widestPair(rows: readonly Entry[], style: Style): number {
  const ink = inkFor(style, 'bold', 1.1)
  const measure = (text: string) => widthOf(text, ink.font, ink.size, ink.stretch)
  return (
    Math.max(...rows.map((row) => measure(labelText(style, row.label)))) +
    Math.max(...rows.map((row) => measure(row.value)))
  )
}

function rowsOf(
  rows: readonly Entry[],
  style: Style,
  width: number,
  options: { rules?: boolean; leaders?: boolean; bar?: boolean },
): Block {
  const lines = rows.map((row) => {
    const onBar = options.bar === true && row.strong === true
    const ink = inkFor(
      style,
      row.strong ? 'bold' : 'regular',
      row.strong ? 1.08 : 1,
      onBar ? [255, 255, 255] : style.ink,
    )
    const value = textLine(row.value, ink, { gap: style.gap, marks: row.marks })
    const label = paragraph(labelText(style, row.label), ink, { width: width - value.width - 10, gap: style.gap })
    const height = Math.max(label.height, value.height) + 1.5
    const shapes: Shape[] = []
    if (onBar) shapes.push({ kind: 'fill', box: [0, 0, width, height], colour: style.accent })
    if (options.rules)
      shapes.push({
        kind: 'rule',
        from: [0, height],
        to: [width, height],
        width: style.lineWidth * 0.7,
        colour: style.lineColour,
      })
    const dots = options.leaders ? leaders(label.width + 6, width - value.width - 6, style) : emptyBlock
    return layered(
      [
        { width, height, texts: [], shapes },
        moved(label, 2, 0.5),
        moved(dots, 0, 0.5),
        moved(value, width - value.width - 2, 0.5),
      ],
      width,
      height,
    )
  })
  return stack(lines, { width })
}

function leaders(from: number, to: number, style: Style): Block {
  const ink = inkFor(style)
  const dot = widthOf('.', ink.font, ink.size, ink.stretch)
  const count = Math.floor((to - from) / dot)
  return count < 3 ? emptyBlock : moved(textLine('.'.repeat(count), ink, { gap: style.gap }), from, 0)
}

/** Rates, bases and taxes in a small table of their own. */
export function breakdownTable(facts: Facts, style: Style, lines: readonly TaxLine[], random: Random): Block {
  const { phrases } = facts
  const rate = random.pick(phrases.columnRate)
  const ink = inkFor(style, 'regular', 0.92)
  const bold = inkFor(style, 'bold', 0.92)
  const withGross = random.chance(0.4)
  const texts = [
    [rate, random.pick(phrases.taxBase), random.pick(phrases.tax), ...(withGross ? [random.pick(phrases.total)] : [])],
    ...lines.map((line) => [
      `${formatRate(line.rate, facts.cellMoney.numbers)}%`,
      cellText(facts, line.base),
      cellText(facts, line.tax),
      ...(withGross ? [cellText(facts, line.base + line.tax)] : []),
    ]),
  ]
  const widths = (texts[0] ?? []).map((_, column) => Math.max(...texts.map((row, at) => {
    const one = at === 0 ? bold : ink
    return widthOf(row[column] ?? '', one.font, one.size, one.stretch)
  })) + 12) // biome-ignore format: short
  const rows = texts.map((row, at) => {
    let x = 0
    const cells = row.map((text, column) => {
      const cell = textLine(text, at === 0 ? bold : ink, { gap: style.gap })
      x += widths[column] ?? 0
      return moved(cell, x - cell.width - 4, 1)
    })
    return layered(cells, x)
  })
  const table = stack(rows)
  return random.chance(0.5) ? framed(table, { padding: 3, border: style.lineColour, fill: null }) : table
}

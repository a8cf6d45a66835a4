import type { FieldKey } from '../fields/field'
import { customerTaxEntries } from './customer-block'
import type { Align, Block } from './drawing'
import { dateText, type Facts, totalText } from './facts'
import { cellRow, type Entry, inlinePairs, overPairs, pairs } from './labelled'
import { referenceEntry } from './payment-block'
import type { Random } from './random'
import type { Style } from './style'
import type { PhraseKey } from './words/phrases'

/** What of the document's own data is printed beside or above labels, and what is said elsewhere. */
export interface MetaPlan {
  readonly entries: readonly Entry[]
  /** The number stands in the title or a sentence, without a label of its own. */
  readonly numberInTitle: boolean
  readonly dateInTitle: boolean
  /** Few entries that want a row of cells: "DATE | DUE | AMOUNT". */
  readonly asRow: boolean
}

/** `customerTax`: the customer's tax number stands here too. */
export function planMeta(facts: Facts, customerTax: boolean, random: Random): MetaPlan {
  const { phrases } = facts
  const asRow = random.chance(0.06)
  const say = (key: PhraseKey) => random.pick(phrases[key])
  const numberInTitle = random.chance(0.2)
  const dateInTitle = numberInTitle && random.chance(0.4)
  const entry = (label: string, value: string, marks: readonly FieldKey[] = []): Entry => ({ label, value, marks })
  const main: Entry[] = []
  const unnumbered = random.chance(0.015)
  if ((!numberInTitle && !unnumbered) || random.chance(0.2)) {
    const credit = facts.kind === 'credit_note' && random.chance(0.7)
    const vague = random.chance(0.11)
    main.push(
      entry(vague ? say('vagueNumber') : say(credit ? 'creditNumber' : 'number'), facts.number, ['invoice_number']),
    )
  }
  if (!dateInTitle && random.chance(0.05)) {
    main.push(entry(`${facts.vendor.town},`, dateText(facts, facts.date), ['invoice_date']))
  } else if (!dateInTitle || random.chance(0.25)) {
    main.push(
      entry(random.chance(0.24) ? say('vagueDate') : say('date'), dateText(facts, facts.date), ['invoice_date']),
    )
  }
  if (asRow || random.chance(0.52)) main.push(entry(say('due'), dateText(facts, facts.due), ['due_date']))
  main.push(...paymentEntries(facts, asRow, random), ...(customerTax ? customerTaxEntries(facts, random) : []))
  const others = decoys(facts, random)
  if (facts.totalMoney.place === 'none' && random.chance(0.65))
    main.push(entry(say('currency'), random.chance(0.6) ? facts.currency : facts.totalMoney.mark, ['currency']))
  if (random.chance(0.27)) main.push(entry(say('po'), facts.po, ['purchase_order']))
  const count = asRow ? random.int(0, 1) : random.int(0, Math.min(7, others.length))
  const chosen = random.some(random.shuffled(others), count)
  const mixed = random.chance(0.3)
    ? random.shuffled([...main, ...chosen])
    : random.chance(0.25)
      ? [...chosen, ...main]
      : [...main, ...chosen]
  return { entries: mixed, numberInTitle, dateInTitle, asRow }
}

/** What is to be paid, and what to quote with it, among the document's data. */
function paymentEntries(facts: Facts, asRow: boolean, random: Random): Entry[] {
  const { phrases, totals } = facts
  const entries: Entry[] = []
  const sums = facts.kind === 'invoice' && random.chance(asRow ? 0.9 : 0.07)
  if (sums && random.chance(0.6))
    entries.push({ label: random.pick(phrases.amountDue), value: totalText(facts, totals.due), marks: ['amount_due'] })
  else if (sums)
    entries.push({ label: random.pick(phrases.total), value: totalText(facts, totals.total), marks: ['total'] })
  if (random.chance(0.09)) entries.push(referenceEntry(facts, random))
  return entries
}

/** Numbers and dates that are none of the fields. */
function decoys(facts: Facts, random: Random): Entry[] {
  const { phrases } = facts
  const say = (key: PhraseKey) => random.pick(phrases[key])
  const day = (shift: number) => dateText(facts, facts.date + shift)
  const plain = (key: PhraseKey, value: string): Entry => ({ label: say(key), value, marks: [] })
  // Often all numbers of a system are made alike.
  const alike = (form: string) =>
    random
      .pattern(random.chance(0.2) ? facts.number.replace(/\d/g, '#').replace(/#$/, '7') : form)
      .replace(/^0+(?=\d)/, '1')
  const days = facts.termDays || 14
  const terms = random.pick(phrases.payDays).replace('{days}', String(days))
  const all: Entry[] = [
    plain('ourOrder', random.chance(0.7) ? facts.orderNumber : alike('######')),
    plain('customerNo', alike(random.pick(['#####', '######', 'K####', '1####', 'C-###', '@@##', 'CUST-@@-###']))),
    plain('deliveryDate', day(-random.int(0, 12))),
    plain('period', `${day(-30)} - ${day(-1)}`),
    plain('orderDate', day(-random.int(3, 40))),
    plain('deliveryNoteNo', alike(random.pick(['LS-####', '########', 'DN####', '##/####']))),
    plain(
      'contact',
      random.chance(0.5) ? facts.vendor.contact : (facts.vendor.contact.split(' ').at(-1) ?? facts.vendor.contact),
    ),
    plain(
      'yourRef',
      random.chance(0.5) ? facts.customer.contact : random.pattern(random.pick(['@@/##', '####-@', 'KST ###'])),
    ),
    plain('ourRef', random.pattern(random.pick(['@@', '##/@@@', '@-####']))),
    plain('project', random.pattern(random.pick(['P-####', 'Nord-##', `${facts.customer.town} ##`, 'PRJ##-###']))),
    plain('paymentTerms', terms.length < 28 ? terms : `${days}`),
    plain('phone', facts.vendor.phone),
    plain('paymentMethod', random.pick([...phrases.card, ...phrases.cash, 'PayPal', 'SEPA'])),
  ]
  if (random.chance(0.25) || facts.kind === 'credit_note')
    all.push(plain('oldInvoice', random.pattern(random.pick(['INV-####', '######', '20##-###']))))
  return all
}

export type MetaForm = 'pairs' | 'pairsRight' | 'inline' | 'inlineRight' | 'over' | 'cells' | 'cellGrid' | 'spread'
export const metaForms: readonly MetaForm[] = [
  'pairs',
  'pairs',
  'pairsRight',
  'inline',
  'inlineRight',
  'over',
  'cells',
  'cellGrid',
  'spread',
]

/** Whether it needs the page's whole width. */
export const isWide = (form: MetaForm): boolean => form === 'cells' || form === 'cellGrid'

export function metaBlock(entries: readonly Entry[], style: Style, form: MetaForm, width: number, align: Align): Block {
  switch (form) {
    case 'pairsRight':
      return pairs(entries, style, { width, valueAlign: 'right' })
    case 'spread':
      return pairs(entries, style, { width, valueAlign: 'right', spread: true })
    case 'inline':
      return inlinePairs(entries, style, { width, align: 'left' })
    case 'inlineRight':
      return inlinePairs(entries, style, { width, align: align === 'left' ? 'left' : 'right' })
    case 'over':
      return overPairs(entries, style, { width, align: 'left' })
    case 'cells':
    case 'cellGrid': {
      const perRow = Math.max(1, Math.min(entries.length, Math.floor(width / Math.max(72, style.size * 10))))
      return cellRow(entries, style, { width, perRow, grid: form === 'cellGrid', shade: form === 'cellGrid' })
    }
    default:
      return pairs(entries, style, { width })
  }
}

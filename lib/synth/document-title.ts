import type { FieldKey } from '../fields/field'
import { type Align, type Block, emptyBlock, paragraph, stack } from './drawing'
import { dateText, type Facts } from './facts'
import type { MetaPlan } from './meta-block'
import { filled } from './payment-block'
import type { Random } from './random'
import { headInk, inkFor, type Style } from './style'
import type { PhraseKey } from './words/phrases'

const titleKeys: Record<Facts['kind'], PhraseKey> = {
  invoice: 'invoice',
  credit_note: 'creditNote',
  receipt: 'receipt',
  purchase_order: 'purchaseOrder',
  delivery_note: 'deliveryNote',
  statement: 'statement',
  quotation: 'quotation',
  reminder: 'reminder',
  letter: 'notes',
}

export interface Title {
  readonly text: string
  readonly marks: readonly FieldKey[]
  /** Set in bold at the size of the text, before the items. */
  readonly asSubject: boolean
  /** The number on a line of its own below the word, in smaller type: "# 4711". */
  readonly below?: string
}

export function planTitle(facts: Facts, meta: MetaPlan, random: Random): Title {
  const word = random.pick(facts.phrases[titleKeys[facts.kind]])
  const date = dateText(facts, facts.date)
  const asSubject = random.chance(meta.numberInTitle ? 0.6 : 0.2)
  if (!meta.numberInTitle) return { text: word, marks: [], asSubject }
  if (!meta.dateInTitle && random.chance(0.35)) {
    const sign = random.pick(['# ', '#', 'No. ', 'Nr. ', 'N° ', ''])
    return { text: word, marks: [], asSubject: false, below: `${sign}${facts.number}` }
  }
  if (facts.kind === 'invoice' && !meta.dateInTitle) {
    const simple = facts.phrases.numberSentence.filter((phrase) => !/\{(date|due)\}/.test(phrase))
    return { text: filled(random.pick(simple), { number: facts.number }), marks: ['invoice_number'], asSubject }
  }
  if (facts.kind === 'invoice') {
    const dated = facts.phrases.numberSentence.filter((phrase) => phrase.includes('{date}'))
    return {
      text: filled(random.pick(dated), { number: facts.number, date }),
      marks: ['invoice_number', 'invoice_date'],
      asSubject,
    }
  }
  const text = meta.dateInTitle
    ? `${word} ${facts.number}, ${date}`
    : `${word} ${random.pick(['', '# ', 'Nr. ', ''])}${facts.number}`
  return { text, marks: meta.dateInTitle ? ['invoice_number', 'invoice_date'] : ['invoice_number'], asSubject }
}

export function titleBlock(title: Title, style: Style, width: number, align: Align, random: Random): Block {
  if (title.text === '') return emptyBlock
  const colour = random.chance(0.4) ? style.accent : style.ink
  const size = title.text.length > 22 ? random.int(11, 16) : random.int(13, 30)
  const ink = title.asSubject
    ? inkFor(style, 'bold', 1.15)
    : headInk(style, random.chance(0.75) ? 'bold' : 'regular', size, colour)
  const word = paragraph(title.text, ink, { width, gap: 1.25, align, marks: title.marks })
  if (title.below === undefined) return word
  const small = { ...ink, size: Math.max(style.size, ink.size * random.pick([0.45, 0.6, 1])) }
  return stack([word, paragraph(title.below, small, { width, gap: 1.25, align, marks: ['invoice_number'] })], { align })
}

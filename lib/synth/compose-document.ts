import type { Language } from '../document/page'
import { composeInvoice } from './compose-invoice'
import { composeOther } from './compose-other'
import { composeReceipt } from './compose-receipt'
import type { DrawnPage } from './drawing'
import { type Facts, type Kind, makeFacts } from './facts'
import { invoiceBody } from './invoice-body'
import { type Random, randomOf } from './random'
import { type SynthTruth, truthOf } from './truth'

export interface SynthDocument {
  /** Of this seed: "000017-invoice-de". */
  readonly name: string
  readonly kind: Kind
  readonly language: Language
  readonly pages: readonly DrawnPage[]
  readonly truth: SynthTruth
  readonly facts: Facts
}

const kinds: readonly (readonly [Kind, number])[] = [
  ['invoice', 66],
  ['credit_note', 7],
  ['receipt', 15],
  ['purchase_order', 2.5],
  ['delivery_note', 2],
  ['statement', 2],
  ['quotation', 2.5],
  ['reminder', 1.5],
  ['letter', 1.5],
]

/** The document of a seed and an index: the same one on every machine. */
export function composeDocument(seed: string | number, index: number): SynthDocument {
  const random = randomOf(`${seed}/${index}`)
  const kind = random.fork('kind').weighted(kinds)
  const facts = makeFacts(kind, random.fork('facts'))
  const { pages, truth } = drawn(facts, random.fork('drawing'))
  return {
    name: `${String(index).padStart(6, '0')}-${kind}-${facts.language}`,
    kind,
    language: facts.language,
    pages,
    truth,
    facts,
  }
}

function drawn(facts: Facts, random: Random): { pages: readonly DrawnPage[]; truth: SynthTruth } {
  if (facts.kind === 'receipt') {
    const { pages, columns, layout } = composeReceipt(facts, random)
    return { pages, truth: truthOf(facts, pages, columns, layout) }
  }
  const isInvoice = facts.kind === 'invoice' || facts.kind === 'credit_note'
  const composed = isInvoice
    ? composeInvoice(facts, random, invoiceBody(facts, random.fork('body')))
    : composeOther(facts, random)
  const columns = composed.table?.columns.map((column) => column.key) ?? []
  return { pages: composed.pages, truth: truthOf(facts, composed.pages, columns, composed.layout) }
}

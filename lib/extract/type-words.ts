import type { Line } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import { amountFields } from '@/lib/fields/amount-fields'
import { documentTypes } from '@/lib/fields/field'
import { labelKey } from '@/lib/fields/letters-and-digits'
import { wordKey } from './context-words'
import { titleWordsOf } from './type-titles'

/** What speaks for a type of document or against it: a word of the scorer's vocabulary, with the line it was read off. */
export type TypeWords = ReadonlyMap<string, string | null>

export interface KeyedLine {
  readonly line: Line
  /** `labelKey` of its text. */
  readonly key: string
  readonly onFirstPage: boolean
}

/**
 * What a document's type is read off: its titles, the words and word pairs of the head of its first page (`h`), labels of
 * numbers and sums, what tills print, and its shape.
 */
export function typeWordsOf(pages: readonly Page[], lines: readonly Line[]): TypeWords {
  const first = pages[0]?.number ?? 1
  const keyed = lines
    .slice(0, maxLines)
    .map((line): KeyedLine => ({ line, key: labelKey(line.text), onFirstPage: line.span.page === first }))
  const found = new Map<string, string | null>()
  const add = (word: string, line: string | null) => {
    if (!found.has(word)) found.set(word, line)
  }
  for (const [word, line] of titleWordsOf(keyed.filter(({ onFirstPage }) => onFirstPage))) add(word, line)
  for (const one of keyed) addLineWords(one, add)
  addMoney(keyed, add)
  addTill(keyed, add)
  addShape(pages, keyed, add)
  addSlip(found, add)
  return found
}

type Add = (word: string, line: string | null) => void

/** Enough for any head and the pages of sums behind it; a catalogue of hundreds of pages is no surer for being read. */
const maxLines = 1500
const head = 0.4
const maxWords = 8

function addLineWords({ line, key, onFirstPage }: KeyedLine, add: Add): void {
  if (!onFirstPage || key === '' || line.box[1] >= head) return
  let last = '^'
  for (const word of key.split(' ', maxWords)) {
    const own = wordKey(word)
    add(`h ${own}`, line.text)
    add(`h ${last} ${own}`, line.text)
    last = own
  }
}

const numberLabels = [
  [
    'credit_note',
    /\b(?:credit (?:note|memo) (?:no|number|nr|#)|gutschrifts? ?(?:nr|nummer|datum)|gutschriftsnummer|n(?:o|umero) d avoir|avoir no|creditnotanummer|creditfactuurnummer|nota de credito (?:no|n)|nota di credito n)\b/,
  ],
  [
    'invoice',
    /\b(?:invoice (?:no|number|nr|id|date|#)|bill (?:no|number|date)|rechnungs? ?(?:nr|nummer|datum)|rechnungsnummer|rechnungsdatum|rg nr|facture (?:no|n|du)|(?:no|numero|date) de (?:la )?facture|factuur ?(?:nr|nummer|datum)|factuurnummer|factuurdatum|(?:no|num|numero|fecha) (?:de )?(?:la )?factura|factura no|(?:n|nr|numero|data) (?:della )?fattura|fattura n[ro]?|fatura no|(?:no|numero|data) da fatura)(?!\p{L})/u,
  ],
  ['receipt', /\b(?:receipt (?:no|number|#)|bon ?(?:nr|nummer)|beleg ?nr|ticket no|scontrino n|recibo no)\b/],
] as const

const amountLabels = new Map(
  amountFields.flatMap(({ key, labels }) =>
    Object.values(labels)
      .flat()
      .map((label) => [labelKey(label), key]),
  ),
)
const amount = /\d[.,]\d{2}(?!\d)/
const negative =
  /(?:^|[\s€$£(])[-−–]\s?[€$£]?\s?\d[\d.,' ]*[.,]\d{2}(?!\d)|\d[.,]\d{2}\s?[-−](?=\s|$)|\(\d[\d.,]*[.,]\d{2}\)/

/** Whether it asks for money: labels of its number, of sums, an account, and how many amounts of which sign. */
function addMoney(lines: readonly KeyedLine[], add: Add): void {
  let [amounts, negatives] = [0, 0]
  const waiting = new Set(numberLabels)
  for (const { line, key } of lines) {
    const label = amountLabels.get(/\d/.test(key) ? key.replace(/ ?\d.*$/, '') : key)
    if (label) add(`sum ${label}`, line.text)
    if (/\b[A-Z]{2}\d\d[ ]?[A-Z0-9]{4}[ ]?[A-Z0-9]{4}[ ]?[A-Z0-9]{3}/.test(line.text)) add('iban', line.text)
    if (amount.test(line.text)) {
      amounts++
      if (negative.test(line.text)) negatives++
    }
    if (key.length > 100 || line.text.includes('://')) continue
    for (const label of waiting) {
      if (!label[1].test(key)) continue
      add(`number ${label[0]}`, line.text)
      waiting.delete(label)
    }
  }
  for (const least of [1, 3, 10, 30]) if (amounts >= least) add(`amounts ${least}`, null)
  if (amounts === 0) add('no amounts', null)
  if (negatives > 0) add('negative', null)
  if (negatives > amounts / 2) add('mostly negative', null)
}

const paidInCash =
  /^(?:cash(?: tendered| received)?|change(?: due)?|tendered|tender|amount tendered|cashier|till|terminal|visa|mastercard|card no|gegeben|ruckgeld|bar|kassierer|especes|rendu(?: monnaie)?|caissier|contant|wisselgeld|pin|efectivo|cambio|su cambio|cajero|contanti|resto|cassiere|numerario|troco|dinheiro)\b/
const tillPhrases =
  /\b(?:please come again|goods sold|not (?:refundable|returnable|exchangeable)|no refund|customer copy|merchant copy|dine in|take ?away|you (?:were|have been) served|served by|besuchen sie uns bald|vielen dank fur ihren (?:einkauf|besuch)|es bediente sie|merci de votre visite|a bientot|bedankt voor uw bezoek|gracias por su (?:compra|visita)|le atendio|grazie e arrivederci|obrigado pela (?:sua )?(?:visita|preferencia))\b/
const timeOfDay = /(?<!\d)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d)/

/** What tills print and invoices don't: how it was paid, the time of day, thanks. */
function addTill(lines: readonly KeyedLine[], add: Add): void {
  const kinds = new Set<string>()
  for (const { line, key, onFirstPage } of lines) {
    if (!onFirstPage || key.length > 60) continue
    if (key.length < 40 && paidInCash.test(key)) {
      kinds.add(key.split(' ', 1)[0] as string)
      add(`paid ${Math.min(3, kinds.size)}`, line.text)
    }
    if (timeOfDay.test(line.text)) add('time', line.text)
    if (tillPhrases.test(key)) add('shopper', line.text)
  }
}

function addShape(pages: readonly Page[], lines: readonly KeyedLine[], add: Add): void {
  const [page] = pages
  const ratio = page ? page.widthPixels / page.heightPixels : 1
  for (const most of [0.3, 0.45, 0.55, 0.66]) if (ratio < most) add(`narrow ${most}`, null)
  for (const least of [2, 3, 6]) if (pages.length >= least) add(`pages ${least}`, null)
  if (lines.length === 0) add('nothing', null)
}

/** How many kinds of signs of a till there are, alone and by what the document calls itself: tills print "Tax invoice" too. */
function addSlip(found: TypeWords, add: Add): void {
  const signs = ['narrow 0.66', 'paid 1', 'paid 2', 'time', 'shopper'].filter((word) => found.has(word)).length
  const headed = documentTypes.find((type) => found.has(`headed ${type}`)) ?? 'by nothing'
  if (signs === 0) add('no slip', null)
  for (let least = 1; least <= signs; least++) {
    add(`slip ${least}`, null)
    add(`slip ${least} headed ${headed}`, null)
  }
}

import type { Line } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import { amountFields } from '@/lib/fields/amount-fields'
import { type DocumentType, documentTypes } from '@/lib/fields/field'
import { labelKey } from '@/lib/fields/letters-and-digits'
import { titleOf } from './document-titles'
import type { DocumentTypePrediction } from './extraction'

interface Evidence {
  readonly type: DocumentType
  /** Log-odds, set by hand. */
  readonly weight: number
  readonly reason: string
}

/**
 * What a document is: from its title (a line that begins with one; larger, higher and shorter lines tell more), from words
 * only receipts carry, and from whether it asks for money at all. `lines` are those of all pages.
 */
export function classifyDocument(pages: readonly Page[], lines: readonly Line[]): DocumentTypePrediction {
  const first = lines.filter(({ span }) => span.page === (pages[0]?.number ?? 1))
  const evidence = [
    ...titleEvidence(first),
    ...numberLabelEvidence(lines),
    ...receiptEvidence(pages, lines),
    ...amountEvidence(lines),
  ]
  const weights = documentTypes.map((type) => total(evidence, type))
  const best = weights.indexOf(Math.max(...weights))
  const value = documentTypes[best] ?? 'other'
  const confidence = Math.exp(weights[best] ?? 0) / weights.reduce((sum, weight) => sum + Math.exp(weight), 0)
  const reasons = evidence.filter(({ type }) => type === value).toSorted((a, b) => b.weight - a.weight)
  return { value, confidence, reasons: reasons.slice(0, 3).map(({ reason }) => reason) }
}

/** The strongest title of each type: a word repeated in the small print doesn't add up. */
function titleEvidence(lines: readonly Line[]): Evidence[] {
  const usualHeight = median(lines.map(heightOf))
  const found = lines.flatMap((line): Evidence[] => {
    const match = titleOf(line.text)
    if (!match) return []
    const size = Math.min(2.5, heightOf(line) / usualHeight)
    const shortness = shortnessOf(match)
    const height = line.box[1] < 0.4 ? 1 : line.box[1] < 0.6 ? 0.6 : 0.3
    const capitals = /\p{L}/u.test(line.text) && line.text === line.text.toUpperCase() ? 0.5 : 0
    // A lone word of small type may be a column's or a box's name.
    const weight = (1 + 1.6 * (size - 0.6) + capitals) * shortness * height * wordiness(match.title.key)
    return [{ type: match.title.type, weight, reason: `It is headed “${shorten(line.text)}”.` }]
  })
  return documentTypes.flatMap((type) =>
    found
      .filter((item) => item.type === type)
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, 1),
  )
}

/** A title stands alone, or its number follows ("Rechnung Nr. 4711 vom 3. März"); a sentence is none. */
function shortnessOf({ behind }: { readonly behind: readonly string[] }): number {
  if (behind.length === 0) return 1
  if (behind.slice(0, 4).some((word) => /\d/.test(word))) return 0.8
  return behind.length <= 4 ? 0.6 : 0.15
}

/** "Purchase order" or "bill" also name boxes of an invoice; "proforma invoice" or "credit note" say it all. */
function wordiness(key: string): number {
  if (ambiguousTitles.has(key)) return 0.45
  return key.includes(' ') ? 1.25 : 1
}

const ambiguousTitles = new Set(
  `bill|nota|rekening|statement|ticket|bon|auftrag|bestellung|pedido|order|offerte|relevé|extracto|abono|crédito|avis|storno|
  contract|contrat|contrato|contratto|agreement|vertrag|reminder|rappel|purchase order|bon de commande|orden de compra|
  ordine di acquisto|ordem de compra|lieferschein|delivery note|bon de livraison|albarán|ddt|documento di trasporto|pakbon|
  recibo|quote|devis|angebot|presupuesto|oferta|offerta|proposal|proposta|orçamento|estimate|avoir|receipt|reçu|liquidation|
  minuta|rekeningoverzicht|work order|sales order|waybill|air waybill|bill of lading|packing list|terms and conditions`
    .split('|')
    .map(labelKey),
)

const numberLabels: readonly (readonly [DocumentType, RegExp])[] = [
  [
    'credit_note',
    /\b(?:credit (?:note|memo) (?:no|number|nr|#)|gutschrifts? ?(?:nr|nummer|datum)|gutschriftsnummer|n(?:o|umero) d avoir|avoir no|creditnotanummer|creditfactuurnummer|nota de credito (?:no|n)|nota di credito n)\b/,
  ],
  [
    'invoice',
    /\b(?:invoice (?:no|number|nr|id|date|#)|bill (?:no|number|date)|rechnungs? ?(?:nr|nummer|datum)|rechnungsnummer|rechnungsdatum|rg nr|facture (?:no|n|du)|(?:no|numero|date) de (?:la )?facture|factuur ?(?:nr|nummer|datum)|factuurnummer|factuurdatum|(?:no|num|numero|fecha) (?:de )?(?:la )?factura|factura no|(?:n|nr|numero|data) (?:della )?fattura|fattura n[ro]?|fatura no|(?:no|numero|data) da fatura)(?!\p{L})/u,
  ],
  ['receipt', /\b(?:receipt (?:no|number|#)|bon ?(?:nr|nummer)|beleg ?nr|ticket no|scontrino n|recibo no)\b/],
]

function numberLabelEvidence(lines: readonly Line[]): Evidence[] {
  return numberLabels.flatMap(([type, pattern]): Evidence[] => {
    const line = lines.find(({ text }) => !text.includes('://') && pattern.test(labelKey(text)))
    return line
      ? [{ type, weight: type === 'receipt' ? 0.6 : 1.2, reason: `It has the label “${shorten(line.text)}”.` }]
      : []
  })
}

const paidInCash =
  /^(?:cash(?: tendered| received)?|change(?: due)?|tendered|tender|amount tendered|cashier|till|terminal|visa|mastercard|card no|gegeben|ruckgeld|bar|kassierer|especes|rendu(?: monnaie)?|rendu|caissier|contant|wisselgeld|pin|efectivo|cambio|su cambio|cajero|contanti|resto|cassiere|numerario|troco|dinheiro)\b/

/** What tills print and invoices don't: how it was paid, the time of day, thanks; and that on narrow paper. */
function receiptEvidence(pages: readonly Page[], lines: readonly Line[]): Evidence[] {
  const page = pages[0]
  if (!page || pages.length > 1) return []
  const paid = lines.filter(({ text }) => text.length < 40 && paidInCash.test(labelKey(text)))
  const kinds = new Set(paid.map(({ text }) => labelKey(text).split(' ')[0]))
  const time = lines.find(
    ({ text }) => /(?<!\d)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d)/.test(text) && text.length < 60,
  )
  const thanks = lines.find(({ text }) => tillPhrases.test(labelKey(text)))
  const narrow = page.widthPixels / page.heightPixels < 0.55
  const cues: readonly (readonly [weight: number, reason: string])[] = [
    [narrow ? 2 : 0, 'Its paper is as narrow as a till’s.'],
    [Math.min(3.2, 1.6 * kinds.size), `It says how it was paid: “${shorten(paid[0]?.text ?? '')}”.`],
    [time ? 1 : 0, `It has a time of day: “${shorten(time?.text ?? '')}”.`],
    [thanks ? 1 : 0, `It speaks to a shopper: “${shorten(thanks?.text ?? '')}”.`],
  ]
  return cues.filter(([weight]) => weight > 0).map(([weight, reason]) => ({ type: 'receipt', weight, reason }))
}

const tillPhrases =
  /\b(?:please come again|goods sold|not (?:refundable|returnable|exchangeable)|no refund|customer copy|merchant copy|dine in|take ?away|you (?:were|have been) served|served by|besuchen sie uns bald|vielen dank fur ihren (?:einkauf|besuch)|es bediente sie|merci de votre visite|a bientot|bedankt voor uw bezoek|gracias por su (?:compra|visita)|le atendio|grazie e arrivederci|obrigado pela (?:sua )?(?:visita|preferencia))\b/

const amountLabels = new Set(
  amountFields.flatMap(({ key, labels }) => (key === 'tax' ? [] : Object.values(labels).flat().map(labelKey))),
)

/** Invoices ask for an amount; letters and delivery notes have none. */
function amountEvidence(lines: readonly Line[]): Evidence[] {
  const labels = lines.filter(({ text }) => {
    const key = labelKey(text.replace(/[\d.,'’€$£¥]+.*$/u, ''))
    return amountLabels.has(key)
  })
  const amounts = lines.filter(({ text }) => /\d[.,]\d{2}(?!\d)/.test(text))
  if (labels.length > 0 && amounts.length > 0) {
    return [{ type: 'invoice', weight: 1, reason: `It has a total: “${shorten(labels[0]?.text ?? '')}”.` }]
  }
  return [{ type: 'other', weight: amounts.length === 0 ? 2 : 0.5, reason: 'It has no total.' }]
}

function total(evidence: readonly Evidence[], wanted: DocumentType): number {
  return evidence.reduce((sum, { type, weight }) => (type === wanted ? sum + weight : sum), 0)
}

function heightOf({ box }: Line): number {
  return box[3] - box[1]
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] || 0.01
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

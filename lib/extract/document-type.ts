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
    const shortness = match.wordsBehind === 0 ? 1 : match.wordsBehind <= 4 ? 0.6 : 0.2
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
    const line = lines.find(({ text }) => pattern.test(labelKey(text)))
    return line
      ? [{ type, weight: type === 'receipt' ? 0.6 : 1.2, reason: `It has the label “${shorten(line.text)}”.` }]
      : []
  })
}

const paidInCash =
  /^(?:cash(?: tendered| received)?|change(?: due)?|tendered|tender|amount tendered|cashier|till|terminal|visa|mastercard|card no|gegeben|ruckgeld|bar|kassierer|especes|rendu(?: monnaie)?|rendu|caissier|contant|wisselgeld|pin|efectivo|cambio|su cambio|cajero|contanti|resto|cassiere|numerario|troco|dinheiro)\b/

/** Tills print narrow paper and say how it was paid. */
function receiptEvidence(pages: readonly Page[], lines: readonly Line[]): Evidence[] {
  const paid = lines.filter(({ text }) => paidInCash.test(labelKey(text)) && text.length < 40)
  const page = pages[0]
  const narrow = page !== undefined && pages.length === 1 && page.widthPixels / page.heightPixels < 0.55
  const kinds = new Set(paid.map(({ text }) => labelKey(text).split(' ')[0]))
  return [
    ...(narrow ? [{ type: 'receipt', weight: 1.8, reason: 'Its paper is as narrow as a till’s.' } as const] : []),
    ...(kinds.size > 0
      ? [
          {
            type: 'receipt',
            weight: Math.min(2.4, 0.9 * kinds.size),
            reason: `It says how it was paid: “${shorten(paid[0]?.text ?? '')}”.`,
          } as const,
        ]
      : []),
  ]
}

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

import { amountFields } from '@/lib/fields/amount-fields'
import { labelKey } from '@/lib/fields/letters-and-digits'
import { type TableRow, textOf } from './table-rows'

const labelsOf = (wanted: (key: string) => boolean) =>
  new Set(
    amountFields.filter(({ key }) => wanted(key)).flatMap(({ labels }) => Object.values(labels).flat().map(labelKey)),
  )
const totalLabels = labelsOf((key) => key !== 'tax')
const taxLabels = labelsOf((key) => key === 'tax')
const taxWords =
  'vat|tax|gst|hst|pst|sst|cgst|sgst|igst|mwst|ust|mehrwertsteuer|umsatzsteuer|steuer|tva|btw|iva|igic|sales tax|imposta'

/** "Subtotal", "zzgl. 19 % MwSt. auf 100,00", "Total (EUR)", "Summe netto": such words begin no product. */
const openings = new RegExp(
  `^(?:sub ?totals?|net total|net amount|total net|netto gesamt|summe netto|gesamt netto|netto summe|purchases total|subtotaal|sous total|zwischensumme|sub totale|subtotale|gesamtbetrag|gesamtsumme|endsumme|endbetrag|rechnungsbetrag|rechnungssumme|` +
    `nettobetrag|bruttobetrag|nettosumme|positionen netto|umsatzsteueraufschlusselung|steueraufschlusselung|detail tva|details tva|vat summary|vat breakdown|vat analysis|vat details|tax summary|tax breakdown|tax details|gst summary|btw specificatie|btw overzicht|riepilogo iva|riepilogo aliquote|desglose (?:de )?iva|desglose (?:de )?impuestos|resumo (?:do )?iva|resumo de impostos|positionssumme|belegsummen|warenwert netto|summe positionen|grand total|total (?:amount|due|ht|ttc|net|before|excl|incl|ex|inc|value|price|a pagar|factura|iva|fattura|documento|general|geral|for this|this)|` +
    `totaal (?:excl|incl|te|bedrag|btw|exclusief|inclusief)|totale (?:documento|fattura|imponibile|iva|da pagare|netto)|line total amount|net total amount|total line|total lines|` +
    `montant total|net a payer|base imponible|totale imponibile|imponibile|carried forward|brought forward|ubertrag|zwischenubertrag|a reporter|report|suma y sigue|riporto|a riportare|a transportar|transport|` +
    `balance (?:due|forward)|amount due|amount paid|te betalen|zu zahlen|zahlbetrag)\\b`,
)
const totalWords: ReadonlySet<string> = new Set(
  'total totals subtotal totaal subtotaal totale subtotale gesamt gesamtsumme summe zwischensumme somme suma soma'.split(
    ' ',
  ),
)

/** In words. What is longer is a sentence. */
const longestRow = 24
const taxLine = new RegExp(
  `^(?:(?:zzgl|zuzuglich|plus|inkl|incl|incl?usive|add|dont|di cui|waarvan|davon|mas|gesetzl|gesetzliche) )*(?:\\d+(?: \\d+)? ?%? )?(?:${taxWords})(?: |$)(?:[\\d% ]|$|aus|auf|on|von|van|sur|su|sobre|over|rate|at|a \\d)`,
)

/**
 * Whether a row belongs to the sums under a table: it begins as only sums do, or one of its texts is a total's or a tax's
 * label and nothing else, with a number behind it. Such a label also occurs in a product's details ("Net price: 1.45"), so
 * the number has to reach the column of amounts, which begins at `amountsLeft`.
 */
export function isTotalsRow(row: TableRow | undefined, amountsLeft: number): boolean {
  if (!row || row.words.length > longestRow) return false
  const texts = row.segments.length === 1 ? [row.words] : [row.words, ...row.segments]
  if (texts.some((words) => openings.test(plainKey(textOf(words.slice(0, 6)))))) return true
  // "Total qty 3", but not "Total Quartz 5W30 2 9.90 19.80".
  const numbers = row.words.reduce((count, { text }) => count + (/\d/.test(text) ? 1 : 0), 0)
  if (numbers > 0 && numbers < 3 && totalWords.has(plainKey(row.words[0]?.text ?? ''))) return true
  const [number] = row.words.filter(({ text }) => /\d/.test(text)).slice(-1)
  if (!number || number.right < amountsLeft) return false
  return texts.some((words) => {
    const label = words.filter(({ left }) => left < number.left)
    // "(Gross: 65.00)" between other cells has an amount of its own.
    if (words !== row.words && label.some(({ text }) => /\d[.,]\d{2}(?!\d)/.test(text)) && !words.includes(number))
      return false
    return label.length > 0 && isLabel(textOf(label))
  })
}

/** Whether an item's description is none, but a tax, a sum or a bare currency. */
export function isSumLabel(text: string): boolean {
  const key = plainKey(text)
  return isLabel(text) || withoutNumbers(key) === '' || openings.test(key)
}

function isLabel(text: string): boolean {
  const key = plainKey(text)
  const words = withoutNumbers(key)
  return totalLabels.has(words) || taxLabels.has(words) || taxLine.test(key)
}

function plainKey(text: string): string {
  return labelKey(text.replace(/[#*:]/g, ' '))
}

const currencies = /(?<!\p{L})(?:eur|euro|usd|gbp|chf|inr|rs|rm|hkd|cad|aud|sgd|myr)(?!\p{L})/gu

function withoutNumbers(key: string): string {
  return key
    .replace(/[\d%]+/g, ' ')
    .replace(currencies, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

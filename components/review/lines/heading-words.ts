import { labelKey } from '@/lib/fields/letters-and-digits'
import { type LineKey, lineColumns } from './line-columns'

/** What people call the columns in their spreadsheets, in the seven languages. */
const words: Readonly<Record<LineKey, string>> = {
  description: `description|item|item description|product|product name|article|name|text|service|details|particulars|bezeichnung|artikelbezeichnung|beschreibung|artikel|leistung|produkt|désignation|libellé|produit|prestation|omschrijving|artikelomschrijving|product omschrijving|descripción|concepto|producto|artículo|descrizione|prodotto|articolo|servizio|descrição|produto|artigo|designação`,
  code: `code|sku|item code|item no|item number|article no|article number|art no|part no|part number|product code|ref|reference|ean|gtin|art nr|artikelnr|artikelnummer|artikel nr|materialnummer|référence|réf|code article|artikelcode|productcode|referencia|código|cód|codice|cod|codice articolo|referência|ref artigo`,
  quantity: `quantity|qty|count|pieces|hours|units|amount of units|menge|anzahl|stückzahl|stunden|quantité|qté|nombre|aantal|hoeveelheid|cantidad|cant|quantità|qtà|q tà|quantidade|qtd|qtde|quant`,
  unit: `unit|uom|unit of measure|measure|einheit|me|mengeneinheit|unité|u|eenheid|unidad|ud|unità|um|u m|unidade|un`,
  unitPrice: `unit price|price|rate|price each|each|unit cost|cost|net price|einzelpreis|e preis|ep|preis|stückpreis|einzelpreis netto|prix unitaire|prix|pu|p u|prix unitaire ht|pu ht|prijs|stukprijs|eenheidsprijs|prijs per stuk|precio|precio unitario|prezzo|prezzo unitario|preço|preço unitário|valor unitário`,
  amount: `amount|total|line total|net amount|net|total price|sum|value|extended price|betrag|gesamt|gesamtpreis|summe|netto|nettobetrag|gesamtpreis netto|montant|montant ht|total ht|prix total|bedrag|totaal|totaalprijs|importe|importe total|importo|totale|importo netto|valor|valor total|montante|total líquido`,
  taxRate: `tax|vat|tax %|vat %|tax rate|vat rate|gst|mwst|mwst %|ust|ust %|steuersatz|steuer|tva|tva %|taux tva|taux de tva|btw|btw %|btw tarief|iva|iva %|% iva|tipo iva|tipo de iva|aliquota|aliquota iva|taxa|taxa iva|taxa de iva`,
}

const columnByWord = new Map(
  lineColumns.flatMap(({ key }, index) => words[key].split('|').map((word) => [labelKey(word), index] as const)),
)

/** A currency or "in EUR" behind a title says nothing. */
const behind = /(?: (?:in )?(?:eur|euro|usd|gbp|chf|cad|aud|sek|nok|dkk|pln))$/

/**
 * Which column each title of a heading row names, null for those that name none; null where the row is no heading: fewer
 * than two columns known, or a number among its cells.
 */
export function columnsOfHeading(cells: readonly string[]): (number | null)[] | null {
  if (cells.some((text) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(text))) return null
  const taken = new Set<number>()
  const columns = cells.map((text) => {
    const key = labelKey(text.replace(/\(.*?\)|\[.*?\]/g, ' ').replace(/[€$£¥]/g, ' '))
    const column = columnByWord.get(key) ?? columnByWord.get(key.replace(behind, ''))
    if (column === undefined || taken.has(column)) return null
    taken.add(column)
    return column
  })
  return taken.size >= 2 ? columns : null
}

import type { Language, Word } from '../document/page'

/**
 * Words that tell the seven languages apart on business papers: the small words of running text, and what stands on
 * every invoice. A word shared by several languages counts a little for each of them.
 */
const vocabulary: Record<Language, string> = {
  en: `the of and to in for is on with by this that your you are be from or at as if we please our will not any have
    may no all invoice date due number total amount payment terms bill ship address description quantity price unit
    subtotal tax balance thank phone order customer account bank receipt cash change paid company name item items
    discount sales net inclusive goods sold city state country thanks notes summary qty rate rounding thereof shipping`,
  de: `der die das und ist in den von zu mit sich des auf für im dem nicht ein eine als auch bei oder aus wir ihre ihr
    sie uns bitte nach zum zur bis pro wird werden unter rechnung rechnungsnummer rechnungsdatum datum betrag
    gesamtbetrag summe netto brutto mwst ust umsatzsteuer mehrwertsteuer zahlbar zahlung kunde kundennummer
    lieferung lieferdatum menge einzelpreis gesamtpreis preis bezeichnung artikel straße strasse telefon steuernummer
    konto überweisung geschäftsführer gmbh zwischensumme bestellung stück fällig tage skonto inkl zzgl seite position
    beschreibung lieferschein leistung leistungszeitraum handelsregister amtsgericht verwendungszweck vielen dank
    herr frau leistungsdatum lieferant käufer deutschland`,
  fr: `le la les de des du et est en un une pour que qui dans par sur au aux avec ce cette vous nous votre vos notre nos
    ne pas plus ou sont facture date numéro montant total ttc ht tva hors taxe échéance paiement règlement client
    adresse désignation quantité prix unitaire remise facturation livraison commande téléphone siret siren rcs société
    capital virement bancaire conditions mode référence article sous-total merci net payer fournisseur acheteur rue
    intracommunautaire émission`,
  nl: `de het een en van in is op te dat voor met zijn niet aan er om ook als bij door naar uit tot worden wordt uw u
    wij ons onze factuur factuurnummer factuurdatum datum bedrag totaal totaalbedrag btw excl incl exclusief inclusief
    betaling betalen betalingstermijn vervaldatum vervaldag klant klantnummer klantnr aantal prijs omschrijving
    artikel levering bestelling telefoon kvk rekening rekeningnummer subtotaal stuks gelieve verschuldigd te ordernr
    verzendkosten korting bedankt dagen binnen vermelding eenheidsprijs hoeveelheid naam adres`,
  es: `el la los las de del y en un una que por para con se su es al lo como más o sus le este esta nos nuestra factura
    fecha número importe total iva base imponible vencimiento pago forma cliente dirección descripción cantidad precio
    unitario descuento entrega pedido teléfono cif nif subtotal transferencia cuenta bancaria gracias emisión
    concepto unidades domicilio código calle referencia proveedor neto impuesto plazo población provincia`,
  it: `il lo la i gli le di del della dei delle e è in un una che per con si su da al alla non come sono nel dal ai
    fattura data numero importo totale iva imponibile scadenza pagamento cliente indirizzo descrizione quantità prezzo
    unitario sconto consegna ordine telefono partita codice fiscale subtotale bonifico banca conto grazie spett
    causale documento aliquota imposta fornitore destinatario via netto pagare dovuto saldo fatturare spedizione`,
  pt: `o a os as de do da dos das e em um uma que por para com se no na nos nas ao à é não como mais ou seu sua fatura
    factura data número valor total iva base tributável vencimento pagamento cliente morada endereço descrição
    quantidade preço unitário desconto entrega encomenda pedido telefone contribuinte nif subtotal transferência conta
    bancária obrigado emissão unidade código postal rua referência imposto isento devido saldo nome nota fiscal
    empresa`,
}

/** Letters that only some of them write, each telling less than a word does. */
const letters: Record<Language, RegExp | null> = {
  en: null,
  de: /[äöüß]/,
  fr: /[éèêàçùôîœ]/,
  nl: /ij[a-z]|[ëï]/,
  es: /[ñ¿¡íóáú]/,
  it: /[àèìòù]$/,
  pt: /[ãõçâêáí]/,
}

const weights = new Map<string, [Language, number][]>()
for (const [language, words] of Object.entries(vocabulary) as [Language, string][]) {
  for (const word of new Set(words.split(/\s+/))) {
    const entry = weights.get(word)
    // Long words are rarely another language's name or misprint.
    const weight = word.length >= 6 ? 2 : word.length === 1 ? 0.3 : 1
    if (entry) entry.push([language, weight])
    else weights.set(word, [[language, weight]])
  }
}

/** The language of a page's words; null where too little tells. */
export function detectLanguage(words: readonly Word[]): Language | null {
  const scores = new Map<Language, number>()
  const add = (language: Language, weight: number) => scores.set(language, (scores.get(language) ?? 0) + weight)
  for (const { text } of words) {
    for (const part of text.toLowerCase().split(/[^\p{L}-]+/u)) {
      if (part === '') continue
      const found = weights.get(part) ?? []
      for (const [language, weight] of found) add(language, weight / found.length ** 1.5)
      for (const [language, pattern] of Object.entries(letters) as [Language, RegExp | null][]) {
        if (pattern?.test(part)) add(language, 0.3)
      }
    }
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1])
  if (!first || first[1] < 2) return null
  return !second || first[1] > 1.15 * second[1] ? first[0] : null
}

/** Share of the words that are known in one of the languages: low where a text is no text. */
export function knownShare(words: readonly Word[]): number {
  const parts = words.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? [])
  return parts.length === 0 ? 0 : parts.filter((part) => weights.has(part)).length / parts.length
}

/** What a document may say; a language lists several wordings for each. */
export const phraseKeys = [
  'invoice', 'creditNote', 'receipt', 'purchaseOrder', 'deliveryNote', 'statement', 'quotation', 'reminder',
  'number', 'creditNumber', 'vagueNumber', 'date', 'vagueDate', 'due', 'po', 'ourOrder', 'customerNo', 'deliveryDate', 'period', 'orderDate',
  'deliveryNoteNo', 'oldInvoice', 'contact', 'yourRef', 'ourRef', 'project', 'paymentTerms', 'paymentMethod', 'page',
  'billTo', 'shipTo', 'from', 'attention', 'customerVatId',
  'lineSum', 'subtotal', 'discount', 'shipping', 'tax', 'taxBase', 'total', 'prepaid', 'previousBalance', 'amountDue', 'rounding', 'carried', 'groupSum',
  'vatId', 'taxNo', 'register', 'directors', 'bank', 'account', 'reference', 'phone', 'fax', 'mobile', 'email', 'web', 'currency',
  'columnPos', 'columnCode', 'columnText', 'columnQuantity', 'columnUnit', 'columnPrice', 'columnDiscount', 'columnRate', 'columnAmount', 'columnDate',
  'greeting', 'intro', 'thanks', 'payBy', 'payDays', 'earlyPayment', 'quoteNumber', 'reverseCharge', 'smallBusiness', 'exempt', 'closing', 'notes',
  'numberSentence', 'remitTo', 'cash', 'change', 'card', 'cashier', 'itemCount', 'rounded', 'grossNote', 'openItems', 'letter', 'reminderText', 'validUntil',
  'stampPaid', 'unitPiece', 'unitHour', 'unitOther', 'itemGroup',
  'partCompany', 'partContact', 'partStreet', 'partTown', 'partCode', 'partRegion', 'partCountry', 'quoteReference',
] as const // biome-ignore format: a list
export type PhraseKey = (typeof phraseKeys)[number]
export type Phrases = Readonly<Record<PhraseKey, readonly string[]>>

/** Reads `key: one | two | three` line by line. Throws a RangeError where a key is missing or unknown. */
export function phrasesOf(text: string): Phrases {
  const found = new Map<string, string[]>()
  for (const line of text.split('\n')) {
    const at = line.indexOf(':')
    if (line.trim() === '' || at < 0) continue
    found.set(
      line.slice(0, at).trim(),
      line
        .slice(at + 1)
        .split('|')
        .map((word) => word.trim()),
    )
  }
  const missing = phraseKeys.filter((key) => !found.has(key))
  const unknown = [...found.keys()].filter((key) => !phraseKeys.some((known) => known === key))
  if (missing.length + unknown.length > 0) throw new RangeError(`Phrases: ${[...missing, ...unknown].join(', ')}`)
  return Object.fromEntries(found) as unknown as Phrases
}

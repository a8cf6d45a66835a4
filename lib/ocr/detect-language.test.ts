import { expect, test } from 'vitest'
import type { Word } from '../document/page'
import { detectLanguage, knownShare } from './detect-language'

const words = (text: string): Word[] =>
  text.split(' ').map((part) => ({ text: part, box: [0, 0, 0.1, 0.1], ocrConfidence: null }))

test.each([
  ['en', 'Invoice number 4711 Please pay the total amount due within 30 days'],
  ['de', 'Rechnung Nr. 4711 Bitte überweisen Sie den Gesamtbetrag inkl. MwSt. bis zum 3. Mai'],
  ['fr', 'Facture numéro 4711 Montant total TTC à payer avant la date d’échéance'],
  ['nl', 'Factuurnummer 4711 Gelieve het totaalbedrag incl. btw te betalen binnen 30 dagen'],
  ['es', 'Factura número 4711 Importe total con IVA, fecha de vencimiento y forma de pago'],
  ['it', 'Fattura numero 4711 Importo totale IVA inclusa, scadenza del pagamento e quantità'],
  ['pt', 'Fatura número 4711 Valor total com IVA, data de vencimento e descrição dos serviços'],
] as const)('knows %s', (language, text) => {
  expect(detectLanguage(words(text))).toBe(language)
})

test('numbers and names say nothing', () => {
  expect(detectLanguage(words('4711 12.50 DE89 3704 0044 Kowalski'))).toBeNull()
  expect(detectLanguage([])).toBeNull()
})

test('a jumble of letters has next to no known words', () => {
  expect(knownShare(words('Please thank the customer'))).toBe(1)
  expect(knownShare(words('Sohdvh sdb wkh wrwdo'))).toBe(0)
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Language, Page, Word } from '@/lib/document/page'
import { orderWords } from '@/lib/document/reading-order'
import type { FieldKey } from '@/lib/fields/field'
import { extract } from './extract'
import { defaultPolicy, type Policy } from './extraction'
import { parseModel } from './model-artefact'

const model = parseModel(readFileSync(path.join(import.meta.dirname, 'base-model.json'), 'utf8'))

type Text = readonly [x: number, y: number, text: string, size?: number]

/** A page of 600 × 840 pt, set from texts at a left edge and a baseline; 10 pt type is 5 pt wide a character. */
function page(language: Language, texts: readonly Text[]): Page {
  const words = texts.flatMap(([x, y, text, size = 10]) => {
    let left = x
    return text.split(' ').map((part): Word => {
      const right = left + (part.length * size) / 2
      const box = [left / 600, (y - size * 0.75) / 840, right / 600, (y + size * 0.2) / 840] as const
      left = right + size * 0.28
      return { text: part, box, ocrConfidence: null }
    })
  })
  return {
    number: 1,
    widthPixels: 600,
    heightPixels: 840,
    rotation: 0,
    source: 'text_layer',
    note: null,
    language,
    words: orderWords(words, 600 / 840),
  }
}

function valuesOf(own: Page, policy: Policy = defaultPolicy): Partial<Record<FieldKey, string | null>> {
  const { predictions } = extract([own], model, policy)
  return Object.fromEntries(predictions.map(({ field, value }) => [field, value]))
}

const german = page('de', [
  [50, 50, 'Nordlicht Möbel GmbH', 18],
  [50, 120, 'Nordlicht Möbel GmbH · Hafenweg 12 · 24103 Kiel', 7],
  [50, 150, 'Tischlerei Brandt KG'],
  [50, 163, 'Ahornallee 4'],
  [50, 176, '30159 Hannover'],
  [350, 150, 'Rechnungsnummer:'],
  [470, 150, 'R-2026-0815'],
  [350, 163, 'Rechnungsdatum:'],
  [470, 163, '03.11.2026'],
  [350, 176, 'Kundennummer:'],
  [470, 176, '10442'],
  [350, 189, 'Lieferdatum:'],
  [470, 189, '01.11.2026'],
  [50, 250, 'Rechnung', 16],
  [50, 290, 'Pos.'],
  [90, 290, 'Bezeichnung'],
  [330, 290, 'Menge'],
  [400, 290, 'Einzelpreis'],
  [500, 290, 'Betrag'],
  [50, 310, '1'],
  [90, 310, 'Regalbrett Eiche'],
  [340, 310, '4'],
  [415, 310, '100,00'],
  [500, 310, '400,00'],
  [50, 325, '2'],
  [90, 325, 'Montage'],
  [340, 325, '3'],
  [420, 325, '50,00'],
  [500, 325, '150,00'],
  [380, 360, 'Nettobetrag'],
  [500, 360, '550,00 €'],
  [380, 375, 'MwSt. 19 %'],
  [500, 375, '104,50 €'],
  [380, 390, 'Rechnungsbetrag'],
  [500, 390, '654,50 €'],
  [50, 430, 'Bitte überweisen Sie den Betrag bis zum 17.11.2026.'],
  [50, 790, 'USt-IdNr.: DE136695976', 8],
  [250, 790, 'IBAN: DE89 3704 0044 0532 0130 00', 8],
  [450, 790, 'BIC: COBADEFFXXX', 8],
])

describe('extract', () => {
  test('reads a German letter with window, table of positions and bank details in the footer', () => {
    expect(valuesOf(german)).toMatchObject({
      invoice_number: 'R-2026-0815',
      invoice_date: '2026-11-03',
      due_date: '2026-11-17',
      currency: 'EUR',
      vendor_name: 'Nordlicht Möbel GmbH',
      vendor_address: 'Hafenweg 12, 24103 Kiel',
      vendor_tax_id: 'DE136695976',
      iban: 'DE89370400440532013000',
      bic: 'COBADEFFXXX',
      customer_name: 'Tischlerei Brandt KG',
      customer_address: 'Ahornallee 4, 30159 Hannover',
      customer_tax_id: null,
      subtotal: '550.00',
      tax: '104.50',
      total: '654.50',
    })
  })

  test('reads an English invoice with labels over their values and a balance that differs from the total', () => {
    const values = valuesOf(
      page('en', [
        [50, 50, 'Harbour Lights Ltd', 20],
        [50, 70, '14 Quay Street, Bristol BS1 4DJ'],
        [420, 50, 'INVOICE', 20],
        [50, 130, 'Bill to:'],
        [50, 144, 'Alder & Finch LLP'],
        [50, 157, '7 Castle Road'],
        [50, 170, 'Exeter EX1 1AA'],
        [50, 220, 'Invoice number'],
        [200, 220, 'Invoice date'],
        [330, 220, 'Due date'],
        [450, 220, 'PO number'],
        [50, 234, 'HL-20417'],
        [200, 234, '12 October 2026'],
        [330, 234, '11 November 2026'],
        [450, 234, 'PO-7781'],
        [50, 290, 'Description'],
        [350, 290, 'Qty'],
        [420, 290, 'Price'],
        [500, 290, 'Amount'],
        [50, 306, 'Lantern, brass'],
        [355, 306, '2'],
        [420, 306, '£45.00'],
        [500, 306, '£90.00'],
        [400, 350, 'Subtotal'],
        [500, 350, '£90.00'],
        [400, 364, 'VAT (20%)'],
        [500, 364, '£18.00'],
        [400, 378, 'Total'],
        [500, 378, '£108.00'],
        [400, 392, 'Paid'],
        [500, 392, '£58.00'],
        [400, 406, 'Balance due'],
        [500, 406, '£50.00'],
      ]),
    )
    expect(values).toMatchObject({
      invoice_number: 'HL-20417',
      invoice_date: '2026-10-12',
      due_date: '2026-11-11',
      purchase_order: 'PO-7781',
      currency: 'GBP',
      vendor_name: 'Harbour Lights Ltd',
      customer_name: 'Alder & Finch LLP',
      customer_address: '7 Castle Road, Exeter EX1 1AA',
      subtotal: '90.00',
      tax: '18.00',
      total: '108.00',
      amount_due: '50.00',
    })
  })

  test('reads a French invoice and keeps delivery date and order date out of the invoice date', () => {
    const values = valuesOf(
      page('fr', [
        [50, 50, 'Atelier du Port SARL', 16],
        [50, 68, '8 rue des Tilleuls'],
        [50, 81, '44000 NANTES'],
        [350, 60, 'Facture n° : FA-1180'],
        [350, 74, 'Date de facture : 05/10/2026'],
        [350, 88, 'Date de commande : 21/09/2026'],
        [350, 102, 'Date de livraison : 02/10/2026'],
        [350, 150, 'Facturé à :'],
        [350, 164, 'Boulangerie Morel SAS'],
        [350, 177, '22 avenue Foch'],
        [350, 190, '35000 RENNES'],
        [380, 400, 'Total HT'],
        [500, 400, '1 200,00 €'],
        [380, 414, 'TVA 20 %'],
        [500, 414, '240,00 €'],
        [380, 428, 'Total TTC'],
        [500, 428, '1 440,00 €'],
        [50, 480, "Date d'échéance : 04/11/2026"],
      ]),
    )
    expect(values).toMatchObject({
      invoice_number: 'FA-1180',
      invoice_date: '2026-10-05',
      due_date: '2026-11-04',
      vendor_name: 'Atelier du Port SARL',
      customer_name: 'Boulangerie Morel SAS',
      subtotal: '1200.00',
      tax: '240.00',
      total: '1440.00',
    })
  })

  test('says where each value stands, why, and what else it could be', () => {
    const total = extract([german], model, defaultPolicy).predictions.find(({ field }) => field === 'total')
    expect(total).toMatchObject({ page: 1, source: 'model' })
    expect(total?.spans).toHaveLength(1)
    expect(total?.box?.[0]).toBeCloseTo(500 / 600, 2)
    expect(total?.reasons.join('; ')).toContain('right of “Rechnungsbetrag”')
    expect(total?.alternatives.length).toBeLessThanOrEqual(3)
    expect(total?.alternatives.map(({ value }) => value)).not.toContain('654.50')
  })

  test('gives one prediction per field in the order of the registry, each confidence a probability', () => {
    const { predictions } = extract([german], model, defaultPolicy)
    expect(predictions).toHaveLength(18)
    for (const { confidence } of predictions) {
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
    }
  })

  test('finds nothing on a blank page, and says so with a route to review', () => {
    const { predictions, route } = extract([page('en', [])], model, defaultPolicy)
    expect(predictions.every(({ value, box }) => value === null && box === null)).toBe(true)
    expect(route).toBe('review')
  })

  test('takes the installation’s own company for the customer, wherever it stands', () => {
    const own = { names: ['Quill Trading Ltd'], taxIds: [] }
    const letter = page('en', [
      [50, 60, 'Quill Trading Ltd'],
      [50, 74, '3 Mill Lane, York YO1 7EX'],
      [350, 60, 'Orchard Supplies Ltd'],
      [350, 74, '9 Station Road, Leeds LS1 4DY'],
      [50, 140, 'Invoice 5512'],
      [50, 160, 'Total £12.00'],
    ])
    expect(valuesOf(letter, { ...defaultPolicy, ownCompany: own })).toMatchObject({
      customer_name: 'Quill Trading Ltd',
      vendor_name: 'Orchard Supplies Ltd',
    })
  })

  test('checks against what the installation says of itself and of today', () => {
    const failed = (policy: Policy) =>
      extract([german], model, policy)
        .findings.filter(({ passed }) => !passed)
        .map(({ code }) => code)
    expect(failed(defaultPolicy)).toEqual([])
    const other = { names: ['Quill Trading Ltd'], taxIds: [] }
    expect(failed({ ...defaultPolicy, ownCompany: other, today: '2026-11-20' })).toEqual(['addressed_to_us'])
    expect(failed({ ...defaultPolicy, today: '2026-03-11' })).toEqual(['invoice_date_plausible'])
  })
})

import { describe, expect, test } from 'vitest'
import { groupLines } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import { itemRowsOfText, itemsOfText } from './items-of-text'
import { extractLineItems } from './line-items'
import { pageOfText } from './page-of-text'

describe('a table with a header', () => {
  test('gives its rows up to the totals', () => {
    expect(
      itemRowsOfText(`
Invoice

Description                 Qty      Unit price        Amount
Consulting                    2          $30.00        $60.00
Document fee                  3          $10.00        $30.00

                                       Subtotal        $90.00
                                      Sales tax         $9.00
                                          Total        $99.00`),
    ).toEqual([
      ['Consulting', '2', '30.00', '60.00'],
      ['Document fee', '3', '10.00', '30.00'],
    ])
  })

  test('in German, with position, article number, unit and tax rate', () => {
    const items = itemsOfText(`
Pos.  Art.-Nr.   Bezeichnung               Menge    Einheit   Einzelpreis €    USt. %      Gesamt €
1     AWE12      Schreibtisch groß          2,00    Stk.           1.249,50        19      2.499,00
2     BWP12      Beratung vor Ort           1,50    Std.              80,00         7        120,00
                                                   Summe netto                             2.619,00`)
    expect(
      items.map((item) => [item.description, item.quantity, item.unit, item.unitPrice, item.taxRate, item.amount]),
    ).toEqual([
      ['Schreibtisch groß', '2', 'Stk.', '1249.50', '19', '2499.00'],
      ['Beratung vor Ort', '1.5', 'Std.', '80.00', '7', '120.00'],
    ])
  })

  test.each([
    ['fr', 'Désignation            Qté     P.U. HT    Montant HT', 'Total HT'],
    ['nl', 'Omschrijving        Aantal       Prijs        Bedrag', 'Subtotaal'],
    ['es', 'Concepto          Cantidad      Precio       Importe', 'Base imponible'],
    ['it', 'Descrizione       Quantità      Prezzo       Importo', 'Totale imponibile'],
    ['pt', 'Descrição       Quantidade       Preço         Valor', 'Total líquido'],
  ])('in %s', (_language, header, total) => {
    expect(
      itemRowsOfText(`
${header}
Papier A4                    5       10,00         50,00
Toner                        1      120,00        120,00
${total}                                  170,00`),
    ).toEqual([
      ['Papier A4', '5', '10.00', '50.00'],
      ['Toner', '1', '120.00', '120.00'],
    ])
  })

  test('whose titles stand over two lines', () => {
    expect(
      itemRowsOfText(`
                           Unit
Description        Qty    price      Amount
Wood pallet          1   100.00      100.00
Steel rod            2    25.00       50.00
Total                                150.00`),
    ).toEqual([
      ['Wood pallet', '1', '100.00', '100.00'],
      ['Steel rod', '2', '25.00', '50.00'],
    ])
  })

  test('that goes on over the page, with and without its header again', () => {
    const [head, one, two, three] = [
      'Description               Qty       Price      Amount',
      'First thing                 1       10.00       10.00',
      'Second thing                2       10.00       20.00',
      'Third thing                 3       10.00       30.00',
    ]
    const total = 'Total                                           60.00'
    const expected = [
      ['First thing', '1', '10.00', '10.00'],
      ['Second thing', '2', '10.00', '20.00'],
      ['Third thing', '3', '10.00', '30.00'],
    ]
    expect(itemRowsOfText([head, one].join('\n'), [head, two, three, total].join('\n'))).toEqual(expected)
    expect(itemRowsOfText([head, one].join('\n'), ['Page 2 of 2', '', two, three, total].join('\n'))).toEqual(expected)
  })

  test('with amounts apart from their titles', () => {
    expect(
      itemRowsOfText(`
           DESCRIPTION          QTY/HR         UNIT PRICE          TOTAL
Kitchen sink                             8                   90          720
Smart thermostat                        10                   61          610
                                                         SUBTOTAL       1330`),
    ).toEqual([
      ['Kitchen sink', '8', '90.00', '720.00'],
      ['Smart thermostat', '10', '61.00', '610.00'],
    ])
  })
})

describe('a description', () => {
  test('goes on where the line above was full, and not into details below', () => {
    expect(
      itemRowsOfText(`
Description                       Qty      Price      Amount
Premium office chair with         1       200.00      200.00
adjustable armrests
Desk                              1       300.00      300.00
Serial number: 4711
Total                                                 500.00`),
    ).toEqual([
      ['Premium office chair with adjustable armrests', '1', '200.00', '200.00'],
      ['Desk', '1', '300.00', '300.00'],
    ])
  })

  test('loses an article code before it', () => {
    expect(
      itemRowsOfText(`
Description                       Qty      Price      Amount
GG-SCRW-A4-01 - Screws              1     200.00      200.00
Total                                                 200.00`),
    ).toEqual([['Screws', '1', '200.00', '200.00']])
  })
})

describe('what is not an item', () => {
  test('discounts and freight among the rows are left out', () => {
    expect(
      itemRowsOfText(`
Bezeichnung                     Menge       Preis      Betrag
Kunstrasen                          3       10,00       30,00
Rabatt 10 %                                             -3,00
Mineralwasser                      20        5,00      100,00
Versandkosten                                            5,80
Zwischensumme                                          132,80`).map(([description]) => description),
    ).toEqual(['Kunstrasen', 'Mineralwasser'])
  })

  test('tables of taxes and payments have no items', () => {
    expect(
      itemRowsOfText(`
VAT            Net amount      VAT amount
19%                100.00           19.00

Method         Date                 Total
Card           Mar 4, 2023         119.00`),
    ).toEqual([])
    expect(itemRowsOfText('Dear Sir or Madam,\n\nthank you for your letter.')).toEqual([])
    expect(extractLineItems([], [])).toEqual([])
  })
})

test('a row is surest where it multiplies and the rows make a printed sum', () => {
  const [right, wrong] = itemsOfText(`
Description                 Qty      Unit price        Amount
Consulting                    2          $30.00        $60.00
Document fee                  3          $10.00        $31.00
                                          Total        $95.00`)
  expect(right?.confidence).toBeGreaterThan(wrong?.confidence ?? 1)
  const [summed] = itemsOfText(`
Description                 Qty      Unit price        Amount
Consulting                    2          $30.00        $60.00
Document fee                  3          $10.00        $30.00
                                          Total        $90.00`)
  expect(summed?.confidence).toBeGreaterThan(right?.confidence ?? 1)
})

test('a number with two readings is read so that the row multiplies', () => {
  expect(
    itemRowsOfText(`
Omschrijving        Aantal       Prijs        Bedrag
Schroeven            1.000       0,125        125,00
Totaal                                        125,00`),
  ).toEqual([['Schroeven', '1000', '0.125', '125.00']])
})

test('a list without a header has items where they make the total', () => {
  const slip = (total: string) => `
MINI MARKET
Tel 012 345.67

MILK 1L                     2.50
COFFEE   2 @ 5.00          10.00
TOTAL                      ${total}`
  expect(itemRowsOfText(slip('12.50'))).toEqual([
    ['MILK 1L', null, null, '2.50'],
    ['COFFEE', '2', '5.00', '10.00'],
  ])
  expect(itemRowsOfText(slip('99.99'))).toEqual([])
})

test('cells of unequal height are read together', () => {
  expect(
    itemRowsOfText(`
Pos   Beschreibung         Nettopreis      Menge     Nettobetrag
1     Trennblätter A4          9,9000     20 Stk
                                                          198,00

2     Joghurt Banane           5,5000     50 Stk
                                                          275,00

Positionssumme                                            473,00`),
  ).toEqual([
    ['Trennblätter A4', '20', '9.90', '198.00'],
    ['Joghurt Banane', '50', '5.50', '275.00'],
  ])
})

test('a lone digit that OCR overlooked follows from price and amount', () => {
  const text = `
Description                 Qty      Unit price        Amount
Consulting                               $30.00        $60.00
Document fee                  3          $10.00        $30.00
                                          Total        $90.00`
  const page = pageOfText(text)
  const quantities = (source: Page['source']) =>
    extractLineItems([{ ...page, source }], groupLines(page)).map(({ quantity }) => quantity)
  expect(quantities('ocr')).toEqual(['2', '3'])
  expect(quantities('text_layer')).toEqual([null, '3'])
})

test('a count under a title that OCR misread shows by what it makes of the price', () => {
  expect(
    itemRowsOfText(`
Description                 OTV      Unit price        Amount
Consulting                    2          $30.00        $60.00
Document fee                  3          $10.00        $30.00
                                          Total        $90.00`),
  ).toEqual([
    ['Consulting', '2', '30.00', '60.00'],
    ['Document fee', '3', '10.00', '30.00'],
  ])
})

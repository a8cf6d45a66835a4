import { expect, test } from 'vitest'
import { itemsOfText } from './items-of-text'

test('an article number comes from its column, from before the name, or from a line of details', () => {
  const [column] = itemsOfText(`
Art.-Nr.      Bezeichnung            Menge       Preis      Betrag
KR-3M         Kunstrasen                 3       10,00       30,00
Summe                                                        30,00`)
  const [before, , below] = itemsOfText(`
Description                       Qty      Price      Amount
GG-SCRW-A4-01 - Screws              1     200.00      200.00
Nails                               1       5.00        5.00
Bolts                               2       5.00       10.00
SKU: B-77
Total                                                 215.00`)
  expect([column?.code, before?.code, below?.code]).toEqual(['KR-3M', 'GG-SCRW-A4-01', 'B-77'])
  expect(below?.description).toBe('Bolts')
})

test('counts and prices are no article numbers', () => {
  const items = itemsOfText(`
Item     Product                  Qty      Price      Amount
1        Screws                     1     200.00      200.00
2        Nails                      1       5.00        5.00
Total                                                 205.00`)
  expect(items.map(({ code, description }) => [code, description])).toEqual([
    [null, 'Screws'],
    [null, 'Nails'],
  ])
})

test('of prices under each other the one that multiplies counts', () => {
  const [item] = itemsOfText(`
Description          Price              Qty      Amount
Paper                (Gross: 65.00)       2      120.00
                     (Net): 60.00
Total                                            120.00`)
  expect([item?.quantity, item?.unitPrice, item?.amount]).toEqual(['2', '60.00', '120.00'])
})

test('how many a price is for is no part of the name', () => {
  const [item] = itemsOfText(`
Description               Qty      Price      Amount
Brackets (3 kg)          9 kg      15.00       45.00
Total                                          45.00`)
  expect([item?.description, item?.quantity, item?.unit]).toEqual(['Brackets', '9', 'kg'])
})

test('a row with a discount agrees with itself, and one that does not is less sure', () => {
  const [discounted, wrong] = itemsOfText(`
Description            Qty      Price      Discount      Amount
Paper                    2      50.00          10 %       90.00
Toner                    2      50.00                     91.00`)
  expect(discounted?.confidence).toBeGreaterThan(0.85)
  expect(wrong?.confidence).toBeLessThan(0.5)
})

test('price, count and unit in one cell are taken apart', () => {
  const [item] = itemsOfText(`
DESCRIPTION                          RATE               AMOUNT
Room Charges                     Rs 1939 x 2 Night      Rs 3878
Grand Total                                             Rs 3878`)
  expect([item?.description, item?.quantity, item?.unitPrice, item?.amount]).toEqual([
    'Room Charges',
    '2',
    '1939.00',
    '3878.00',
  ])
})

test('amounts with spaces for thousands stay whole', () => {
  const [item] = itemsOfText(`
Désignation            Qté        Prix        Montant HT
Équerre acier          221      234,85         51 901,85
Total HT                                       51 901,85`)
  expect([item?.quantity, item?.unitPrice, item?.amount]).toEqual(['221', '234.85', '51901.85'])
})

import { describe, expect, test } from 'vitest'
import { itemRowsOfText } from './items-of-text'

describe('titles', () => {
  test('stand over three rows', () => {
    expect(
      itemRowsOfText(`
                        Price
                        per           Net
Description     Qty     piece         amount
                        (EUR)         (EUR)
Wood pallet       1     100.00        100.00
Steel rod         2      25.00         50.00
Total                                 150.00`),
    ).toEqual([
      ['Wood pallet', '1', '100.00', '100.00'],
      ['Steel rod', '2', '25.00', '50.00'],
    ])
  })

  test('of a price and an amount that nobody knows show by what multiplies', () => {
    expect(
      itemRowsOfText(`
Product           Qty     Zork          Blubb
Wood pallet         3     10.00         30.00
Steel rod           2     25.00         50.00`),
    ).toEqual([
      ['Wood pallet', '3', '10.00', '30.00'],
      ['Steel rod', '2', '25.00', '50.00'],
    ])
  })

  test('called amount before the price are those of counts', () => {
    expect(
      itemRowsOfText(`
Product            Amount      Price/Unit       Amount
Site visit           8.75        $ 202.46   $ 1,771.53
Desk lamp             122        $ 238.99  $ 29,156.78`),
    ).toEqual([
      ['Site visit', '8.75', '202.46', '1771.53'],
      ['Desk lamp', '122', '238.99', '29156.78'],
    ])
  })
})

describe('a sum in between', () => {
  test('of a group parts the rows and does not end them', () => {
    expect(
      itemRowsOfText(`
Description               Qty       Price      Amount
First thing                 1       10.00       10.00
Second thing                2       10.00       20.00
Subtotal                                        30.00
Third thing                 3       10.00       30.00
Fourth thing                1        5.00        5.00
Total                                           65.00`).map(([description]) => description),
    ).toEqual(['First thing', 'Second thing', 'Third thing', 'Fourth thing'])
  })

  test('carried to the next page is none of its rows', () => {
    const head = 'Omschrijving               Aantal       Prijs      Bedrag'
    expect(
      itemRowsOfText(
        [
          head,
          'Schroeven                       1       10,00       10,00',
          'Over te brengen                                     10,00',
        ].join('\n'),
        [
          head,
          'Over te brengen                                     10,00',
          'Bouten                          2       10,00       20,00',
          'Totaal                                              30,00',
        ].join('\n'),
      ).map(([description]) => description),
    ).toEqual(['Schroeven', 'Bouten'])
  })

  test('without a known name, at another place, ends them', () => {
    expect(
      itemRowsOfText(`
Product               Qty        Price        Amount
Wood pallet             3        10.00         30.00
Steel rod               2        25.00         50.00

Kogesum      80.00
Postage at cost        99.99`).map(([description]) => description),
    ).toEqual(['Wood pallet', 'Steel rod'])
  })
})

test('a table of tax rates is none of items', () => {
  expect(
    itemRowsOfText(`
Tax rate     Goods       Output VAT      Total
8%           292.20           23.38     315.58
6%         48225.85         2893.55   51119.40`),
  ).toEqual([])
})

test('a group heading above an item is not its name', () => {
  expect(
    itemRowsOfText(`
Servicio                Cantidad       Precio      Importe

Cocina

Silla de oficina               6        10,00        60,00

Azulejo gris                   1        20,00        20,00

Mano de obra

Archivador                     2        30,00        60,00

Total                                               140,00`).map(([description]) => description),
  ).toEqual(['Silla de oficina', 'Azulejo gris', 'Archivador'])
})

test('a list without a header has items where their numbers multiply, or where they make a sum', () => {
  expect(
    itemRowsOfText(`
Dear customer, we delivered

Wood pallet            3       10.00        30.00
Steel rod              2       25.00        50.00

Yours sincerely`),
  ).toEqual([
    ['Wood pallet', '3', '10.00', '30.00'],
    ['Steel rod', '2', '25.00', '50.00'],
  ])
  expect(
    itemRowsOfText(`
Your services in July            $4.10

Data transfer                    $0.01
   Charges                       $0.01
Computing                        $1.87
   Charges                       $1.87
Storage                          $2.22
   Charges                       $2.22`),
  ).toEqual([
    ['Data transfer', null, null, '0.01'],
    ['Computing', null, null, '1.87'],
    ['Storage', null, null, '2.22'],
  ])
})

test('a name above its numbers is read with them, as tills print it', () => {
  expect(
    itemRowsOfText(`
MINI MARKET

PLASTIC SPOONS 8PCS
   5.90 X 3         17.70 SR
PLASTIC FORKS 8PCS
   5.90 X 3         17.70 SR
TOTAL               35.40`),
  ).toEqual([
    ['PLASTIC SPOONS 8PCS', '3', '5.90', '17.70'],
    ['PLASTIC FORKS 8PCS', '3', '5.90', '17.70'],
  ])
})

import { expect, test } from 'vitest'
import type { Box } from '@/lib/document/box'
import { findOnPages, type SearchedPage } from './find-on-pages'

/** Lines of text in columns: `[left, line, text]`. */
function page(number: number, ...lines: readonly (readonly [number, number, string])[]): SearchedPage {
  const words = lines.flatMap(([left, line, text]) => {
    let x = left
    return text.split(' ').map((word) => {
      const box: Box = [x, 0.05 + line * 0.02, x + word.length * 0.01, 0.062 + line * 0.02]
      x += (word.length + 1) * 0.01
      return { text: word, box }
    })
  })
  return { number, words }
}

const invoice = page(
  1,
  [0.1, 0, 'Nordwind Papierwaren GmbH'],
  [0.6, 0, 'Rechnung Nr.:RE-2044'],
  [0.1, 1, 'Hafenstraße 12'],
  [0.6, 1, 'Datum 03.11.2026'],
  [0.1, 2, 'D-24103 Kiel,'],
  [0.6, 2, 'Fällig 17. November 2026'],
  [0.1, 10, 'Papier'],
  [0.7, 10, '119,00'],
  [0.1, 20, 'Gesamt'],
  [0.7, 20, '1 234,50 €'],
  [0.1, 21, 'Anzahlung'],
  [0.7, 21, '- 119,00 EUR'],
  [0.1, 22, 'Offen'],
  [0.7, 22, '119,00 EUR'],
  [0.1, 30, 'IBAN: DE89 3704 0044 0532 0130 00 BIC:COBADEFFXXX'],
  [0.1, 31, 'USt-IdNr. DE 136 695 976'],
)
const text = (value: string, type: Parameters<typeof findOnPages>[1], hint?: Parameters<typeof findOnPages>[3]) =>
  findOnPages(value, type, [invoice], hint)?.text ?? null

test('an amount is found however it is printed or typed', () => {
  expect(text('1234.50', 'amount')).toBe('1 234,50')
  expect(text('1.234,5', 'amount')).toBe('1 234,50')
  expect(text('EUR 1,234.50', 'amount')).toBe('1 234,50')
  expect(text('34.50', 'amount')).toBeNull()
  expect(text('12345', 'amount')).toBeNull()
  expect(text('Papier', 'amount')).toBeNull()
})

test('of several places the nearest to the hint, else the last of amounts', () => {
  expect(findOnPages('119', 'amount', [invoice])?.box[1]).toBeCloseTo(0.05 + 22 * 0.02)
  const near = { page: 1, box: [0.6, 0.2, 0.7, 0.22] as Box }
  expect(findOnPages('119.00', 'amount', [invoice], { near })?.box[1]).toBeCloseTo(0.05 + 10 * 0.02)
  const second = { ...invoice, number: 2 }
  expect(findOnPages('119.00', 'amount', [invoice, second], { near: { ...near, page: 2 } })?.page).toBe(2)
  expect(findOnPages('119.00', 'amount', [second, invoice], { near })?.page).toBe(1)
})

test('the end of a longer number is taken only where the amount stands nowhere else', () => {
  const long = [0.1, 1, 'Total 1 234,50'] as const
  expect(findOnPages('234.50', 'amount', [page(1, long, [0.1, 0, '234,50'])])?.spans[0]?.start).toBe(3)
  expect(findOnPages('234.50', 'amount', [page(1, long)])?.text).toBe('234,50')
})

test('a negative amount is found with its sign, or without where only that is printed', () => {
  expect(text('-119.00', 'amount')).toBe('- 119,00')
  expect(text('-1234.50', 'amount')).toBe('1 234,50')
})

test('a date is found in another form, without its year too', () => {
  expect(text('2026-11-03', 'date')).toBe('03.11.2026')
  expect(text('3 nov', 'date')).toBe('03.11.2026')
  expect(text('3.11.', 'date')).toBe('03.11.2026')
  expect(text('17/11/26', 'date')).toBe('17. November 2026')
  expect(text('2025-11-03', 'date')).toBeNull()
  expect(text('2026-12-03', 'date')).toBeNull()
  expect(text('soon', 'date')).toBeNull()
})

test('a date that can be read two ways is found by either, unless the document has its way', () => {
  const slashed = [page(1, [0.1, 1, 'Date 03/04/2026'])]
  expect(findOnPages('2026-04-03', 'date', slashed)?.text).toBe('03/04/2026')
  expect(findOnPages('2026-03-04', 'date', slashed)?.text).toBe('03/04/2026')
  const context = { language: 'en', dayFirst: false, currency: null } as const
  expect(findOnPages('2026-04-03', 'date', slashed, { context })).toBeNull()
})

test('numbers are found by letters and digits, over several words and behind a label', () => {
  expect(text('re 2044', 'identifier')).toBe('Nr.:RE-2044')
  expect(text('DE89370400440532013000', 'iban')).toBe('DE89 3704 0044 0532 0130 00')
  expect(text('COBADEFFXXX', 'bic')).toBe('BIC:COBADEFFXXX')
  expect(text('DE136695976', 'tax_id')).toBe('DE 136 695 976')
  expect(text('2045', 'identifier')).toBeNull()
  expect(text('-', 'identifier')).toBeNull()
})

test('an address is found over its lines, without the column beside it', () => {
  const picked = findOnPages('Hafenstraße 12, D-24103 Kiel', 'address', [invoice])
  expect(picked?.text).toBe('Hafenstraße 12\nD-24103 Kiel,')
  expect(picked?.spans).toHaveLength(2)
  expect(text('nordwind papierwaren gmbh', 'name')).toBe('Nordwind Papierwaren GmbH')
  expect(text('Nordwind GmbH', 'name')).toBeNull()
  expect(text('GmbH Rechnung', 'identifier')).toBe('GmbH Rechnung')
  // A line that stands far below is another paragraph.
  expect(text('Kiel Papier', 'address')).toBeNull()
})

test('a currency is found by code or mark', () => {
  expect(text('EUR', 'currency', { near: { page: 1, box: [0.7, 0.45, 0.8, 0.47] } })).toBe('€')
  expect(findOnPages('USD', 'currency', [page(1, [0, 0, 'Total $12.00'])])?.text).toBe('$12.00')
  expect(text('CHF', 'currency')).toBeNull()
})

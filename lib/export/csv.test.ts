import { expect, test } from 'vitest'
import { fieldKeys } from '../fields/field'
import { csv, readCsv } from './csv'
import { csvRow, readCsvRows } from './csv-cells'
import { emptyDocument, trickyDocument } from './testing/tricky-document'
import { fileOf, writeFiles } from './testing/write-files'

const texts = [
  '=1+1',
  '+49 30 1',
  '-12',
  '@cmd',
  '\t=1',
  '\r=1',
  '  =1+1',
  '＝1',
  "'=1",
  "''@x",
  "'s-Hertogenbosch",
  'plain',
  'a "quoted", cell',
  'line\nbreak',
  '',
]

test.each(texts)('the cell %j comes back as it was', (text) => {
  expect(readCsvRows(csvRow([text, 'x']) + csvRow(['y', text]))).toEqual([
    [text, 'x'],
    ['y', text],
  ])
})

test.each(texts.filter((text) => /^\s*[=+\-@＝\s]/.test(text)))('no spreadsheet runs the cell %j', (text) => {
  expect(csvRow([text])).toMatch(/^"?'/)
})

test('a name with an apostrophe is not touched', () => {
  expect(csvRow(["'s-Hertogenbosch"])).toBe("'s-Hertogenbosch\r\n")
})

test('headers: every value comes back, negative amounts as plain numbers', () => {
  const text = fileOf(csv, 'headers.csv', trickyDocument, emptyDocument)
  const [first, second] = readCsv(text)
  for (const key of fieldKeys) expect(first?.[key]).toBe(trickyDocument.fields[key].value)
  expect(first?.file_name).toBe(trickyDocument.fileName)
  expect(second?.invoice_number).toBeNull()
  expect(text).toContain(',-12.00,')
  expect(text).toContain(",'=SUM(A1:A9),")
})

test('lines: every row comes back in its order', () => {
  const rows = readCsv(fileOf(csv, 'lines.csv', trickyDocument, emptyDocument))
  const read = rows.map(({ description, code, quantity, unit, unit_price, amount, tax_rate, page }) => {
    return { description, code, quantity, unit, unitPrice: unit_price, amount, taxRate: tax_rate, page: page && +page }
  })
  expect(read).toEqual(trickyDocument.lineItems.map(({ box: _, ...row }) => row))
  expect(rows.map(({ line }) => line)).toEqual(['1', '2'])
})

test('corrections: what a person changed, with what was proposed; confirmed values are none', () => {
  const rows = readCsv(fileOf(csv, 'corrections.csv', trickyDocument, emptyDocument))
  const changed = fieldKeys.filter((key) => ['corrected', 'absent'].includes(trickyDocument.fields[key].state))
  expect(rows.map(({ field }) => field)).toEqual(changed)
  expect(rows.find(({ field }) => field === 'vendor_tax_id')).toMatchObject({ state: 'absent', value: null })
  expect(rows[0]).toMatchObject({
    value: 'RE-2026-17',
    predicted_value: '=1+1',
    predicted_confidence: '0.4000',
    actor: 'Anna "A." Öz',
    at: '2026-11-20T10:00:00.000Z',
  })
})

test('a byte order mark before the first column does not become part of it', () => {
  const text = `\ufeff${fileOf(csv, 'headers.csv', trickyDocument)}`
  expect(readCsv(text)[0]?.document_id).toBe(trickyDocument.id)
})

test('an export of nothing has its headings', () => {
  expect([...writeFiles(csv).values()].map((text) => readCsvRows(text).length)).toEqual([1, 1, 1])
})

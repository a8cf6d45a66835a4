import { expect, test } from 'vitest'
import type { Page } from '@/lib/document/page'
import { labelStudio } from '@/lib/export/label-studio'
import type { LabelledRow } from '@/lib/export/labelled-row'
import { readLabelStudioLabels } from '@/lib/export/read-label-studio'
import { trickyDocument } from '@/lib/export/testing/tricky-document'
import { fileOf } from '@/lib/export/testing/write-files'
import { pageOfText } from '@/lib/extract/page-of-text'
import { fieldKeys } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'
import { draftOfLabels } from './draft-of-labels'

const page = pageOfText('Muster GmbH\n\nRechnung RE-2044\nDatum 03.11.2026\n\nGesamtbetrag 1.190,00 EUR', 1, 'de')
const row: LabelledRow = {
  number: 1,
  name: 'a.pdf',
  file: 'a.pdf',
  documentId: null,
  lines: null,
  values: {},
  absent: [],
  documentType: null,
  lineItems: null,
}
const draft = (change: Partial<LabelledRow>, pages: readonly Page[] = [page]) =>
  draftOfLabels({ ...row, ...change }, pages, [])

test('values in any usual form become canonical and are found on their words', () => {
  const { fields } = draft({
    values: {
      total: { text: '1190' },
      invoice_date: { text: '3. November 2026' },
      vendor_name: { text: ' Muster  GmbH ' },
    },
    absent: ['iban'],
  })
  expect(fields.total).toMatchObject({ state: 'corrected', value: '1190.00', page: 1 })
  expect(fields.invoice_date).toMatchObject({ value: '2026-11-03', raw: '03.11.2026' })
  expect(fields.vendor_name).toMatchObject({ value: 'Muster GmbH', raw: 'Muster GmbH' })
  expect(fields.iban).toMatchObject({ state: 'absent', value: null, spans: [] })
  expect(fields.tax).toBeUndefined()
})

test('a value that stands nowhere is kept without a place, and one that is none is refused by name', () => {
  expect(draft({ values: { total: { text: '7.00' } } }).fields.total).toMatchObject({
    value: '7.00',
    spans: [],
    box: null,
  })
  expect(() => draft({ values: { total: { text: 'a lot' } } })).toThrow('Total: “a lot” cannot be read.')
  expect(() => draft({ values: { invoice_date: { text: '2026-13-45' } } })).toThrow('2026-13-45')
})

test('boxes say which of several places is meant, and count only where the value stands in them', () => {
  const twice = pageOfText('Summe 5,00 EUR\n\nZahlbar 5,00 EUR', 1, 'de')
  const last = twice.words.findLastIndex(({ text }) => text === '5,00')
  const box = twice.words[last]?.box ?? [0, 0, 0, 0]
  const at = (text: string) => draft({ values: { total: { text, places: [{ page: 1, box }] } } }, [twice]).fields.total
  expect(at('5.00')?.spans).toEqual([{ page: 1, start: last, end: last + 1 }])
  expect(at('')).toMatchObject({ value: '5.00', raw: '5,00' })
  expect(at('9.00')?.spans).toEqual([])
})

test('our own export to Label Studio comes back with the same values on the same words', () => {
  const { rows, refused } = readLabelStudioLabels(fileOf(labelStudio, 'label-studio.json', trickyDocument))
  expect(refused).toEqual([])
  expect(rows).toHaveLength(1)
  const { fields } = draftOfLabels(rows[0] as LabelledRow, trickyDocument.pages, [])
  const placed = fieldKeys.filter((key) => {
    const { value, raw, spans } = trickyDocument.fields[key]
    return value !== null && raw !== null && spans.length > 0
  })
  expect(placed.length).toBeGreaterThan(3)
  expect(Object.keys(fields).sort()).toEqual([...placed].sort())
  for (const key of placed) {
    const { value, spans } = trickyDocument.fields[key]
    expect([key, fields[key]?.spans]).toEqual([key, spans])
    expect(field(key).equal(fields[key]?.value ?? '', value ?? '')).toBe(true)
  }
})

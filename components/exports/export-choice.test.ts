import { expect, test } from 'vitest'
import { createExportBody, type ExportFormatRow, type ExportRow } from '@/lib/contracts/exports'
import { bodyOf, choiceInWords, emptyForm, wrongDays } from './export-choice'

const format = (tables: boolean): ExportFormatRow => {
  return { name: 'csv', label: 'CSV', purpose: '', layout: '', images: false, tables }
}

test('an untouched form asks for all reviewed documents', () => {
  const body = createExportBody.parse(bodyOf(emptyForm, format(false)))
  expect(body.filter).toEqual({ from: null, to: null, vendor: null, documentType: null, reviewedOnly: true })
  expect(Object.values(body.options)).toEqual([false, false, false])
})

test('what is chosen is sent; a byte order mark only with tables', () => {
  const form = { ...emptyForm, vendor: ' Muster ', unreviewed: true, images: true, byteOrderMark: true }
  const body = createExportBody.parse(bodyOf(form, format(false)))
  expect(body.filter).toMatchObject({ vendor: 'Muster', reviewedOnly: false })
  expect(body.options).toEqual({ images: true, decidedOnly: false, byteOrderMark: false })
  expect(bodyOf(form, format(true)).options).toMatchObject({ byteOrderMark: true })
})

test('days in the wrong order are told before anything is sent', () => {
  expect(wrongDays({ ...emptyForm, from: '2026-11-02', to: '2026-11-01' })).toContain('before the first')
  expect(wrongDays({ ...emptyForm, from: '2026-11-02', to: '2026-11-02' })).toBeNull()
  expect(wrongDays({ ...emptyForm, to: '2026-11-01' })).toBeNull()
})

test('the history says in words what was chosen', () => {
  const row = (filter: object, options: object = {}) =>
    createExportBody.parse({ format: 'csv', filter, options }) as unknown as ExportRow
  const words = (one: ExportRow) => choiceInWords(one, (day) => day)
  expect(words(row({}))).toBe('all reviewed documents')
  expect(words(row({ from: '2026-11-01' }))).toBe('from 2026-11-01')
  expect(words(row({ to: '2026-11-01', vendor: 'Muster' }))).toBe('to 2026-11-01 · “Muster”')
  expect(
    words(
      row({ from: '2026-11-01', to: '2026-11-03', documentType: 'receipt', reviewedOnly: false }, { images: true }),
    ),
  ).toBe('2026-11-01 to 2026-11-03 · receipts · unreviewed too · with images')
})

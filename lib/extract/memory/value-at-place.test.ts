import { expect, test } from 'vitest'
import { groupLines } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import { generateCandidates } from '../generate-candidates'
import { readLayout } from '../layout'
import { pageOfText } from '../page-of-text'
import { placeOf } from './place-of'
import { valueAtPlace } from './value-at-place'

const invoice = (number: string) =>
  pageOfText(`
Muster GmbH
Geschäftszeichen    ${number}
Summe EUR           119,00`)

function placeOfWords(page: Page, first: string, count: number) {
  const start = page.words.findIndex(({ text }) => text === first)
  const place = placeOf([{ page: 1, start, end: start + count }], [page])
  if (!place) throw new Error('No place')
  return place
}

const taught = placeOfWords(invoice('Haus 17 B'), 'Haus', 3)

test('reads what no finder proposes where a person found it before, as many words as then', () => {
  const next = invoice('Haus 18 B')
  const proposed = generateCandidates(readLayout([next], groupLines(next)))
  expect(proposed.filter(({ field }) => field === 'purchase_order')).toEqual([])
  const read = valueAtPlace('purchase_order', taught, [next])
  expect(read).toMatchObject({ raw: 'Haus 18 B', spans: [{ page: 1, start: 3, end: 6 }] })
  expect(read?.match).toBeGreaterThan(0.8)
})

test('reads nothing beside another label, of a word that is no such value, or of a name', () => {
  expect(valueAtPlace('purchase_order', placeOfWords(invoice('17'), 'EUR', 1), [invoice('18')])).toBeNull()
  expect(valueAtPlace('invoice_date', taught, [invoice('Haus 18 B')])).toBeNull()
  expect(valueAtPlace('vendor_name', taught, [invoice('Haus 18 B')])).toBeNull()
})

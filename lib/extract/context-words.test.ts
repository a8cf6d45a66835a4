import { expect, test } from 'vitest'
import { groupLines } from '@/lib/document/lines'
import type { FieldKey } from '@/lib/fields/field'
import { ContextWords, shapeOf, wordKey } from './context-words'
import { readLayout } from './layout'
import { pageOfText } from './page-of-text'
import { place } from './surroundings'

/** What is said around `raw`, which stands in one piece in the text. */
function wordsAround(text: string, raw: string, field: FieldKey): readonly string[] {
  const page = pageOfText(text)
  const layout = readLayout([page], groupLines(page))
  const words = raw.split(' ')
  const start = page.words.findIndex((_, at) => words.every((word, ahead) => page.words[at + ahead]?.text === word))
  const spans = [{ page: 1, start, end: start + words.length }]
  return new ContextWords(layout, (word) => word).of(place({ field, spans, raw, value: raw, source: 'rule' }, layout))
}

test('digits stand for their number, and runs of letters for their kind', () => {
  expect([wordKey('2026'), wordKey('total')]).toEqual(['9999', 'total'])
  expect(shapeOf('INV-2026/114')).toBe('X-9/9')
})

test('an amount knows the words left of it, those above it and the one behind it', () => {
  const found = wordsAround('Net amount\nTotal due 12.50 EUR', '12.50', 'total')
  expect(found).toEqual(['<1 due', '<due', '<2 total', '<total', '^amount', '>1 eur', '# 9.9'])
})

test('a word that comes twice is said once', () => {
  expect(wordsAround('total total 9.90', '9.90', 'total').filter((word) => word === '<total')).toHaveLength(1)
})

test('a name knows its own words and those right outside', () => {
  const found = wordsAround('Seller Blue Hill Ltd\nHigh Street 1', 'Blue Hill Ltd', 'vendor_name')
  expect(found).toEqual([
    ...['<1 seller', '<seller', '[ blue', '] ltd', ']# Xx', '[# Xx', '+blue', '+hill', '+ltd'],
    ...['<< seller', '<<# Xx', '>> high', '>># ^Xx'],
  ])
})

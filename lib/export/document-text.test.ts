import { expect, test } from 'vitest'
import { documentText, flatSpan, indexText, rangeOfSpan, spanOfRange, textOfRange } from './document-text'
import { labelledSpans, wordsOfSpan } from './labelled-spans'
import { pages, trickyDocument } from './testing/tricky-document'

const spans = labelledSpans(trickyDocument)

test('the fixture has spans on two pages, and a value on three lines', () => {
  expect(spans.filter(({ field }) => field === 'vendor_address')).toHaveLength(3)
  expect(new Set(spans.map(({ page }) => page))).toEqual(new Set([1, 3]))
})

test.each(['utf16', 'code_points'] as const)('a span becomes offsets in %s and comes back', (unit) => {
  const indexed = documentText(pages, { unit })
  for (const { field, ...span } of spans) {
    const range = rangeOfSpan(indexed, span)
    expect(range).not.toBeNull()
    if (!range) continue
    const words = wordsOfSpan(pages, span).map(({ text }) => text)
    expect(textOfRange(indexed, range, unit)).toBe(words.join(' '))
    expect(spanOfRange(indexed, range)).toEqual(span)
  }
})

test('an emoji before a value is one code point but two UTF-16 units', () => {
  const number = spans.find(({ field }) => field === 'vendor_name')
  if (!number) throw new Error('no span')
  expect(rangeOfSpan(documentText(pages, { unit: 'code_points' }), number)?.start).toBe(2)
  expect(rangeOfSpan(documentText(pages, { unit: 'utf16' }), number)?.start).toBe(3)
})

test('pages are parted by form feeds, lines by line feeds, and a word holds neither', () => {
  const { text, words } = documentText(pages, { unit: 'utf16' })
  expect(text.split('\f')).toHaveLength(3)
  expect(text.split('\f')[1]).toBe('')
  expect(text).toContain('Lange Straße 5\n10115 Berlin\n')
  expect(text).toContain('To\u00a0tal\u00a0 EUR')
  expect(words.map((page) => page.length)).toEqual(pages.map((page) => page.words.length))
})

test('the text alone tells the words again', () => {
  const indexed = documentText(pages, { unit: 'code_points' })
  expect(indexText(indexed.text, 'code_points')).toEqual(indexed)
})

test('a flat text is one line, in which words count through', () => {
  const indexed = documentText(pages, { unit: 'code_points', flat: true })
  expect(indexed.text).not.toMatch(/[\n\f]/)
  for (const span of spans) {
    const flat = flatSpan(pages, span)
    const range = rangeOfSpan(indexed, flat)
    expect(range && spanOfRange(indexed, range)).toEqual(flat)
  }
})

test('what is not on the pages has no range, and a range over two pages no span', () => {
  const indexed = documentText(pages, { unit: 'utf16' })
  expect(rangeOfSpan(indexed, { page: 2, start: 0, end: 1 })).toBeNull()
  expect(rangeOfSpan(indexed, { page: 1, start: 0, end: 999 })).toBeNull()
  expect(rangeOfSpan(indexed, { page: 1, start: 3, end: 3 })).toBeNull()
  expect(spanOfRange(indexed, { start: 0, end: indexed.text.length })).toBeNull()
})

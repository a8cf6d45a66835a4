import { expect, test } from 'vitest'
import { isFiltered, parseQueueFilter, queueFilterSearch, totalWords, typedTotal } from './queue-filter'

const parse = (search: string) => parseQueueFilter(new URLSearchParams(search))

test.each(['', '?vendor=Muster+GmbH+%26+Co', '?minDays=7&reason=payment', '?minTotal=100.5&maxTotal=500'])(
  'the address "%s" comes back as it was',
  (search) => {
    expect(queueFilterSearch(parse(search))).toBe(search)
  },
)

test('what an address says wrongly is left out, the rest counts', () => {
  expect(parse('?minDays=soon&reason=whim&minTotal=-4&vendor=Muster&page=2')).toEqual({ vendor: 'Muster' })
  expect(parse('?vendor=+&minTotal=')).toEqual({})
})

test('a filter for zero is one', () => {
  expect(isFiltered(parse('?minTotal=0'))).toBe(true)
  expect(isFiltered({ vendor: undefined })).toBe(false)
})

test('a range of totals reads as one says it', () => {
  const words = (search: string) => totalWords(parse(search), String)
  expect(words('?minTotal=100')).toBe('100 or more')
  expect(words('?maxTotal=500')).toBe('up to 500')
  expect(words('?minTotal=100&maxTotal=500')).toBe('100 to 500')
  expect(words('?minDays=3')).toBeNull()
})

test('a total is understood with comma or point, and is never negative', () => {
  expect([' 1 000 ', '99,50', '99.5', '', '-3', 'much'].map(typedTotal)).toEqual([
    1000,
    99.5,
    99.5,
    undefined,
    undefined,
    undefined,
  ])
})

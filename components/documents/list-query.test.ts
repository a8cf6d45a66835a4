import { expect, test } from 'vitest'
import { listFilterSearch, parseListFilter, sortedBy } from './list-query'

const parse = (search: string) => parseListFilter(new URLSearchParams(search))

test('an address without a filter shows everything, newest first', () => {
  expect(parse('')).toEqual({ q: '', status: undefined, sort: 'received', order: 'desc' })
})

test.each([
  '',
  'q=muster&status=failed',
  'sort=vendor',
  'sort=total&order=asc',
  'q=a+b&sort=confidence&order=desc',
  'order=asc',
])('the address "%s" comes back as it was', (search) => {
  expect(listFilterSearch(parse(search))).toBe(search)
})

test('what an address says wrongly is left out', () => {
  expect(parse('status=lost&sort=size&order=up&q=+x+')).toEqual({
    q: 'x',
    status: undefined,
    sort: 'received',
    order: 'desc',
  })
})

test('a column sorts first the way one wants it, then turns round', () => {
  const once = sortedBy(parse(''), 'vendor')
  expect([once.sort, once.order]).toEqual(['vendor', 'asc'])
  const twice = sortedBy(once, 'vendor')
  expect([twice.sort, twice.order]).toEqual(['vendor', 'desc'])
})

import { expect, test } from 'vitest'
import { isStructuredReference } from './structured-reference'

test.each([
  'RF18 5390 0754 7034',
  'RF18539007547034',
  '+++090/9337/55493+++',
  '***090/9337/55493***',
  '090/9337/55493',
  '21 00000 00003 13947 14300 09017',
])('%s checks itself', (text) => {
  expect(isStructuredReference(text)).toBe(true)
})

test.each([
  'RF19 5390 0754 7034',
  '+++090/9337/55494+++',
  '21 00000 00003 13947 14300 09018',
  '000000000000000000000000000',
  '12/03/2026',
  '2026-0815',
])('%s does not', (text) => {
  expect(isStructuredReference(text)).toBe(false)
})

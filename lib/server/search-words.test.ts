import { expect, test } from 'vitest'
import { prisma } from './prisma'
import { searchQuery, searchWords } from './search-words'

test('a text is found by its words, their parts, and parts written together', () => {
  expect(searchWords(['Rechnung RE-2044', 'Größe 1.234,50 €'])).toEqual([
    'rechnung',
    're2044',
    're',
    '2044',
    'grosse',
    '123450',
    '1',
    '234',
    '50',
  ])
})

test.each([
  ['rech', true],
  ['RECHNUNG', true],
  ['re-2044', true],
  ['RE2044', true],
  ['2044', true],
  ['044', false], // beginnings only
  ['grosse', true],
  ['Größe', true],
  ['1234,50', true],
  ['1.234,50', true],
  ['1234.5', true],
  ['rechnung 2044', true],
  ['rechnung 2045', false],
  ["'; drop table documents; --", false],
  ["rech' & '", true],
  ['a\\', false],
])('whoever types %j finds it: %s', async (typed, found) => {
  const words = searchWords(['Rechnung RE-2044', 'Größe 1.234,50 €'])
  const [row] = await prisma.$queryRaw<{ matches: boolean }[]>`
    select array_to_tsvector(${words}::text[]) @@ ${searchQuery(typed)}::tsquery as matches`
  expect(row?.matches).toBe(found)
})

test('without a letter or digit there is nothing to search for', () => {
  expect(searchQuery(' – … ')).toBeNull()
})

test('a document of half a million words stays within what the database takes', async () => {
  const words = searchWords(
    (function* () {
      for (let number = 0; number < 500_000; number++) yield `${number}-${'x'.repeat(100)}`
    })(),
  )
  const [row] = await prisma.$queryRaw<{ length: number }[]>`
    select length(array_to_tsvector(${words}::text[])) as length`
  expect(row?.length).toBe(8000)
})

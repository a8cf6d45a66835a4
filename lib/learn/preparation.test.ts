import { expect, test } from 'vitest'
import { columnsOf, measureColumns } from './measure-columns'
import { joinBatches } from './preparation'
import { prepareExamples } from './prepare-examples'
import { toyExamples } from './testing/toy-examples'

const examples = toyExamples(6, 4).map((example, at) => ({ example, at }))
const columns = columnsOf([measureColumns(examples)])

function preparedBy(...sizes: number[]) {
  let from = 0
  return joinBatches(
    sizes.map((size) => {
      from += size
      return prepareExamples({ examples: examples.slice(from - size, from), columns, seed: 3 })
    }),
  )
}

test('examples give the same tables in whatever batches they are prepared and measured', () => {
  const whole = preparedBy(6)
  expect(preparedBy(2, 3, 1)).toEqual(whole)
  expect(columnsOf([measureColumns(examples.slice(0, 4)), measureColumns(examples.slice(4))])).toEqual(columns)
})

test('a field has a group of rows for each document that labels it, "missing" last', () => {
  const table = preparedBy(6).fields.get('invoice_number')
  expect([...(table?.documents ?? [])]).toEqual([0, 1, 2, 3, 4, 5])
  const ends = [...(table?.groupStarts ?? [])].slice(1)
  expect(ends).toHaveLength(6)
  expect(ends.map((end) => table?.right[end - 1])).toEqual([0, 0, 0, 0, 0, 0])
  expect(preparedBy(6).fields.has('iban')).toBe(false)
})

test('words that only one document has are left out', () => {
  const { fields, dictionary } = preparedBy(6)
  const { ids = [] } = fields.get('invoice_number')?.words ?? {}
  const words = Array.from(ids, (id) => dictionary[id])
  expect(words).toContain('<1 zettelzahl')
  expect(words.filter((word) => dictionary.indexOf(word as string) < 0)).toEqual([])
  const { indices = [], ids: known = [] } = fields.get('invoice_number')?.words ?? {}
  expect(new Set(indices).size).toBe(known.length)
})

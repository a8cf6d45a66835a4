import { expect, test } from 'vitest'
import { type FieldKey, fieldKeys } from '../fields/field'
import { type CheckedSnapshot, checkSnapshot } from './check-snapshot'

const values = (train: number, test: number) =>
  Object.fromEntries(fieldKeys.map((key) => [key, { values: { train, test } }])) as CheckedSnapshot['fields']
const good: CheckedSnapshot = {
  documents: { train: 75, test: 25 },
  vendorCount: { train: 12, test: 4 },
  fields: values(60, 20),
  duplicates: [],
  duplicateCount: 0,
}
const check = (change: Partial<CheckedSnapshot>, code: string) =>
  checkSnapshot({ ...good, ...change }).find((one) => one.code === code)

test('a data set with enough of everything may train', () => {
  expect(checkSnapshot(good).map(({ result }) => result)).toEqual(['passed', 'passed', 'passed', 'passed'])
})

test('too few documents are refused', () => {
  expect(check({ documents: { train: 15, test: 4 } }, 'documents')).toEqual({
    code: 'documents',
    result: 'failed',
    sentence: 'There are 19 documents; training wants 20 at least.',
  })
})

test('both halves are needed, and the sentence says why one is empty', () => {
  const one = { documents: { train: 50, test: 0 }, vendorCount: { train: 1, test: 0 } }
  expect(check(one, 'halves')).toMatchObject({ result: 'failed', sentence: expect.stringContaining('of one vendor') })
  const old = { documents: { train: 0, test: 50 }, vendorCount: { train: 0, test: 3 } }
  expect(check(old, 'halves')).toMatchObject({
    result: 'failed',
    sentence: expect.stringContaining('earlier data sets'),
  })
})

test('no label at all is refused, a field without any is only told of', () => {
  expect(check({ fields: values(0, 0) }, 'labels')?.result).toBe('failed')
  expect(check({ fields: values(5, 0) }, 'labels')?.result).toBe('failed')
  const some = (key: FieldKey, train: number, tested: number) => ({
    ...good.fields,
    [key]: { values: { train, test: tested } },
  })
  expect(check({ fields: some('iban', 0, 0) }, 'labels')).toMatchObject({
    result: 'warned',
    sentence: 'Without a value to train on: IBAN; the model keeps what it knows of them.',
  })
  expect(check({ fields: some('iban', 3, 0) }, 'labels')?.sentence).toContain('to test on: IBAN')
})

test('a document in both halves is refused', () => {
  const twins = { duplicates: [{ train: 'a', test: 'b' }], duplicateCount: 1 }
  expect(check(twins, 'duplicates')).toMatchObject({
    result: 'failed',
    sentence: expect.stringMatching(/^1 document has/),
  })
})

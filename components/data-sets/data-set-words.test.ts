import { expect, test } from 'vitest'
import { snapshotFilter } from '@/lib/contracts/snapshots'
import { filterInWords } from './data-set-words'

const words = (filter: object) => filterInWords(snapshotFilter.parse(filter), (iso) => iso)

test('a filter is told in a line, and none says that it is everything', () => {
  expect(words({})).toBe('Everything that people decided on')
  expect(words({ from: '2026-01-01', vendors: ['Muster', 'Alpha'], languages: ['de'] })).toBe(
    'since 2026-01-01 · Muster, Alpha · German',
  )
  expect(words({ from: '2026-01-01', to: '2026-02-01', reviewedBy: ['a'], states: ['completed', 'rejected'] })).toBe(
    '2026-01-01 to 2026-02-01 · of 1 person · Completed, Rejected',
  )
})

import { expect, test } from 'vitest'
import { type DriftMetric, driftEdges, driftKeys } from '@/lib/contracts/drift'
import { binLabels, driftDetail, driftTitle } from './drift-words'

const metric: DriftMetric = {
  key: 'scanned',
  reference: [90, 10],
  current: [20, 20],
  value: 0.4,
  probability: 0.001,
  level: 'alarm',
}

test('a measure says what it found and by what', () => {
  expect(driftTitle(metric)).toBe('Scans without a text layer: changed')
  expect(driftDetail(metric)).toBe('50.0 % this week, 10.0 % in the weeks before.')
  expect(driftDetail({ ...metric, reference: [0, 0] })).toBe('50.0 % this week, none in the weeks before.')
  expect(driftDetail({ ...metric, key: 'words', value: 0.314 })).toMatch(/^Population stability index 0\.31;/)
})

test('every bin has its name', () => {
  for (const key of driftKeys) expect(binLabels(key)).toHaveLength((driftEdges[key]?.length ?? 1) + 1)
  expect(binLabels('confidence').slice(0, 2)).toEqual(['below 0.3', '0.3–0.5'])
  expect(binLabels('words').at(-1)).toBe('1000 or more')
})

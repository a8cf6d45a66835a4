import { expect, test } from 'vitest'
import type { ThresholdsReply } from '@/lib/contracts/settings'
import { fieldKeys } from '@/lib/fields/field'
import { describeEvidence, describeThreshold, neverAutomated } from './describe-thresholds'

const thresholds = (change: Partial<ThresholdsReply['thresholds']> = {}): ThresholdsReply['thresholds'] => ({
  ...(Object.fromEntries(fieldKeys.map((key) => [key, 0.9])) as ThresholdsReply['thresholds']),
  ...change,
})
const reply = (values: number, accepted: number): ThresholdsReply => ({
  errorTarget: 0.02,
  modelVersion: 'base-2',
  thresholds: thresholds(),
  evidence: { values, accepted },
})

test('a threshold reads as percent, at most one decimal', () => {
  expect([0.9, 0.978, 1, null].map(describeThreshold)).toEqual([
    'from 90 %',
    'from 97.8 %',
    'from 100 %',
    'always looked at',
  ])
})

test('a required field that is always looked at keeps every invoice; another keeps none', () => {
  expect(neverAutomated(thresholds({ bic: null }))).toBeNull()
  expect(neverAutomated(thresholds({ bic: null, total: null, currency: null }))).toBe(
    'The model has not proved that it makes so few errors: Currency, Total.',
  )
})

test('says what the thresholds rest on, without rounding the share up', () => {
  expect(describeEvidence(reply(3251, 2829))).toContain('from 3,251 values that model base-2 found')
  expect(describeEvidence(reply(3251, 2829))).toContain(': 87 % of them need no look.')
  expect(describeEvidence(reply(0, 0))).toContain('no evidence')
})

import { expect, test } from 'vitest'
import type { PromotionRow } from '@/lib/contracts/promotions'
import { promotionInWords } from './model-name'

const row: PromotionRow = {
  id: '1',
  at: '2026-11-21T10:00:00.000Z',
  actorName: 'Anna',
  kind: 'champion',
  model: { number: 3, version: 'abc' },
  canaryShare: null,
  reason: null,
  overruled: [],
}

test('a promotion is told in words', () => {
  expect(promotionInWords(row)).toBe('Version 3 became the champion')
  expect(promotionInWords({ ...row, model: { number: null, version: 'base' } })).toBe(
    'The model that ships became the champion',
  )
  expect(promotionInWords({ ...row, kind: 'canary', canaryShare: 0.25 })).toBe(
    'Version 3 ran as a canary on 25 % of the documents',
  )
  expect(promotionInWords({ ...row, kind: 'stopped', model: null })).toBe('The challenger was stopped')
})

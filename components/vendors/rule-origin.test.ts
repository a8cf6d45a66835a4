import { expect, test } from 'vitest'
import type { MemoryRuleReply } from '@/lib/contracts/vendors'
import { anchorWords } from './anchor-words'
import { ruleOrigin } from './rule-origin'

const rule = (field: MemoryRuleReply['field'], was: string | null) => ({
  field,
  from: { documentId: 'd', actor: 'Anna', at: '2026-11-03T09:00:00.000Z', was },
})

test('a rule tells whose decision it comes from, and what stood there before', () => {
  expect(ruleOrigin(rule('total', '190.00'))).toBe('Anna’s correction from 190.00')
  expect(ruleOrigin(rule('iban', 'DE02120300000000202051'))).toBe('Anna’s correction from DE02 1203 0000 0000 2020 51')
  expect(ruleOrigin(rule('vendor_name', null))).toBe('Anna’s decision')
})

test('kinds of anchors have words, even those to come', () => {
  expect([anchorWords('email_domain'), anchorWords('bar_code')]).toEqual(['E-mail at', 'bar code'])
})

import { expect, test } from 'vitest'
import type { DocumentReply } from '@/lib/contracts/documents'
import { lineSum } from './line-sum'

const row = (amount: number | null) => ({ amount }) as DocumentReply['lineItems'][number]
const fields = (values: { subtotal?: number; total?: number }) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }])) as DocumentReply['fields']

test('rows are added up exactly and held against the net', () => {
  const lineItems = [row(0.1), row(0.2), row(null)]
  expect(lineSum({ lineItems, fields: fields({ subtotal: 0.3, total: 0.36 }) })).toEqual({
    sum: 0.3,
    against: { name: 'net', amount: 0.3 },
    agrees: true,
  })
})

test('without a net they are held against the total, without both against nothing', () => {
  expect(lineSum({ lineItems: [row(10)], fields: fields({ total: 12 }) })).toMatchObject({
    against: { name: 'total', amount: 12 },
    agrees: false,
  })
  expect(lineSum({ lineItems: [row(10)], fields: {} })).toEqual({ sum: 10, against: null, agrees: false })
  expect(lineSum({ lineItems: [row(null)], fields: {} })).toBeNull()
})

import { expect, test } from 'vitest'
import { statements } from './statements'

const finding = (message: string, passed: boolean, documentId?: string) => ({
  code: 'x',
  passed,
  blocking: true,
  fields: ['total' as const],
  message,
  fix: null,
  ...(documentId ? { documentId } : {}),
})

test('each failed check is told once, with the document it is about', () => {
  const found = statements({
    reasons: [
      { field: 'iban', message: 'The IBAN is not sure.' },
      { field: null, message: 'The same invoice came before.' },
    ],
    findings: [
      finding('The same invoice came before.', false, 'other'),
      finding('Net and tax do not add up.', false),
      finding('The dates are in order.', true),
    ],
  })
  expect(found).toEqual([
    { message: 'The IBAN is not sure.', field: 'iban', documentId: null },
    { message: 'The same invoice came before.', field: null, documentId: 'other' },
    { message: 'Net and tax do not add up.', field: 'total', documentId: null },
  ])
})

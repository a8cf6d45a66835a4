import { expect, test } from 'vitest'
import { parseIdentifier, parseReference } from './identifier'

test.each([
  ['RE-2024/0815', 'RE-2024/0815'],
  ['No. 4711', '4711'],
  ['Nr.: 4711', '4711'],
  ['N° 2024-001', '2024-001'],
  ['# INV-100', 'INV-100'],
  ['#: INV-100.', 'INV-100'],
  ['"A 12  34"', 'A 12 34'],
  ['(47110818)', '47110818'],
  ['9314110911/00/M/00/N', '9314110911/00/M/00/N'],
  ['F20220027,', 'F20220027'],
  ['N2024', 'N2024'],
  ['no1234', 'no1234'],
])('reads %s as %s', (text, value) => {
  expect(parseIdentifier(text)).toBe(value)
})

test.each(['', 'Rechnung', '#', '—', `${'x'.repeat(51)}1`])('refuses %j', (text) => {
  expect(parseIdentifier(text)).toBeNull()
})

test('a payment reference may be a short text', () => {
  expect(parseReference('+++090/9337/55493+++')).toBe('+++090/9337/55493+++')
  expect(parseReference('Rechnung 4711, Kunde 12')).toBe('Rechnung 4711, Kunde 12')
  expect(parseReference('Ihre Rechnung')).toBeNull()
})

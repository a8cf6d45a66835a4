import { expect, test } from 'vitest'
import { type LineKey, lineColumns } from './line-columns'
import { numberSetting, plainNumber, showNumber } from './number-setting'
import { readCell } from './read-cell'

const english = numberSetting('EUR', 'en', 'en-GB')
const german = numberSetting('EUR', 'de', 'de-DE')

function read(key: LineKey, text: string, setting = english) {
  const column = lineColumns.find((one) => one.key === key)
  if (!column) throw new Error(key)
  return readCell(column, text, setting.typed)
}

test.each([
  ['amount', '1.234,56 €', { amount: '1234.56' }],
  ['amount', 'EUR 1,234.56', { amount: '1234.56' }],
  ['amount', '12', { amount: '12.00' }],
  ['amount', '(5.00)', { amount: '-5.00' }],
  ['unitPrice', '0,3333', { unitPrice: '0.3333' }],
  ['quantity', '2,5', { quantity: '2.5' }],
  ['quantity', '2 Stk', { quantity: '2', unit: 'Stk' }],
  ['quantity', '12,00 m²', { quantity: '12', unit: 'm²' }],
  ['quantity', '3 x', { quantity: '3' }],
  ['taxRate', '19 %', { taxRate: '19' }],
  ['taxRate', '7,70', { taxRate: '7.7' }],
  ['description', '  two \n lines ', { description: 'two lines' }],
  ['amount', ' ', { amount: null }],
] as const)('%s reads %j', (key, text, values) => {
  expect(read(key, text)).toEqual({ values })
})

test.each([
  ['amount', 'free'],
  ['amount', '19 %'],
  ['quantity', 'many'],
  ['quantity', '2 Stk 5.00'],
  ['taxRate', '119'],
  ['taxRate', '-7'],
] as const)('%s cannot be %j and says so', (key, text) => {
  expect(read(key, text)).toEqual({ problem: expect.stringContaining(`“${text}” is not`) })
})

test('the reader’s own separator decides what leaves a choice', () => {
  expect(read('quantity', '1.234', english)).toEqual({ values: { quantity: '1.234' } })
  expect(read('quantity', '1.234', german)).toEqual({ values: { quantity: '1234' } })
})

test('what an edit begins with reads as the value it shows', () => {
  for (const setting of [english, german]) {
    for (const value of ['1234.50', '0.3333', '1.234', '-12.00', '12345678901.99']) {
      const reading = read('unitPrice', plainNumber(value, setting), setting)
      expect(reading).toEqual({ values: { unitPrice: value } })
    }
  }
})

test('numbers show all the decimals they have, money at least those of its currency', () => {
  expect(showNumber('123456789012.345678', 'money', english)).toBe('123,456,789,012.345678')
  expect(showNumber('5', 'money', german)).toBe('5,00')
  expect(showNumber('5', 'money', numberSetting('JPY', null, 'en-GB'))).toBe('5')
  expect(showNumber('2.50', 'quantity', english)).toBe('2.5')
})

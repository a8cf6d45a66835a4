import { expect, test } from 'vitest'
import { groupLines } from '@/lib/document/lines'
import type { FieldKey } from '@/lib/fields/field'
import type { Candidate } from './extraction'
import { generateCandidates } from './generate-candidates'
import { readLayout } from './layout'
import { pageOfText } from './page-of-text'

function candidatesOf(text: string): Candidate[] {
  const pages = [pageOfText(text)]
  return generateCandidates(readLayout(pages, pages.flatMap(groupLines)))
}

function valuesOf(text: string, key: FieldKey): string[] {
  return candidatesOf(text)
    .filter(({ field }) => field === key)
    .map(({ value }) => value)
}

test.each([
  ['Blue Hill Sdn Bhd (273500-U)', 'Blue Hill Sdn Bhd'],
  ['BLUE HILL SDN BHD(273500-U)', 'BLUE HILL SDN BHD'],
  ['BLUE HILL S/B 273500-U (KSB)', 'BLUE HILL S/B'],
  ['#000002 BLUE HILL (M) SDN BHD', 'BLUE HILL (M) SDN BHD'],
  ['OWNED BY: BLUE HILL SDN BHD', 'BLUE HILL SDN BHD'],
  ['Bill to Blue Hill Ltd', 'Blue Hill Ltd'],
  ['Blue Hill Ltd | 1 High Street', 'Blue Hill Ltd'],
])('a name is trimmed: %s', (text, name) => {
  expect(valuesOf(text, 'vendor_name')).toContain(name)
})

test.each([
  [['BLUE HILL', 'SDN BHD'], 'BLUE HILL SDN BHD'],
  [['BLUE HILL TRADING SDN BHD', '(KLANG)'], 'BLUE HILL TRADING SDN BHD (KLANG)'],
  [['BLUE HILL', 'TRADING (NORTH', 'EAST) SDN BHD'], 'BLUE HILL TRADING (NORTH EAST) SDN BHD'],
  [['The Blue Hill', '& Tea Leaf Ltd'], 'The Blue Hill & Tea Leaf Ltd'],
])('a name set in several lines is also offered as one: %s', (lines, name) => {
  const found = candidatesOf(lines.join('\n')).find(({ field, value }) => field === 'vendor_name' && value === name)
  expect(found?.spans).toHaveLength(lines.length)
})

test.each([
  [['12, Jalan Besar, Taman Indah', 'Shah Alam, 43300'], '12, Jalan Besar, Taman Indah, Shah Alam, 43300'],
  [['Lot 12 & 13, High Street', '80331 Anytown'], 'Lot 12 & 13, High Street, 80331 Anytown'],
  [['153 Victoria Street', 'GB SW1B 3BN London'], '153 Victoria Street, SW1B 3BN London'],
  [['Musterweg 9', 'D-07545 Gera'], 'Musterweg 9, 07545 Gera'],
  [['8 Kaplan Street, Tel Aviv, Israel 6473409'], '8 Kaplan Street, Tel Aviv, 6473409'],
  [['93B Sai Yu Chung', 'Yuen Long, N.T.'], '93B Sai Yu Chung, Yuen Long, N.T'],
])('an address is found whole, and without its country: %s', (lines, address) => {
  expect(valuesOf(lines.join('\n'), 'customer_address')).toContain(address)
})

test('the segments of a row make one address', () => {
  const text = 'Musterweg   99\n99199 Musterhausen'
  expect(valuesOf(text, 'vendor_address')).toContain('Musterweg 99, 99199 Musterhausen')
})

test('an IBAN whose groups stand far apart is one, with a span for each', () => {
  const text = 'IBAN   DE08    7009    0100    1234    5678    90'
  const [found] = candidatesOf(text).filter(
    ({ field, value }) => field === 'iban' && value === 'DE08700901001234567890',
  )
  expect(found?.spans).toHaveLength(6)
})

test('a tax id may be glued to its label', () => {
  expect(valuesOf('UStID#DE136695976', 'vendor_tax_id')).toContain('DE136695976')
})

test('no two candidates of a line are the same', () => {
  const ids = candidatesOf('Invoice No: RE-2026-114 Total EUR 1,190.00 20 March 2026').map((candidate) =>
    JSON.stringify([candidate.field, candidate.spans, candidate.value]),
  )
  expect(new Set(ids).size).toBe(ids.length)
})

test('a receipt gets few candidates', () => {
  const items = Array.from({ length: 20 }, (_, at) => `Blue widget ${at}        2   1.${at + 10}     2.${at + 20}`)
  const text = ['BLUE HILL SDN BHD', '12, Jalan Besar', '43300 Shah Alam', ...items, 'Total     48.50'].join('\n')
  expect(candidatesOf(text).length).toBeLessThan(600)
})

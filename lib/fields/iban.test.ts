import { describe, expect, test } from 'vitest'
import { checkIban, formatIban, ibanLength, parseIban } from './iban'

/** Examples of the SWIFT IBAN registry. */
const published = [
  'AT61 1904 3002 3457 3201',
  'BE68 5390 0754 7034',
  'CH93 0076 2011 6238 5295 7',
  'DE89 3704 0044 0532 0130 00',
  'DK50 0040 0440 1162 43',
  'ES91 2100 0418 4502 0005 1332',
  'FI21 1234 5600 0007 85',
  'FR14 2004 1010 0505 0001 3M02 606',
  'GB29 NWBK 6016 1331 9268 19',
  'IE29 AIBK 9311 5212 3456 78',
  'IT60 X054 2811 1010 0000 0123 456',
  'LU28 0019 4006 4475 0000',
  'MT84 MALT 0110 0001 2345 MTLC AST0 01S',
  'NL91 ABNA 0417 1643 00',
  'NO93 8601 1117 947',
  'PL61 1090 1014 0000 0712 1981 2874',
  'PT50 0002 0123 1234 5678 9015 4',
  'SE45 5000 0000 0583 9825 7466',
  'SA03 8000 0000 6080 1016 7519',
  'BR18 0036 0305 0000 1000 9795 493C 1',
  'TR33 0006 1005 1978 6457 8413 26',
]

describe('checkIban', () => {
  test.each(published)('passes %s', (iban) => {
    expect(checkIban(iban)).toBe('valid')
  })

  test.each(published)('fails %s with one digit changed', (iban) => {
    const changed = iban.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))
    expect(checkIban(changed)).toBe('checksum')
  })

  test('tells a wrong length and a country without IBANs', () => {
    expect(checkIban('DE8937040044053201300')).toBe('length')
    expect(checkIban('US89370400440532013000')).toBe('country')
    expect(ibanLength('NO')).toBe(15)
    expect(ibanLength('MT')).toBe(31)
    expect(ibanLength('US')).toBeNull()
  })
})

describe('parseIban', () => {
  test.each(published)('reads %s', (iban) => {
    expect(parseIban(`IBAN: ${iban}`)).toBe(iban.replaceAll(' ', ''))
  })

  test.each([
    ['DE89 37O4 OO44 O532 O13O OO', 'DE89370400440532013000'],
    ['DE89 3704 0044 0532 0l30 00', 'DE89370400440532013000'],
    ['GB29 NW8K 6016 1331 9268 19', 'GB29NWBK60161331926819'],
    ['NL91ABNA0417164300BIC', 'NL91ABNA0417164300'],
  ])('repairs %s where the checksum agrees', (text, value) => {
    expect(parseIban(text)).toBe(value)
  })

  test('keeps what the page says where the checksum does not agree', () => {
    expect(parseIban('DE88 3704 0044 0532 0130 00')).toBe('DE88370400440532013000')
    expect(parseIban('GB00 MSFT 123456 9876543')).toBe('GB00MSFT1234569876543')
  })

  test.each(['', 'hello', 'IBAN', 'XX89370400440532013000', 'DE12', 'DESIGNATION COMMERCIALE', '12345678'])(
    'refuses %j',
    (text) => {
      expect(parseIban(text)).toBeNull()
    },
  )
})

test('formatIban sets groups of four', () => {
  expect(formatIban('NO9386011117947')).toBe('NO93 8601 1117 947')
})

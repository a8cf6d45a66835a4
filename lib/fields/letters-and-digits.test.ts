import { expect, test } from 'vitest'
import { labelKey, lettersAndDigits, sameLettersAndDigits } from './letters-and-digits'

test('only letters and digits count, upper case', () => {
  expect(lettersAndDigits('Müller & Co. KG, 1º')).toBe('MÜLLERCOKG1O')
  expect(lettersAndDigits('ﬁn-01')).toBe('FIN01')
  expect(sameLettersAndDigits('A.C.M.E. Ltd', 'ACME LTD.')).toBe(true)
  expect(sameLettersAndDigits('ACME Ltd', 'ACME GmbH')).toBe(false)
  expect(sameLettersAndDigits('—', '...')).toBe(false)
})

test.each([
  ['Rechnungs-Nr.:', 'rechnungs nr'],
  ['N° de facture', 'no de facture'],
  ['Nº de facture', 'no de facture'],
  ['N.º de fatura', 'no de fatura'],
  ['№ 12', 'no 12'],
  ['Net à payer', 'net a payer'],
  ['Straße', 'strasse'],
  ['VAT %', 'vat %'],
  ['  Total   due  ', 'total due'],
])('labels %j and %j have one key', (label, key) => {
  expect(labelKey(label)).toBe(key)
})

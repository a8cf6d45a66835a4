import { describe, expect, test } from 'vitest'
import { checkIban, parseIban } from '../fields/iban'
import { isStructuredReference } from '../fields/structured-reference'
import { checkTaxId, parseTaxId } from '../fields/tax-id'
import {
  ibanCountries,
  makeBelgianReference,
  makeCreditorReference,
  makeIban,
  makeSwissReference,
  makeTaxId,
  printIban,
  printTaxId,
} from './identifiers'
import { randomOf } from './random'

describe('identifiers pass the checks of lib/fields', () => {
  test.each(ibanCountries)('IBAN of %s, also as printed', (country) => {
    const random = randomOf(country)
    for (let time = 0; time < 20; time++) {
      const iban = makeIban(country, random) ?? ''
      expect(checkIban(iban)).toBe('valid')
      expect(parseIban(printIban(iban, random))).toBe(iban)
    }
  })

  test.each(['AT', 'AU', 'BE', 'BR', 'CA', 'CH', 'DE', 'ES', 'FR', 'GB', 'IE', 'IN', 'IT', 'LU', 'NL', 'PT'])(
    'tax id of %s, also as printed',
    (country) => {
      const random = randomOf(country)
      for (let time = 0; time < 10; time++) {
        const id = makeTaxId(country, random) ?? ''
        expect(checkTaxId(id)).toEqual({ country, valid: true })
        expect(parseTaxId(printTaxId(id, country, random))).not.toBeNull()
      }
    },
  )

  test.each([
    ['creditor', makeCreditorReference],
    ['Belgian', makeBelgianReference],
    ['Swiss', makeSwissReference],
  ] as const)('%s reference', (_, make) => {
    const random = randomOf('reference')
    for (let time = 0; time < 30; time++) expect(isStructuredReference(make(random).replace(/ /g, ''))).toBe(true)
  })
})

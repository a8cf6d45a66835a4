import { describe, expect, test } from 'vitest'
import { checkTaxId, parseTaxId } from './tax-id'

/** Numbers of real registrations or of the authorities' own examples, as validators publish them. */
const published = [
  ['ATU13585627', 'AT'],
  ['BE0428759497', 'BE'],
  ['BG175074752', 'BG'],
  ['CY10259033P', 'CY'],
  ['CZ25123891', 'CZ'],
  ['DE136695976', 'DE'],
  ['DK13585628', 'DK'],
  ['EE100931558', 'EE'],
  ['EL094259216', 'GR'],
  ['ESB58378431', 'ES'],
  ['ESX2482300W', 'ES'],
  ['FI20774740', 'FI'],
  ['FR40303265045', 'FR'],
  ['GB980780684', 'GB'],
  ['HR33392005961', 'HR'],
  ['HU12892312', 'HU'],
  ['IE6433435F', 'IE'],
  ['IE6433435OA', 'IE'],
  ['IT00743110157', 'IT'],
  ['LT119511515', 'LT'],
  ['LT100001919017', 'LT'],
  ['LU15027442', 'LU'],
  ['LV40003521600', 'LV'],
  ['MT11679112', 'MT'],
  ['NL004495445B01', 'NL'],
  ['PL8567346215', 'PL'],
  ['PT501964843', 'PT'],
  ['RO18547290', 'RO'],
  ['SE123456789701', 'SE'],
  ['SI50223054', 'SI'],
  ['SK2022749619', 'SK'],
  ['CHE107787577IVA', 'CH'],
  ['NO988077917MVA', 'NO'],
  ['27AAPFU0939F1ZV', 'IN'],
  ['ABN51824753556', 'AU'],
  ['123026635RC0001', 'CA'],
  ['BR16727230000197', 'BR'],
] as const

describe('checkTaxId', () => {
  test.each(published)('passes %s of %s', (value, country) => {
    expect(checkTaxId(value)).toEqual({ country, valid: true })
  })

  test.each(published)('fails %s with its fourth digit changed', (value) => {
    let seen = 0
    const changed = value.replace(/\d/g, (digit) => (++seen === 4 ? String((Number(digit) + 1) % 10) : digit))
    expect(checkTaxId(changed).valid).toBe(false)
  })

  test('says nothing where there is nothing to check', () => {
    expect(checkTaxId('EU203000373')).toEqual({ country: 'EU', valid: null })
    expect(checkTaxId('201/113/40209')).toEqual({ country: null, valid: null })
    expect(checkTaxId('00743110157')).toEqual({ country: null, valid: null })
  })

  test('checks a number without its country where the country is told', () => {
    expect(checkTaxId('00743110157', 'IT')).toEqual({ country: 'IT', valid: true })
    expect(checkTaxId('00743110158', 'IT').valid).toBe(false)
  })
})

describe('parseTaxId', () => {
  test.each([
    ['DE 136 695 976', 'DE136695976'],
    ['USt-IdNr.: DE136695976', 'DE136695976'],
    ['VAT No. GB 980 7806 84', 'GB980780684'],
    ['N° TVA : FR 40 303 265 045', 'FR40303265045'],
    ['BTW BE 0428.759.497', 'BE0428759497'],
    ['CHE-107.787.577 IVA', 'CHE107787577IVA'],
    ['NO 988 077 917 MVA', 'NO988077917MVA'],
    ['Partita IVA 00743110157', '00743110157'],
    ['P.IVA IT00743110157', 'IT00743110157'],
    ['GSTIN: 27AAPFU0939F1ZV', '27AAPFU0939F1ZV'],
    ['Steuer-Nr. 201/113/40209', '201/113/40209'],
    ['EIN 12-3456789', '12-3456789'],
    ['VAT# IE 64 334 35F', 'IE6433435F'],
  ])('reads %s', (text, value) => {
    expect(parseTaxId(text)).toBe(value)
  })

  test.each(['', 'VAT', 'hello world', '1234', 'USt-IdNr.:', 'INVOICE'])('refuses %j', (text) => {
    expect(parseTaxId(text)).toBeNull()
  })
})

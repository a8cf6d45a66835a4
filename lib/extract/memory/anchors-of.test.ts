import { describe, expect, test } from 'vitest'
import { pageOfText } from '../page-of-text'
import { anchorsOf } from './anchors-of'

const nobody = { names: [], taxIds: [] }
const letter = pageOfText(`
Nordlicht Möbel GmbH
Hafenweg 12
24103 Kiel

Tischlerei Brandt KG
Ahornallee 4
Rechnung
Rechnungsnummer: R-2026-0815
Datum: 03.11.2026
Netto                100,00

Tel. 0431 / 55 66 77-0    info@nordlicht-moebel.de    www.nordlicht-moebel.de
IBAN DE89 3704 0044 0532 0130 00    USt-IdNr. DE 811 907 980    HRB 12345 KI`)

function valuesOf(kind: string, anchors: ReturnType<typeof anchorsOf>): string[] {
  return anchors.filter((anchor) => anchor.kind === kind).map(({ value }) => value)
}

describe('what a vendor is recognised by', () => {
  test('no line that is longer than a letterhead', () => {
    const long = 'Nordlicht'.repeat(40)
    expect(anchorsOf([pageOfText(`${long}\n\nHafenweg GmbH`)], nobody, { iban: long })).toEqual([
      { kind: 'header_line', value: 'HAFENWEGGMBH' },
    ])
  })

  const anchors = anchorsOf([letter], nobody)

  test('numbers and domains are normalised, so that other spellings are the same', () => {
    expect(valuesOf('iban', anchors)).toEqual(['DE89370400440532013000'])
    expect(valuesOf('phone', anchorsOf([pageOfText('Telefon: +49 431 5566770')], nobody))).toEqual(
      valuesOf('phone', anchorsOf([pageOfText('Tel. 0431 / 55 66 77-0')], nobody)),
    )
    expect(valuesOf('email_domain', anchors)).toEqual(['nordlicht-moebel.de'])
    expect(valuesOf('web_domain', anchors)).toEqual(['nordlicht-moebel.de'])
    expect(valuesOf('tax_id', anchorsOf([pageOfText('USt-IdNr. DE 811 907 980')], nobody))).toEqual(['811907980'])
    expect(valuesOf('registration', anchorsOf([pageOfText('ACME SDN BHD (123456-X)')], nobody))).toContain('123456X')
  })

  test('the first lines count, but not a title and nothing that tells this one document', () => {
    const lines = valuesOf('header_line', anchors)
    expect(lines).toContain('NORDLICHTMÖBELGMBH')
    expect(lines).not.toContain('RECHNUNG')
    expect(lines.join(' ')).not.toMatch(/20260815|03112026/)
  })

  test('a mail address at a provider that everybody uses is nobody’s', () => {
    expect(
      valuesOf('email_domain', anchorsOf([pageOfText('muster@gmail.com und muster@t-online.de')], nobody)),
    ).toEqual([])
  })

  test('what is the installation’s own, or the reviewed customer’s, is not the vendor’s', () => {
    const own = { names: ['Tischlerei Brandt KG'], taxIds: ['DE811907980'] }
    const left = anchorsOf([letter], own)
    expect(valuesOf('header_line', left)).not.toContain('TISCHLEREIBRANDTKG')
    expect(valuesOf('tax_id', left)).toEqual([])
    const reviewed = anchorsOf([letter], nobody, { customer_address: 'Ahornallee 4, 30159 Hannover' })
    expect(valuesOf('header_line', anchors)).toContain('AHORNALLEE4')
    expect(valuesOf('header_line', reviewed)).not.toContain('AHORNALLEE4')
  })

  test('reviewed values of the vendor are anchors, wherever they stand', () => {
    const reviewed = anchorsOf([letter], nobody, { vendor_tax_id: 'DE 123 456 788', vendor_name: 'Nordlicht' })
    expect(valuesOf('tax_id', reviewed)).toContain('123456788')
    expect(valuesOf('header_line', reviewed)).toContain('NORDLICHT')
  })
})

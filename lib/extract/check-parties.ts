import type { FieldKey } from '@/lib/fields/field'
import { lettersAndDigits, sameLettersAndDigits } from '@/lib/fields/letters-and-digits'
import { checkTaxId } from '@/lib/fields/tax-id'
import type { Finding, Policy } from './extraction'
import type { FoundValues } from './found-values'

export function checkParties(found: FoundValues, ownCompany: Policy['ownCompany']): Finding[] {
  return [
    ...checkTaxIdOf(found, 'vendor_tax_id', 'vendor'),
    ...checkTaxIdOf(found, 'customer_tax_id', 'customer'),
    ...checkTwoParties(found),
    ...checkAddressee(found, ownCompany),
  ]
}

/** Only where the country tells itself and publishes a checksum. */
function checkTaxIdOf(found: FoundValues, key: FieldKey, party: string): Finding[] {
  const prediction = found.get(key)
  if (!prediction) return []
  const { valid, country } = checkTaxId(prediction.value)
  if (valid === null) return []
  const repaired = valid ? undefined : prediction.alternatives.find(({ value }) => checkTaxId(value).valid === true)
  return [
    {
      code: 'tax_id_checksum',
      passed: valid,
      blocking: party === 'vendor',
      fields: [key],
      message: valid
        ? `The ${party}’s tax ID ${prediction.value} has the right check digit for ${country}.`
        : `The ${party}’s tax ID ${prediction.value} has a wrong check digit: it is misread, misprinted or made up.`,
      fix: repaired ? { field: key, value: repaired.value } : null,
    },
  ]
}

function checkTwoParties(found: FoundValues): Finding[] {
  const pairs = [
    ['vendor_name', 'customer_name', 'Vendor and customer have the same name'],
    ['vendor_tax_id', 'customer_tax_id', 'Vendor and customer have the same tax ID'],
  ] as const
  const compared = pairs.flatMap(([vendor, customer, sentence]) => {
    const [a, b] = [found.get(vendor)?.value, found.get(customer)?.value]
    return a && b
      ? [{ fields: [vendor, customer], same: sameLettersAndDigits(a, b), sentence: `${sentence}, ${a}.` }]
      : []
  })
  if (compared.length === 0) return []
  const base = { code: 'vendor_is_customer', blocking: true, fix: null }
  const same = compared.find((pair) => pair.same)
  return same
    ? [{ ...base, passed: false, fields: same.fields, message: same.sentence }]
    : [
        {
          ...base,
          passed: true,
          fields: compared.flatMap(({ fields }) => fields),
          message: 'Vendor and customer are two.',
        },
      ]
}

/** With the own company known: it must not be the vendor, and should be the customer. */
function checkAddressee(found: FoundValues, ownCompany: Policy['ownCompany']): Finding[] {
  if (ownCompany.names.length === 0 && ownCompany.taxIds.length === 0) return []
  const [vendor, customer] = [found.get('vendor_name')?.value, found.get('customer_name')?.value]
  const vendorIsOwn = isOwnName(vendor, ownCompany) || isOwnTaxId(found.get('vendor_tax_id')?.value, ownCompany)
  if (vendorIsOwn) {
    const message = 'The vendor is our own company: this looks like an invoice we wrote.'
    return [{ code: 'own_invoice', passed: false, blocking: true, fields: ['vendor_name'], message, fix: null }]
  }
  if (!customer || ownCompany.names.length === 0) return []
  const passed = isOwnName(customer, ownCompany) || isOwnTaxId(found.get('customer_tax_id')?.value, ownCompany)
  const message = passed ? `It is addressed to us, ${customer}.` : `It is addressed to ${customer}, not to our company.`
  return [{ code: 'addressed_to_us', passed, blocking: false, fields: ['customer_name'], message, fix: null }]
}

function isOwnName(name: string | undefined, { names }: Policy['ownCompany']): boolean {
  const key = lettersAndDigits(name ?? '')
  return key !== '' && names.some((own) => key.includes(lettersAndDigits(own)))
}

function isOwnTaxId(taxId: string | undefined, { taxIds }: Policy['ownCompany']): boolean {
  return taxId !== undefined && taxIds.some((own) => sameLettersAndDigits(own, taxId))
}

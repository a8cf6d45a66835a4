import { expect, test } from 'vitest'
import type { FieldKey, FieldValue } from '@/lib/fields/field'
import type { Finding, LineItem, Policy, Prediction } from './extraction'
import { pageOfText } from './page-of-text'
import { validate } from './validate'

type Values = Partial<Record<FieldKey, FieldValue>>

function prediction(
  field: FieldKey,
  value: FieldValue,
  alternatives: readonly FieldValue[] = [],
  confidence = 0.9,
): Prediction {
  return {
    field,
    value,
    raw: value,
    page: 1,
    spans: [],
    box: null,
    confidence,
    score: 1,
    source: 'model',
    reasons: [],
    alternatives: alternatives.map((other) => ({ value: other, raw: other, spans: [], box: null, confidence: 0.05 })),
  }
}

function row(amount: string | null): LineItem {
  const empty = { description: 'A', code: null, quantity: null, unit: null, unitPrice: null, taxRate: null }
  return { ...empty, page: 1, box: [0, 0, 1, 1], amount, confidence: 0.9 }
}

const policy: Pick<Policy, 'ownCompany' | 'today'> = { ownCompany: { names: [], taxIds: [] }, today: '2026-11-20' }

function check(values: Values, options: { items?: LineItem[]; text?: string; policy?: typeof policy } = {}): Finding[] {
  const predictions = Object.entries(values).map(([field, value]) => prediction(field as FieldKey, value))
  return validate(predictions, options.items ?? [], [pageOfText(options.text ?? '')], options.policy ?? policy)
}

function finding(code: string, findings: readonly Finding[]): Finding {
  const found = findings.find((item) => item.code === code)
  if (!found) throw new Error(`No finding ${code}`)
  return found
}

test('nothing found, nothing to say', () => {
  expect(check({})).toEqual([])
})

test('net + tax = total passes, with the rounding of cash where it is usual', () => {
  const sums = (values: Values) => finding('amounts_add_up', check(values))
  expect(sums({ subtotal: '100.00', tax: '19.00', total: '119.00' })).toMatchObject({ passed: true, blocking: true })
  expect(sums({ subtotal: '100.00', tax: '19.01', total: '119.00' }).passed).toBe(true)
  expect(sums({ subtotal: '100.00', tax: '19.04', total: '119.00' }).passed).toBe(false)
  expect(sums({ subtotal: '100.00', tax: '6.03', total: '106.05', currency: 'MYR' }).passed).toBe(true)
  expect(sums({ subtotal: '1000', tax: '100', total: '1100', currency: 'JPY' }).passed).toBe(true)
  expect(sums({ subtotal: '-100.00', tax: '-19.00', total: '-119.00' }).passed).toBe(true)
})

test('a wrong sum says so, and proposes the second choice that makes it right', () => {
  const findings = validate(
    [
      prediction('subtotal', '100.00'),
      prediction('tax', '19.00'),
      prediction('total', '191.00', ['120.00', '119.00'], 0.5),
      prediction('currency', 'EUR'),
    ],
    [],
    [],
    policy,
  )
  expect(finding('amounts_add_up', findings)).toMatchObject({
    passed: false,
    message: 'Net 100.00 EUR + tax 19.00 EUR = 119.00 EUR, but the total reads 191.00 EUR.',
    fix: { field: 'total', value: '119.00' },
  })
})

test('a missing tax is computed where it could be one', () => {
  expect(finding('amounts_add_up', check({ subtotal: '100.00', total: '100.00' }))).toMatchObject({ passed: true })
  const fixed = finding('amounts_add_up', check({ subtotal: '100.00', total: '119.00' }))
  expect(fixed).toMatchObject({ passed: false, fix: { field: 'tax', value: '19.00' } })
  expect(finding('amounts_add_up', check({ subtotal: '100.00', total: '210.00' })).fix).toBeNull()
})

test('net and tax that changed places are noticed though their sum is right', () => {
  expect(finding('tax_share', check({ subtotal: '19.00', tax: '100.00', total: '119.00' }))).toMatchObject({
    passed: false,
  })
  expect(finding('tax_share', check({ subtotal: '100.00', tax: '27.00' }))).toMatchObject({
    passed: true,
    message: 'The tax of 27.00 is 27.0 % of the net 100.00.',
  })
})

test('what is due is the total less what a page says was paid', () => {
  const due = (amount: string, text: string) =>
    finding('amount_due_follows', check({ total: '100.00', amount_due: amount }, { text }))
  expect(due('100.00', '').passed).toBe(true)
  expect(due('80.00', 'Paid 20.00')).toMatchObject({
    passed: true,
    message: 'Total 100.00 less 20.00 leaves 80.00 due.',
  })
  expect(due('600.00', 'Previous balance $500.00').passed).toBe(true)
  expect(due('80.00', 'Paid 30.00')).toMatchObject({ passed: false, blocking: false })
})

test('rows sum to the net or to the total', () => {
  const rows = (values: Values, amounts: (string | null)[]) =>
    check(values, { items: amounts.map(row) }).find(({ code }) => code === 'rows_add_up')
  expect(rows({ subtotal: '90.00', total: '99.00' }, ['60.00', '30.00'])?.passed).toBe(true)
  expect(rows({ subtotal: '90.00', total: '99.00' }, ['66.00', '33.00'])?.passed).toBe(true)
  expect(rows({ tax: '9.00', total: '99.00' }, ['60.00', '30.00'])?.passed).toBe(true)
  expect(rows({ subtotal: '90.00' }, ['60.00', '20.00'])).toMatchObject({
    passed: false,
    message: 'The 2 rows come to 80.00, 10.00 less than the net of 90.00.',
  })
  expect(rows({ subtotal: '90.00' }, ['60.00', null])).toBeUndefined()
})

test('an invoice is not due before it is written', () => {
  const order = (invoice_date: string, due_date: string) =>
    finding('due_before_issue', check({ invoice_date, due_date }))
  expect(order('2026-10-01', '2026-10-31')).toMatchObject({
    passed: true,
    message: 'It is due 30 days after the invoice.',
  })
  expect(order('2026-10-01', '2026-10-01').passed).toBe(true)
  expect(order('2026-10-05', '2026-04-11')).toMatchObject({
    passed: false,
    blocking: true,
    fix: { field: 'due_date', value: '2026-11-04' },
  })
  expect(order('2026-10-25', '2026-09-20')).toMatchObject({ passed: false, fix: null })
  expect(order('2026-10-25', '2036-10-25').passed).toBe(false)
})

test('an invoice date is judged against today where today is told', () => {
  const age = (invoice_date: string) => finding('invoice_date_plausible', check({ invoice_date }))
  expect(age('2026-11-01').passed).toBe(true)
  expect(age('2026-12-24').passed).toBe(true)
  expect(age('2027-11-01')).toMatchObject({ passed: false, blocking: true })
  expect(age('2016-11-01')).toMatchObject({ passed: false, blocking: false })
  expect(check({ invoice_date: '2036-01-01' }, { policy: { ownCompany: policy.ownCompany } })).toEqual([])
})

test('an IBAN must have the right check digits', () => {
  expect(finding('iban_checksum', check({ iban: 'DE89370400440532013000' }))).toMatchObject({ passed: true })
  expect(finding('iban_checksum', check({ iban: 'DE88370400440532013000' }))).toMatchObject({
    passed: false,
    blocking: true,
  })
  expect(finding('iban_checksum', check({ iban: 'DE8937040044053201300' })).message).toContain(
    'has 21 characters, but those of DE have 22',
  )
  const repaired = validate([prediction('iban', 'DE88370400440532013000', ['DE89370400440532013000'])], [], [], policy)
  expect(finding('iban_checksum', repaired).fix).toEqual({ field: 'iban', value: 'DE89370400440532013000' })
})

test('bank and account lie in one country', () => {
  expect(finding('bic_matches_iban', check({ iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' })).passed).toBe(true)
  expect(finding('bic_matches_iban', check({ iban: 'DE89370400440532013000', bic: 'INGBNL2A' })).passed).toBe(false)
})

test('tax IDs have their check digits, the vendor’s above all', () => {
  expect(finding('tax_id_checksum', check({ vendor_tax_id: 'DE136695976' })).passed).toBe(true)
  expect(finding('tax_id_checksum', check({ vendor_tax_id: 'DE136695977' }))).toMatchObject({
    passed: false,
    blocking: true,
  })
  expect(finding('tax_id_checksum', check({ customer_tax_id: 'DE136695977' }))).toMatchObject({
    passed: false,
    blocking: false,
  })
  expect(check({ vendor_tax_id: '201/113/40209' })).toEqual([])
})

test('vendor and customer are two, and we are the customer', () => {
  const own = { ...policy, ownCompany: { names: ['SimFin Analytics'], taxIds: ['DE 355369209'] } }
  expect(finding('vendor_is_customer', check({ vendor_name: 'ACME Ltd.', customer_name: 'Acme Ltd' })).passed).toBe(
    false,
  )
  expect(finding('vendor_is_customer', check({ vendor_name: 'ACME', customer_name: 'Other' })).passed).toBe(true)
  expect(finding('own_invoice', check({ vendor_name: 'SimFin Analytics GmbH' }, { policy: own }))).toMatchObject({
    blocking: true,
  })
  expect(finding('addressed_to_us', check({ customer_name: 'SimFin Analytics GmbH' }, { policy: own })).passed).toBe(
    true,
  )
  expect(finding('addressed_to_us', check({ customer_name: 'Jane Doe' }, { policy: own }))).toMatchObject({
    passed: false,
    blocking: false,
  })
})

test('a currency is one of ISO 4217', () => {
  expect(finding('currency_known', check({ currency: 'EUR' })).passed).toBe(true)
  expect(finding('currency_known', check({ currency: 'DEM' })).passed).toBe(false)
})

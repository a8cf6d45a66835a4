import type { Page } from '@/lib/document/page'
import type { FieldValue } from '@/lib/fields/field'
import { formatIban } from '@/lib/fields/iban'
import { lettersAndDigits } from '@/lib/fields/letters-and-digits'
import type { Finding } from '../extraction'
import type { Memory } from './memory'
import { pageSupportOf } from './page-support'

/**
 * Whether the account is one the vendor was paid to before: a changed one is the commonest fraud, and stops the document.
 * Nothing is said where either is not known. The fix is the known account, where the page prints it too.
 */
export function checkKnownIban(
  iban: FieldValue | null,
  memory: Memory | null | undefined,
  pages: readonly Page[],
): Finding[] {
  const known = memory?.knownIbans ?? []
  if (!memory || iban === null || known.length === 0) return []
  const passed = known.some((one) => lettersAndDigits(one) === lettersAndDigits(iban))
  const count = memory.ibanDocuments
  const last = `the last ${count > 1 ? `${count} invoices` : 'invoice'} of ${memory.vendorName}`
  const support = passed ? null : pageSupportOf(pages)
  const printed = known.find((one) => support?.supports('iban', one))
  return [
    {
      code: 'iban_known',
      passed,
      blocking: true,
      fields: ['iban'],
      message: passed
        ? `${memory.vendorName} was paid to this IBAN before.`
        : `The IBAN differs from ${last}: ${formatIban(known[0] as FieldValue)}.`,
      fix: printed ? { field: 'iban', value: printed } : null,
    },
  ]
}

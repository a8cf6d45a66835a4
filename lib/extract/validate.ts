import type { Page } from '@/lib/document/page'
import { checkAmounts } from './check-amounts'
import { checkDates } from './check-dates'
import { checkParties } from './check-parties'
import { checkPayment } from './check-payment'
import type { Finding, LineItem, Policy, Prediction } from './extraction'
import { foundValues } from './found-values'
import { checkKnownIban } from './memory/check-known-iban'

/**
 * Whether the values fit together and to what is published about them. Only what can be checked is reported: a sum needs
 * all of its parts. Passed checks are findings too. Duplicates need other documents, so they are found elsewhere.
 */
export function validate(
  predictions: readonly Prediction[],
  lineItems: readonly LineItem[],
  pages: readonly Page[],
  policy: Pick<Policy, 'ownCompany' | 'today' | 'memory'>,
): Finding[] {
  const found = foundValues(predictions)
  return [
    ...checkAmounts(found, lineItems, pages),
    ...checkDates(found, policy.today),
    ...checkParties(found, policy.ownCompany),
    ...checkPayment(found),
    ...checkKnownIban(found.get('iban')?.value ?? null, policy.memory, pages),
  ]
}

import { checkTaxId } from '@/lib/fields/tax-id'
import type { FeatureDraft } from './features'
import { noRole } from './line-facts'
import { compactKey } from './normalise'
import type { Placed, Surroundings } from './surroundings'

const customerWords =
  /\b(?:customer|client|buyer|your|kunden?|käufer|ihre|votre|acheteur|uw|klant|cliente|acquirente|comprador|adquirente)\b/iu
const vendorWords =
  /\b(?:our|seller|supplier|vendor|unsere|verkäufer|lieferant|notre|vendeur|fournisseur|onze|ons|leverancier|nuestro|fornitore|fornecedor)\b/iu

export function taxIdFeatures({ candidate, line, from, to }: Placed, around: Surroundings): FeatureDraft {
  const { parties, layout } = around
  const { value } = candidate
  const y = line.area.top / (layout.pageHeights.get(line.page.number) ?? 1)
  const { vendor, customer, other } = parties.lines[line.index]?.role ?? noRole
  const over = parties.addressOver(line)
  const overRole = over?.role ?? noRole
  const overRank = over?.addressRank ?? -1
  const first = line.words[from]
  const before = first && from > 0 ? line.text.slice(0, first.offset - 1) : ''
  const labelText = before || (line.leftOf[0]?.text ?? '')
  return {
    role_vendor: vendor,
    role_customer: customer,
    role_other: other,
    no_role: vendor + customer + other < 0.3 ? 1 : 0,
    under_vendor: overRole.vendor,
    under_customer: overRole.customer,
    under_first: overRank === 0 ? 1 : 0,
    under_later: overRank > 0 ? 1 : 0,
    country_prefix: /^(?:[A-Z]{2}|CHE)[A-Z]?\d/.test(value) ? 1 : 0,
    few_digits: value.replace(/\D/g, '').length < 7 ? 1 : 0,
    middle: y > 0.2 && y < 0.7 ? 1 : 0,
    own_company: parties.ownTaxIds.includes(compactKey(value)) ? 1 : 0,
    words: Math.min(1, (to - from - 1) / 3),
    says_customer: customerWords.test(labelText) ? 1 : 0,
    says_vendor: vendorWords.test(labelText) ? 1 : 0,
    valid: checkTaxId(value).valid === true ? 1 : 0,
    rest_is_cut: /^\d/.test(line.words[to]?.text ?? '') ? 1 : 0,
  }
}

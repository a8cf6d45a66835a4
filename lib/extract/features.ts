import type { FieldKey } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'
import { bicFeatures, ibanFeatures } from './account-features'
import { addressFeatures } from './address-features'
import { amountFeatures } from './amount-features'
import { currencyFeatures, dateFeatures, identifierFeatures } from './document-features'
import type { Candidate } from './extraction'
import type { LabelTarget } from './label-index'
import type { LabelSight, Relation } from './label-sights'
import { nameFeatures } from './name-features'
import { paymentFeatures } from './payment-facts'
import { type Placed, place, type Surroundings } from './surroundings'
import { taxIdFeatures } from './tax-id-features'

/** Named measurements, most of them 0 to 1. */
export type Features = Readonly<Record<string, number>>
export type FeatureDraft = Record<string, number>

/** What serving and training both see of a candidate. */
export function featuresOf(candidate: Candidate, surroundings: Surroundings): Features {
  const placed = place(candidate, surroundings.layout)
  const draft: FeatureDraft = {}
  Object.assign(draft, sharedFeatures(placed, surroundings))
  positionFeatures(draft, placed, surroundings)
  labelFeatures(draft, placed)
  return draft
}

/** What speaks for "not on the document": a row of its own among the candidates, with columns of its own. */
export function missingFeaturesOf(candidates: readonly Features[], { layout }: Surroundings): Features {
  let [label, ownCompany] = [0, 0]
  for (const features of candidates) {
    ownCompany = Math.max(ownCompany, features.own_company ?? 0)
    const own = Math.max(features.label_inline ?? 0, features.label_left ?? 0, features.label_above ?? 0)
    label = Math.max(label, own)
  }
  return {
    absent_best_label: label,
    absent_candidates: candidates.length,
    absent_pages: layout.pages.length,
    absent_lines: layout.lines.length,
    absent_own_company: ownCompany,
  }
}

/** What two fields of one type see alike of the same words is worked out once. */
function sharedFeatures(placed: Placed, surroundings: Surroundings): FeatureDraft {
  const { field: key, spans, value } = placed.candidate
  const words = spans.map((span) => `${span.page} ${span.start} ${span.end}`).join(',')
  const id = `${field(key).type} ${words} ${value}`
  const known = surroundings.shared.get(id)
  if (known) return known
  const features = typeFeatures(placed, surroundings)
  surroundings.shared.set(id, features)
  return features
}

function typeFeatures(placed: Placed, surroundings: Surroundings): FeatureDraft {
  switch (field(placed.candidate.field).type) {
    case 'amount':
      return {
        ...amountFeatures(placed, surroundings),
        ...paymentFeatures(placed.candidate.value, surroundings.amounts),
      }
    case 'date':
      return dateFeatures(placed, surroundings)
    case 'identifier':
      return identifierFeatures(placed, surroundings)
    case 'currency':
      return currencyFeatures(placed, surroundings)
    case 'name':
      return nameFeatures(placed, surroundings)
    case 'address':
      return addressFeatures(placed, surroundings)
    case 'tax_id':
      return taxIdFeatures(placed, surroundings)
    case 'iban':
      return ibanFeatures(placed, surroundings)
    case 'bic':
      return bicFeatures(placed, surroundings)
  }
}

function positionFeatures(
  draft: FeatureDraft,
  { candidate, line }: Placed,
  { layout, placesOfValue }: Surroundings,
): void {
  const height = layout.pageHeights.get(line.page.number) ?? 1
  const width = layout.pageWidths.get(line.page.number) ?? 1
  const y = line.area.top / height
  draft.first_page = line.page.number === layout.pages[0]?.number ? 1 : 0
  draft.top = Math.max(0, 1 - y / 0.35)
  draft.head = y < 0.15 ? 1 : 0
  draft.foot = y > 0.86 ? 1 : 0
  draft.right_half = line.area.left > width / 2 ? 1 : 0
  draft.big = Math.min(1.5, Math.max(0, line.size - 1.15))
  draft.small = line.size < 0.82 ? 1 : 0
  draft.repeated = Math.min(1, Math.log2(placesOfValue.get(`${candidate.field} ${candidate.value}`) ?? 1) / 2)
}

const relations: readonly Relation[] = ['inline', 'left', 'above']

/** The field's own labels by where they stand, and the strongest label of anything else (`rival_…`). */
function labelFeatures(draft: FeatureDraft, { candidate, sights }: Placed): void {
  let strongest = 0
  for (const relation of relations) {
    const own = strongestOf(sights, (sight) => sight.relation === relation && isOwn(candidate.field, sight.target))
    const rival = strongestOf(sights, (sight) => sight.relation === relation && !isOwn(candidate.field, sight.target))
    draft[`label_${relation}`] = own?.strength ?? 0
    draft[`rival_${relation}`] =
      rival && rival.text !== own?.text ? Math.max(0, rival.strength - 0.5 * (own?.strength ?? 0)) : 0
    strongest = Math.max(strongest, own?.strength ?? 0)
  }
  draft.labelled = strongest > 0.45 ? 1 : 0
}

/** Tax ids share their labels; whose it is depends on the block, not on the word "VAT". */
export function isOwn(key: FieldKey, target: LabelTarget): boolean {
  if (target === key) return true
  if (key === 'vendor_tax_id' || key === 'customer_tax_id')
    return target === 'vendor_tax_id' || target === 'customer_tax_id'
  return false
}

function strongestOf(sights: readonly LabelSight[], fits: (sight: LabelSight) => boolean): LabelSight | undefined {
  let best: LabelSight | undefined
  for (const sight of sights) if (fits(sight) && sight.strength > (best?.strength ?? 0)) best = sight
  return best
}

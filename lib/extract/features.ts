import type { FieldKey, FieldType } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'
import { bicFeatures, ibanFeatures } from './account-features'
import { addressFeatures } from './address-features'
import { amountFeatures } from './amount-features'
import { currencyFeatures, dateFeatures, identifierFeatures } from './document-features'
import type { LabelTarget } from './label-index'
import type { LabelSight, Relation } from './label-sights'
import type { Layout, TextLine } from './layout'
import { nameFeatures } from './name-features'
import type { Measured, Placed, Surroundings } from './surroundings'
import { taxIdFeatures } from './tax-id-features'

/** Named measurements, most of them 0 to 1. */
export type FeatureDraft = Record<string, number>

/** Measurements of rows: row-major, rows x names. */
export interface FeatureTable {
  readonly names: readonly string[]
  readonly values: Float64Array
  readonly rows: number
}

const positionNames = ['first_page', 'top', 'head', 'foot', 'right_half', 'big', 'small', 'repeated'] as const
const relations: readonly Relation[] = ['inline', 'left', 'above']
const labelNames = [...relations.flatMap((relation) => [`label_${relation}`, `rival_${relation}`]), 'labelled']

/** What serving and training both see of one field's candidates, a row each. */
export function featureTableOf(placed: readonly Placed[], surroundings: Surroundings): FeatureTable {
  const [first] = placed
  if (!first) return { names: [], values: new Float64Array(), rows: 0 }
  const own = measuredOf(first, surroundings)
  const names = namesOf(first, own)
  const ownCount = own.values.length
  const values = new Float64Array(placed.length * names.length)
  const counts = surroundings.placesOfValue.get(first.candidate.field)
  for (let row = 0; row < placed.length; row++) {
    const one = placed[row] as Placed
    const measured = measuredOf(one, surroundings).values
    // Values go by their place: every candidate of a type must have the same measurements in the same order.
    if (measured.length !== ownCount)
      throw new RangeError(`Not all candidates have ${names.slice(0, ownCount).join(', ')}`)
    let at = row * names.length
    for (let place = 0; place < measured.length; place++) values[at++] = measured[place] as number
    writePosition(values, at, one.line, surroundings.layout)
    at += positionNames.length
    values[at - 1] = Math.min(1, Math.log2(counts?.get(one.candidate.value) ?? 1) / 2)
    writeLabels(values, at, one)
  }
  return { names, values, rows: placed.length }
}

const namesByType = new Map<FieldType, readonly string[]>()

/** The same list for all tables of a type, by which `writeBins` knows them again. */
function namesOf({ candidate }: Placed, { draft }: Measured): readonly string[] {
  const { type } = field(candidate.field)
  const known = namesByType.get(type)
  if (known) return known
  const names = [...Object.keys(draft), ...positionNames, ...labelNames]
  namesByType.set(type, names)
  return names
}

const ownLabels = ['label_inline', 'label_left', 'label_above']
const missingNames = ['absent_best_label', 'absent_candidates', 'absent_pages', 'absent_lines', 'absent_own_company']

/** What speaks for "not on the document": a row of its own among the candidates, with columns of its own. */
export function missingFeaturesOf(table: FeatureTable, { layout }: Surroundings): FeatureTable {
  const label = Math.max(...ownLabels.map((name) => largestOf(table, name)))
  const ownCompany = largestOf(table, 'own_company')
  const values = Float64Array.of(label, table.rows, layout.pages.length, layout.lines.length, ownCompany)
  return { names: missingNames, values, rows: 1 }
}

/** 0 where there is nothing larger. */
function largestOf({ names, values }: FeatureTable, name: string): number {
  const column = names.indexOf(name)
  let largest = 0
  if (column >= 0)
    for (let at = column; at < values.length; at += names.length) largest = Math.max(largest, values[at] as number)
  return largest
}

/** What two fields of one type see alike of the same words is worked out once. */
function measuredOf(placed: Placed, surroundings: Surroundings): Measured {
  const { field: key, spans, value } = placed.candidate
  const { type } = field(key)
  const known = surroundings.measured.get(spans, type, value)
  if (known) return known
  const draft = typeFeatures(placed, surroundings)
  const measured = { draft, values: Object.values(draft) }
  surroundings.measured.set(spans, type, value, measured)
  return measured
}

function typeFeatures(placed: Placed, surroundings: Surroundings): FeatureDraft {
  switch (field(placed.candidate.field).type) {
    case 'amount':
      return amountFeatures(placed, surroundings)
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

/** In the order of `positionNames`, but for the last: how often the value comes. */
function writePosition(values: Float64Array, start: number, line: TextLine, layout: Layout): void {
  const { page, area, size } = line
  const height = layout.pageHeights.get(page.number) ?? 1
  const width = layout.pageWidths.get(page.number) ?? 1
  const y = area.top / height
  values[start] = page.number === layout.pages[0]?.number ? 1 : 0
  values[start + 1] = Math.max(0, 1 - y / 0.35)
  values[start + 2] = y < 0.15 ? 1 : 0
  values[start + 3] = y > 0.86 ? 1 : 0
  values[start + 4] = area.left > width / 2 ? 1 : 0
  values[start + 5] = Math.min(1.5, Math.max(0, size - 1.15))
  values[start + 6] = size < 0.82 ? 1 : 0
}

/** The field's own labels by where they stand, and the strongest label of anything else (`rival_…`): as `labelNames`. */
function writeLabels(values: Float64Array, start: number, { candidate, sights }: Placed): void {
  let strongest = 0
  for (let at = 0; at < relations.length; at++) {
    const relation = relations[at]
    let own: LabelSight | undefined
    let rival: LabelSight | undefined
    for (let index = 0; index < sights.length; index++) {
      const sight = sights[index] as LabelSight
      if (sight.relation !== relation) continue
      if (isOwn(candidate.field, sight.target)) {
        if (sight.strength > (own?.strength ?? 0)) own = sight
      } else if (sight.strength > (rival?.strength ?? 0)) rival = sight
    }
    const strength = own?.strength ?? 0
    values[start + 2 * at] = strength
    values[start + 2 * at + 1] = rival && rival.text !== own?.text ? Math.max(0, rival.strength - 0.5 * strength) : 0
    strongest = Math.max(strongest, strength)
  }
  values[start + 2 * relations.length] = strongest > 0.45 ? 1 : 0
}

/** Tax ids share their labels; whose it is depends on the block, not on the word "VAT". */
export function isOwn(key: FieldKey, target: LabelTarget): boolean {
  if (target === key) return true
  if (key === 'vendor_tax_id' || key === 'customer_tax_id')
    return target === 'vendor_tax_id' || target === 'customer_tax_id'
  return false
}

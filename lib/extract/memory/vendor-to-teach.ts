import { lettersAndDigits } from '@/lib/fields/letters-and-digits'
import { type KnownValues, taxIdKey } from './anchors-of'
import type { Anchor, KnownVendor } from './memory'
import { recogniseVendor } from './recognise-vendor'

/**
 * Which known vendor a reviewed document is of; null: a new one. More is known than when it came: the vendor's name as a
 * person left it. Somebody recognised by lines of text alone must have that name, and who has it needs no more than that.
 */
export function vendorToTeach(
  anchors: readonly Anchor[],
  known: readonly KnownVendor[],
  values: KnownValues,
): string | null {
  const name = lettersAndDigits(values.vendor_name ?? '')
  const named = known.filter(
    (vendor) => name !== '' && vendor.anchors.some(({ kind, value }) => kind === 'header_line' && value === name),
  )
  const recognised = recogniseVendor(anchors, known)?.vendorId ?? null
  const vendor = known.find(({ id }) => id === recognised)
  const numbered = vendor && sharesNumber(anchors, vendor) && !hasAnother(vendor, values.vendor_tax_id)
  if (vendor && (name === '' || named.includes(vendor) || numbered)) return vendor.id
  const sole = named.filter((one) => !differsInTaxId(anchors, one))
  return sole.length === 1 ? (sole[0] as KnownVendor).id : null
}

/** A number or domain that is this vendor's alone. */
function sharesNumber(anchors: readonly Anchor[], vendor: KnownVendor): boolean {
  return vendor.anchors.some(
    ({ kind, value, documents, ofAll }) =>
      kind !== 'header_line' &&
      documents >= ofAll &&
      anchors.some((anchor) => anchor.kind === kind && anchor.value === value),
  )
}

/** The number that they share may be the customer's, whose papers these are. */
function hasAnother(vendor: KnownVendor, taxId: string | null | undefined): boolean {
  const known = vendor.anchors.flatMap(({ kind, value }) => (kind === 'tax_id' ? [value] : []))
  return taxId != null && known.length > 0 && !known.includes(taxIdKey(taxId))
}

function differsInTaxId(anchors: readonly Anchor[], vendor: KnownVendor): boolean {
  const [own, other] = [anchors, vendor.anchors].map((list) =>
    (list as readonly Anchor[]).flatMap(({ kind, value }) => (kind === 'tax_id' ? [value] : [])),
  ) as [string[], string[]]
  return own.length > 0 && other.length > 0 && !own.some((value) => other.includes(value))
}

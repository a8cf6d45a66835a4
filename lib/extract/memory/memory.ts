import type { Box } from '@/lib/document/box'
import type { Span } from '@/lib/document/page'
import type { FieldKey, FieldValue } from '@/lib/fields/field'

/** What a vendor can be recognised by on a page. `value` is normalised, so that equal ones mean the same. */
export interface Anchor {
  readonly kind: 'tax_id' | 'registration' | 'iban' | 'phone' | 'email_domain' | 'web_domain' | 'header_line'
  readonly value: string
}

/** A vendor with what its reviewed documents showed of it. */
export interface KnownVendor {
  readonly id: string
  readonly anchors: readonly (Anchor & { /** In how many of its documents. */ readonly documents: number })[]
}

/** Where a value stood: the words beside or above it that tell it apart, and how it lies to them. */
export interface RememberedPlace {
  /** Normalised label words, nearest first; empty where none stood near. */
  readonly label: readonly string[]
  readonly relation: 'right' | 'below' | 'none'
  readonly box: Box
  /** Of the page: from 1, or from the end as -1. */
  readonly page: number
}

/** One annotation as memory sees it, with what was predicted and by which rule. */
export interface Decision {
  readonly documentId: string
  readonly at: string
  readonly actor: string
  readonly field: FieldKey
  readonly state: 'confirmed' | 'corrected' | 'absent'
  /** Null where absent. */
  readonly value: FieldValue | null
  readonly place: RememberedPlace | null
  readonly predicted: { readonly value: FieldValue | null; readonly ruleId: string | null }
}

/** What a vendor's decisions taught. Worked out from them anew each time, so that taking one back takes its rule back. */
export interface MemoryRule {
  /** Stable while the rule is: field, kind, and a digest of what it says. */
  readonly id: string
  readonly field: FieldKey
  readonly kind: 'value' | 'place'
  readonly value: FieldValue | null
  readonly place: RememberedPlace | null
  /** Documents that agree, and that disagree. */
  readonly votes: number
  readonly against: number
  /** How often a person kept what it proposed, and changed it. */
  readonly hits: number
  readonly contradictions: number
  /** Three in a row suspend it. */
  readonly contradictionsInRow: number
  readonly state: 'active' | 'suspended' | 'off' | 'outvoted'
  /** The first correction it comes from. */
  readonly from: Decision
}

/** What extraction is given of the vendor that was recognised. */
export interface Memory {
  readonly vendorId: string
  readonly vendorName: string
  readonly rules: readonly MemoryRule[]
  /** Accounts it was paid to before, by decisions of people or straight-through documents. */
  readonly knownIbans: readonly string[]
  /** How many of its documents were reviewed. */
  readonly documents: number
}

/** A prediction's words that a person's correction took, for `placeOf`. */
export interface PlacedValue {
  readonly spans: readonly Span[]
  readonly box: Box
}

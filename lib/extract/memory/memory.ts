import type { Box } from '@/lib/document/box'
import type { FieldKey, FieldValue } from '@/lib/fields/field'

export const anchorKinds = [
  'tax_id',
  'registration',
  'iban',
  'phone',
  'email_domain',
  'web_domain',
  'header_line',
] as const
export type AnchorKind = (typeof anchorKinds)[number]

/** What a vendor can be recognised by on a page. `value` is normalised, so that equal ones mean the same. */
export interface Anchor {
  readonly kind: AnchorKind
  readonly value: string
}

export interface KnownAnchor extends Anchor {
  /** In how many of the vendor's documents. */
  readonly documents: number
  /** In how many documents of whatever vendor. */
  readonly ofAll: number
}

/** A vendor with what its reviewed documents showed of it. */
export interface KnownVendor {
  readonly id: string
  readonly anchors: readonly KnownAnchor[]
}

/** Where a value stood: the words beside or above it that tell it apart, and how it lies to them. */
export interface RememberedPlace {
  /** Normalised label words, nearest first; empty where none stood near. */
  readonly label: readonly string[]
  /** The same as printed, in the order of reading: “Summe EUR”. */
  readonly text: string
  readonly relation: 'right' | 'below' | 'none'
  readonly box: Box
  /** Of the page: from 1, or from the end as -1. */
  readonly page: number
  /** How many words the value was, at least 1. */
  readonly words: number
}

/** One annotation as memory sees it, with what was predicted and by which rule. */
export interface Decision {
  readonly documentId: string
  /** ISO date and time. */
  readonly at: string
  readonly actor: string
  readonly field: FieldKey
  readonly state: 'confirmed' | 'corrected' | 'absent'
  /** Null where absent. */
  readonly value: FieldValue | null
  /** Of a correction; null where it was typed and is not on the page. */
  readonly place: RememberedPlace | null
  readonly predicted: { readonly value: FieldValue | null; readonly ruleId: string | null }
}

/** A person's say on a rule; the latest counts. Forgotten: only decisions after `at` teach it again. */
export interface RuleSwitch {
  readonly ruleId: string
  readonly state: 'on' | 'off' | 'forgotten'
  /** ISO date and time. */
  readonly at: string
}

/** What a vendor's decisions taught. Worked out from them anew each time, so that taking one back takes its rule back. */
export interface MemoryRule {
  /** Stable while the rule is: field, kind, and a digest of what it says. */
  readonly id: string
  readonly field: FieldKey
  readonly kind: 'value' | 'place'
  /** Null of a place, and of a rule that says: this vendor never has that field. */
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
  /** The first correction it comes from, or the first confirmation where nothing was corrected. */
  readonly from: Decision
}

/** What extraction is given of the vendor that was recognised. */
export interface Memory {
  readonly vendorId: string
  readonly vendorName: string
  readonly rules: readonly MemoryRule[]
  /** Accounts it was paid to before, as people decided or finished documents say; the most recent first. */
  readonly knownIbans: readonly FieldValue[]
  /** How many of its last documents in a row had the first of these. */
  readonly ibanDocuments: number
  /** How many of its documents were reviewed. */
  readonly documents: number
}

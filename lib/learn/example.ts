import type { Page } from '@/lib/document/page'
import type { DocumentType, FieldKey, FieldValue } from '@/lib/fields/field'

/** What a person says of a field: the values that count as right, none where it is not on the document. */
export interface Label {
  readonly values: readonly FieldValue[]
  /** "Not on the document" counts as right too. */
  readonly optional: boolean
}

/** A document to learn from. */
export interface Example {
  readonly id: string
  readonly pages: readonly Page[]
  /** Vendor or layout: documents of one group are never on both sides of a fold. */
  readonly group: string
  /** How much it counts; 1 is a real document. */
  readonly weight: number
  /** A field without an entry was not looked at: nothing is learnt from it. */
  readonly labels: Readonly<Partial<Record<FieldKey, Label>>>
  readonly documentType: DocumentType | null
  /** Made by a program: it trains, but its predictions don't calibrate. */
  readonly synthetic: boolean
}

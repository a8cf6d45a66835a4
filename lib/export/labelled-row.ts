import type { Box } from '../document/box'
import type { DocumentType, FieldKey } from '../fields/field'

/** A value as somebody labelled it elsewhere. */
export interface LabelledValue {
  /** As it was written there: canonical, or in any usual form. */
  readonly text: string
  /** Where it stands, if the labels say so: one box a line of it. */
  readonly places?: readonly { readonly page: number; readonly box: Box }[]
}

/** Lines of words whose document is not there: a page is drawn of them. Boxes are in pixels of the page. */
export interface LabelledLines {
  readonly width: number
  readonly height: number
  readonly lines: readonly { readonly text: string; readonly box: Box }[]
}

/** A row of line items; numbers are canonical decimals. */
export interface LabelledItem {
  readonly description: string | null
  readonly quantity: string | null
  readonly unitPrice: string | null
  readonly amount: string | null
}

/** What is known of one document. A field that is neither among the values nor absent teaches nothing. */
export interface LabelledRow {
  /** From 1, in its file. */
  readonly number: number
  /** For people. */
  readonly name: string
  /** The document's file, as the labels name it. */
  readonly file: string | null
  /** A document of this installation, if it is. */
  readonly documentId: string | null
  readonly lines: LabelledLines | null
  readonly values: Readonly<Partial<Record<FieldKey, LabelledValue>>>
  readonly absent: readonly FieldKey[]
  readonly documentType: DocumentType | null
  readonly lineItems: readonly LabelledItem[] | null
}

export interface RefusedRow {
  readonly number: number
  readonly name: string
  /** One sentence. */
  readonly reason: string
}

export interface LabelledRows {
  readonly rows: readonly LabelledRow[]
  readonly refused: readonly RefusedRow[]
}

import type { ExportDocument } from './export-document'

/** A text that goes to a file of the archive: appended where the file is a joined one, else a file of its own. */
export interface ExportPiece {
  readonly path: string
  readonly text: string
  /** Of a draft invoice: the mandatory business terms that are not known. */
  readonly missing?: readonly string[]
}

/** A file to which every document adds. */
export interface JoinedFile {
  readonly path: string
  readonly head?: string
  /** Between two pieces. */
  readonly between?: string
  readonly tail?: string
  /** Begins with a byte order mark where that is asked for, as spreadsheet programs want it. */
  readonly table?: boolean
}

/** What stands in the archive before this document. */
export interface Preceding {
  readonly documents: number
  readonly pages: number
}

/** How one format is written. `label`, `purpose` and `layout` are shown to people. */
export interface ExportFormat {
  readonly name: string
  readonly label: string
  /** One sentence: what one takes it for. */
  readonly purpose: string
  readonly layout: string
  readonly joined: readonly JoinedFile[]
  /** `longest`: a word has one label, so of overlapping values only the longest is written. */
  readonly overlaps: 'kept' | 'longest'
  /** Refers to page images. */
  readonly images: boolean
  readonly write: (document: ExportDocument, preceding: Preceding) => ExportPiece[]
}

import { groupBy } from '@/lib/extract/group-by'
import type { AnsweredDocument } from './answers'
import { type Quality, qualityOf, requiredAreRight } from './measure-answers'

/** One test document for the table of vendors. */
export interface VendorDocument {
  /** Its group, and what people call it. */
  readonly key: string
  readonly vendor: string
  readonly total: number | null
  readonly answered: AnsweredDocument
}

export interface VendorQuality {
  readonly name: string
  readonly documents: number
  readonly quality: Quality
  /** Sums of totals, whatever their currency; null where none is known. */
  readonly amount: number | null
  /** Of the documents with a required field that is wrong or missing. */
  readonly amountAtRisk: number | null
  readonly documentsAtRisk: number
}

/** Vendors by what their errors are about: the largest sum of money in documents with a wrong required field first. */
export function vendorQualities(documents: readonly VendorDocument[]): VendorQuality[] {
  return [...groupBy(documents, ({ key }) => key).values()]
    .map(vendorQuality)
    .sort(
      (a, b) =>
        (b.amountAtRisk ?? 0) - (a.amountAtRisk ?? 0) ||
        b.documentsAtRisk - a.documentsAtRisk ||
        a.quality.f1 - b.quality.f1 ||
        (a.name < b.name ? -1 : 1),
    )
}

function vendorQuality(documents: readonly VendorDocument[]): VendorQuality {
  const wrong = documents.filter(({ answered }) => !requiredAreRight(answered))
  return {
    name: documents[0]?.vendor ?? '',
    documents: documents.length,
    quality: qualityOf(documents.flatMap(({ answered }) => answered.answers)),
    amount: sumOf(documents),
    amountAtRisk: sumOf(wrong) ?? (sumOf(documents) === null ? null : 0),
    documentsAtRisk: wrong.length,
  }
}

/** Credit notes count as much as invoices. */
function sumOf(documents: readonly VendorDocument[]): number | null {
  const known = documents.flatMap(({ total }) => (total === null ? [] : [Math.abs(total)]))
  return known.length === 0 ? null : known.reduce((sum, total) => sum + total, 0)
}

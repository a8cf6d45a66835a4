import type { Extraction, Prediction } from '@/lib/extract/extraction'
import type { FieldKey, FieldValue } from '@/lib/fields/field'
import { toMinor } from '@/lib/fields/money'
import { fields } from '@/lib/fields/registry'

/** What the list of documents sorts, filters and shows: columns of `documents`, taken from the latest extraction and from what people decided. */
export interface DocumentValues {
  readonly documentType: string
  readonly vendorName: string | null
  readonly vendorTaxId: string | null
  readonly invoiceNumber: string | null
  readonly invoiceDate: string | null
  readonly totalMinor: bigint | null
  readonly currency: string | null
  readonly confidence: number
}

export function documentValues({
  documentType,
  predictions,
}: Pick<Extraction, 'documentType' | 'predictions'>): DocumentValues {
  const byField = new Map(predictions.map((prediction) => [prediction.field, prediction]))
  const value = (key: FieldKey): FieldValue | null => byField.get(key)?.value ?? null
  const [total, currency] = [value('total'), value('currency')]
  return {
    documentType: documentType.value,
    vendorName: value('vendor_name'),
    vendorTaxId: value('vendor_tax_id'),
    invoiceNumber: value('invoice_number'),
    invoiceDate: value('invoice_date'),
    totalMinor: total === null ? null : BigInt(toMinor(total, currency)),
    currency,
    confidence: weakest(byField),
  }
}

/** A document is as sure as its least sure required field; one that was not found is not sure at all. */
function weakest(byField: ReadonlyMap<FieldKey, Prediction>): number {
  const required = fields.filter((field) => field.required).map((field) => byField.get(field.key))
  return Math.min(1, ...required.map((prediction) => (prediction?.value == null ? 0 : prediction.confidence)))
}

import type { z } from 'zod'
import type { createExportBody, ExportFormatRow, ExportRow } from '@/lib/contracts/exports'
import { type DocumentType, documentTypes } from '@/lib/fields/field'

/** What stands in the form. */
export interface ExportForm {
  readonly format: string
  /** ISO days, or empty. */
  readonly from: string
  readonly to: string
  readonly vendor: string
  readonly documentType: DocumentType | ''
  readonly unreviewed: boolean
  readonly decidedOnly: boolean
  readonly images: boolean
  readonly byteOrderMark: boolean
}

export const emptyForm: ExportForm = {
  format: 'jsonl',
  from: '',
  to: '',
  vendor: '',
  documentType: '',
  unreviewed: false,
  decidedOnly: false,
  images: false,
  byteOrderMark: false,
}

const typeWords: Readonly<Record<DocumentType, string>> = {
  invoice: 'Invoices',
  credit_note: 'Credit notes',
  receipt: 'Receipts',
  other: 'What is not an invoice',
}

export const typeChoices: readonly { value: DocumentType | ''; label: string }[] = [
  { value: '', label: 'All' },
  ...documentTypes.map((value) => ({ value, label: typeWords[value] })),
]

/** As `POST exports` takes it; a mark is for tables alone. */
export function bodyOf(form: ExportForm, format: ExportFormatRow): z.input<typeof createExportBody> {
  const { from, to, vendor, documentType, unreviewed, decidedOnly, images, byteOrderMark } = form
  return {
    format: format.name,
    filter: {
      from: from || null,
      to: to || null,
      vendor: vendor.trim() || null,
      documentType: documentType || null,
      reviewedOnly: !unreviewed,
    },
    options: { images, decidedOnly, byteOrderMark: byteOrderMark && format.tables },
  }
}

/** The one thing that is wrong with the days, or null. */
export function wrongDays({ from, to }: ExportForm): string | null {
  return from && to && from > to ? 'The last day lies before the first.' : null
}

/** What was chosen, in words: "1 Nov 2026 to today · Muster · unreviewed too". */
export function choiceInWords({ filter, options }: ExportRow, dayWords: (iso: string) => string): string {
  const { from, to, vendor, documentType, reviewedOnly } = filter
  const words = [
    from && to ? `${dayWords(from)} to ${dayWords(to)}` : from ? `from ${dayWords(from)}` : to && `to ${dayWords(to)}`,
    vendor && `“${vendor}”`,
    documentType && typeWords[documentType].toLowerCase(),
    !reviewedOnly && 'unreviewed too',
    options.decidedOnly && 'only decided values',
    options.images && 'with images',
    options.byteOrderMark && 'byte order mark',
  ].filter(Boolean)
  return words.length > 0 ? words.join(' · ') : 'all reviewed documents'
}

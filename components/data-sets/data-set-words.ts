import type { SnapshotFilter, SnapshotRow } from '@/lib/contracts/snapshots'
import type { Language } from '@/lib/document/page'
import type { Status } from '@/lib/document/status'
import type { DocumentType } from '@/lib/fields/field'

export const languageWords: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  nl: 'Dutch',
  es: 'Spanish',
  it: 'Italian',
  pt: 'Portuguese',
}

export const typeWords: Readonly<Record<DocumentType, string>> = {
  invoice: 'Invoices',
  credit_note: 'Credit notes',
  receipt: 'Receipts',
  other: 'Others',
}

/** States that a document with labels can be in. */
export const stateWords: Readonly<Partial<Record<Status, string>>> = {
  completed: 'Completed',
  needs_review: 'Opened again',
  rejected: 'Rejected',
}

export const triggerWords: Readonly<Record<SnapshotRow['trigger'], string>> = {
  hand: 'by hand',
  schedule: 'by schedule',
  training: 'for a training',
  shell: 'from a shell',
}

/** What a data set was chosen by, in a line. `day` writes an ISO date. */
export function filterInWords(filter: SnapshotFilter, day: (iso: string) => string): string {
  const { from, to, vendors, documentTypes, languages, reviewedBy, states } = filter
  const days = from && to ? `${day(from)} to ${day(to)}` : from ? `since ${day(from)}` : to ? `until ${day(to)}` : null
  const other = states.length !== 1 || states[0] !== 'completed'
  const parts = [
    days,
    vendors.join(', '),
    documentTypes.map((type) => typeWords[type]).join(', '),
    languages.map((language) => languageWords[language]).join(', '),
    reviewedBy.length > 0 ? `of ${reviewedBy.length} ${reviewedBy.length === 1 ? 'person' : 'people'}` : null,
    other ? states.map((state) => stateWords[state] ?? state).join(', ') : null,
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(' · ') : 'Everything that people decided on'
}

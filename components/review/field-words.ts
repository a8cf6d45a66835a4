import type { FieldReply } from '@/lib/contracts/documents'
import type { Cause } from '@/lib/fields/correction-cause'
import type { DocumentType } from '@/lib/fields/field'

export const typeWords: Readonly<Record<DocumentType, string>> = {
  invoice: 'Invoice',
  credit_note: 'Credit note',
  receipt: 'Receipt',
  other: 'Not an invoice',
}

export const causeWords: Readonly<Record<Cause, string>> = {
  misread: 'Misread on the page',
  wrong_place: 'Taken from the wrong place',
  not_found: 'Was not found',
  wrong_form: 'Right words, wrong value',
}

export const sourceWords: Readonly<Record<FieldReply['source'], string>> = {
  model: 'model',
  memory: 'memory',
  rule: 'rule',
  person: 'a person',
}

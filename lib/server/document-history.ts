import type { DocumentReply } from '@/lib/contracts/documents'
import { fields } from '@/lib/fields/registry'
import type { AuditEvent } from '@/prisma/generated/client'

type Data = Readonly<Record<string, unknown>>

/** One sentence for each thing that can happen to a document; `who` is a name. */
const sentences: Readonly<Record<string, (who: string, data: Data) => string>> = {
  'document.received': (who, { fileName }) => `${who} sent it in as “${fileName}”.`,
  'document.sent_again': (who, { fileName }) => `${who} sent the same file again, as “${fileName}”.`,
  'document.processed': (_, { route, pages, ocrPages, milliseconds, kept }) =>
    `Read ${count(pages, 'page')}${read(pages, ocrPages)} in ${seconds(milliseconds)}: ${routed(route)}.${stayed(kept)}`,
  'document.failed': (_, { message }) => `Could not be read: ${message}`,
  'document.processing_requested': (who) => `${who} had it read again.`,
  'document.deleted': (who) => `${who} deleted it.`,
  'document.extracted_again': (_, { fileName }) =>
    `Extracted again after a correction${fileName ? ` on “${fileName}”` : ' of what is remembered'}.`,
  'document.approved': (who, data) => `${who} approved it after ${data.seconds} s of work: ${decisions(data)}.`,
  'document.labelled': (who, { labels }) => `${who} brought ${count(labels, 'value')} for it from an import of labels.`,
  'document.label_corrected': (who, { field, value, was }) =>
    `${who} decided that ${labels[String(field)] ?? field} is “${value}” and not “${was}”, as on other documents of the vendor.`,
  'document.overruled': (who, { message, reason }) => `${who} let it pass that “${message}”: ${reason}`,
  'document.rejected': (who, { reason }) => `${who} rejected it: ${reason}`,
  'document.reopened': (who) => `${who} opened it again.`,
  'document.review_undone': (who, { was }) => `${who} took the ${was === 'rejected' ? 'rejection' : 'approval'} back.`,
  'document.draft_adopted': (who, { name }) => `${who} went on with the work of ${name}.`,
  'document.postponed': (who, { note }) => `${who} put it aside${note ? `: ${note}` : ''}.`,
  'document.resumed': (who) => `${who} took it up again.`,
  'document.escalated': (who, { text }) => `${who} handed it over to the admins: ${text}`,
  'document.given_back': (who) => `${who} gave it back to the clerks.`,
  'document.commented': (who, { text }) => `${who} wrote: ${text}`,
}

/** Oldest first. Events that say nothing to a clerk are left out. */
export function documentHistory(events: readonly AuditEvent[]): DocumentReply['history'] {
  return events.flatMap(({ at, actorName, action, data }) => {
    const sentence = sentences[action]?.(actorName, data as Data)
    return sentence ? [{ at: at.toISOString(), actor: actorName, action, message: sentence }] : []
  })
}

function count(number: unknown, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`
}

function read(pages: unknown, ocrPages: unknown): string {
  if (!ocrPages) return ''
  return ocrPages === pages ? ' by OCR' : ` (${ocrPages} by OCR)`
}

/** What people had decided before it was read again. */
function stayed(kept: unknown): string {
  if (!kept) return ''
  return kept === 1 ? ' The value that a person decided stays.' : ` The ${kept} values that people decided stay.`
}

function decisions({ confirmed, corrected, absent }: Data): string {
  const parts = [
    named(corrected, 'corrected'),
    named(absent, 'not on the document'),
    Array.isArray(confirmed) && confirmed.length > 0 ? `${count(confirmed.length, 'value')} confirmed` : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join('; ') : 'nothing had to be decided'
}

function named(keys: unknown, what: string): string {
  if (!Array.isArray(keys) || keys.length === 0) return ''
  return `${keys.map((key) => labels[String(key)] ?? key).join(', ')} ${what}`
}

const labels: Readonly<Record<string, string>> = {
  ...Object.fromEntries(fields.map(({ key, label }) => [key, label])),
  document_type: 'Document type',
  line_items: 'Lines',
}

function seconds(milliseconds: unknown): string {
  return `${(Number(milliseconds) / 1000).toFixed(1)} s`
}

function routed(route: unknown): string {
  return route === 'straight_through' ? 'everything is sure, it went straight through' : 'a person has to look at it'
}

import type { DocumentReply } from '@/lib/contracts/documents'
import type { AuditEvent } from '@/prisma/generated/client'

type Data = Readonly<Record<string, unknown>>

/** One sentence for each thing that can happen to a document; `who` is a name. */
const sentences: Readonly<Record<string, (who: string, data: Data) => string>> = {
  'document.received': (who, { fileName }) => `${who} sent it in as “${fileName}”.`,
  'document.sent_again': (who, { fileName }) => `${who} sent the same file again, as “${fileName}”.`,
  'document.processed': (_, { route, pages, ocrPages, milliseconds }) =>
    `Read ${count(pages, 'page')}${read(pages, ocrPages)} in ${seconds(milliseconds)}: ${routed(route)}.`,
  'document.failed': (_, { message }) => `Could not be read: ${message}`,
  'document.processing_requested': (who) => `${who} had it read again.`,
  'document.deleted': (who) => `${who} deleted it.`,
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

function seconds(milliseconds: unknown): string {
  return `${(Number(milliseconds) / 1000).toFixed(1)} s`
}

function routed(route: unknown): string {
  return route === 'straight_through' ? 'everything is sure, it went straight through' : 'a person has to look at it'
}

import type { Page } from '@/lib/document/page'
import { type Status, transition } from '@/lib/document/status'
import type { Extraction, Route, RouteReason } from '@/lib/extract/extraction'
import type { Prisma } from '@/prisma/generated/client'
import { systemActor } from './actor'
import { audit } from './audit'
import { announce } from './document-events'
import { documentValues } from './document-values'
import { findDuplicates, type StoredFinding } from './duplicates'
import { lockDocument } from './lock-document'
import { prisma } from './prisma'
import type { Attempt } from './process-document'
import { saveSearchWords } from './search-words'

/**
 * Extraction, list columns, search words, status and audit, all or nothing. Writes nothing when the document has moved
 * on since the attempt began: another worker took it over, or it was deleted.
 */
export async function saveExtraction(attempt: Attempt, pages: readonly Page[], extraction: Extraction): Promise<void> {
  const { id, fileName } = attempt.document
  const values = documentValues(extraction)
  await prisma.$transaction(
    async (tx) => {
      const duplicates = await findDuplicates(tx, id, values)
      const document = await lockDocument(tx, id)
      if (document?.revision !== attempt.revision) return
      const { route, reasons } = decideRoute(extraction, duplicates)
      const status = transition(document.status as Status, { type: 'finish', route })
      await tx.extraction.create({
        data: {
          documentId: id,
          modelVersion: extraction.modelVersion,
          documentType: json(extraction.documentType),
          predictions: json(extraction.predictions),
          lineItems: json(extraction.lineItems),
          findings: json([...extraction.findings, ...duplicates]),
          route,
          reasons: json(reasons),
        },
      })
      await tx.document.update({
        where: { id },
        data: {
          ...values,
          status,
          route,
          language: mainLanguage(pages),
          pageCount: pages.length,
          processedAt: new Date(),
          failureCode: null,
          failureReason: null,
          revision: { increment: 1 },
        },
      })
      await saveSearchWords(tx, id, searchable(fileName, extraction, pages))
      await audit(tx, {
        actor: systemActor,
        action: 'document.processed',
        documentId: id,
        data: {
          route,
          reasons: reasons.length,
          modelVersion: extraction.modelVersion,
          pages: pages.length,
          ocrPages: pages.filter((page) => page.source === 'ocr').length,
          milliseconds: Date.now() - attempt.startedAt,
        },
      })
      await announce(tx, { id, status })
    },
    { maxWait: 10_000, timeout: 30_000 },
  )
}

/** The extraction knows one document; what it looks like among the others may still stop it. */
function decideRoute(
  extraction: Extraction,
  duplicates: readonly StoredFinding[],
): { readonly route: Route; readonly reasons: readonly RouteReason[] } {
  if (duplicates.length === 0) return extraction
  const reasons = duplicates.map(({ fields, message }) => ({ field: fields.at(-1) ?? null, message }))
  return { route: 'review', reasons: extraction.route === 'review' ? [...reasons, ...extraction.reasons] : reasons }
}

/** What a clerk knows a document by comes first, since there is a limit. */
function* searchable(fileName: string, { predictions }: Extraction, pages: readonly Page[]): Generator<string> {
  yield fileName
  for (const { value } of predictions) if (value !== null) yield value
  for (const page of pages) for (const word of page.words) yield word.text
}

function mainLanguage(pages: readonly Page[]): string | null {
  const words = new Map<string, number>()
  for (const { language, words: found } of pages) {
    if (language) words.set(language, (words.get(language) ?? 0) + found.length)
  }
  return [...words].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function json(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue
}

import type { Page } from '@/lib/document/page'
import type { Extraction } from '@/lib/extract/extraction'
import { systemActor } from './actor'
import { audit } from './audit'
import { announce } from './document-events'
import { outcomeOf } from './extraction-outcome'
import { lockDocument } from './lock-document'
import { prisma } from './prisma'
import type { Attempt } from './process-document'
import { storeExtraction } from './store-extraction'

export interface ReadDocument {
  readonly pages: readonly Page[]
  readonly extraction: Extraction
  /** Whom memory recognised. */
  readonly vendorId: string | null
}

/**
 * Extraction, list columns, search words, status and audit, all or nothing. Writes nothing when the document has moved
 * on since the attempt began: another worker took it over, or it was deleted.
 */
export async function saveExtraction(attempt: Attempt, { pages, extraction, vendorId }: ReadDocument): Promise<void> {
  const { id } = attempt.document
  await prisma.$transaction(
    async (tx) => {
      const outcome = await outcomeOf(tx, { id, extraction, pages })
      const document = await lockDocument(tx, id)
      if (document?.revision !== attempt.revision) return
      const status = await storeExtraction(tx, document, { pages, extraction, outcome, vendorId, event: 'finish' })
      await audit(tx, {
        actor: systemActor,
        action: 'document.processed',
        documentId: id,
        data: {
          route: outcome.route,
          reasons: outcome.reasons.length,
          kept: outcome.kept,
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

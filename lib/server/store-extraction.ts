import type { Page } from '@/lib/document/page'
import { type Status, type StatusEvent, transition } from '@/lib/document/status'
import type { Extraction } from '@/lib/extract/extraction'
import type { Document, Prisma } from '@/prisma/generated/client'
import type { Outcome } from './extraction-outcome'
import { saveDocumentValues } from './save-document-values'

export interface StoredExtraction {
  readonly pages: readonly Page[]
  readonly extraction: Extraction
  readonly outcome: Outcome
  /** Whom memory recognised. */
  readonly vendorId: string | null
  /** It was just read, or memory learnt something while it waited. */
  readonly event: Extract<StatusEvent, { readonly route: unknown }>['type']
}

/** Extraction, list columns, search words and status of a document that the transaction has locked; its new status. */
export async function storeExtraction(
  tx: Prisma.TransactionClient,
  document: Document,
  { pages, extraction, outcome, vendorId, event }: StoredExtraction,
): Promise<Status> {
  const { id, fileName } = document
  const { content, findings, route, reasons, queueReasons, auditSample, kept } = outcome
  const status = transition(document.status as Status, { type: event, route })
  await tx.extraction.create({
    data: {
      documentId: id,
      modelVersion: extraction.modelVersion,
      documentType: json(extraction.documentType),
      predictions: json(extraction.predictions),
      lineItems: json(extraction.lineItems),
      findings: json(findings),
      route,
      reasons: json(reasons),
    },
  })
  await tx.document.update({
    where: { id },
    data: {
      status,
      route,
      queueReasons: [...queueReasons],
      auditSample,
      // Whom a person's decisions were counted for, they stay with.
      vendorId: kept > 0 ? (document.vendorId ?? vendorId) : vendorId,
      language: mainLanguage(pages),
      pageCount: pages.length,
      processedAt: new Date(),
      failureCode: null,
      failureReason: null,
      revision: { increment: 1 },
    },
  })
  await saveDocumentValues(tx, { id, fileName, content, pages })
  return status
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

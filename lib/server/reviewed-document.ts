import { type Draft, draft as draftSchema } from '@/lib/contracts/review'
import type { Settings } from '@/lib/contracts/settings'
import type { Page } from '@/lib/document/page'
import type { Policy } from '@/lib/extract/extraction'
import type { Memory } from '@/lib/extract/memory/memory'
import type { FieldKey, FieldValue } from '@/lib/fields/field'
import type { Document, Extraction as ExtractionRow, Prisma } from '@/prisma/generated/client'
import {
  type Annotations,
  type DocumentContent,
  decided,
  itemOfRow,
  latestAnnotations,
  withAnnotations,
} from './annotations'
import { findMemory, memoryOfDocument } from './memory-of-vendor'
import { isDecision } from './review-attention'
import { thresholdsOfExtraction } from './serving-models'
import { getSettings } from './settings'
import { readStoredPages } from './stored-pages'

/** Everything that a reviewer's decisions are judged by. */
export interface ReviewedDocument {
  readonly document: Document
  /** Null until it is extracted. */
  readonly extraction: ExtractionRow | null
  /** As extracted, before any person. */
  readonly predicted: DocumentContent | null
  /** With what people decided in earlier reviews. */
  readonly current: DocumentContent | null
  readonly annotations: Annotations
  readonly pages: readonly Page[]
  readonly memory: Memory | null
  readonly thresholds: Policy['thresholds']
  readonly settings: Settings
}

/** Null where there is no such document. `fresh`: with what was learnt of the vendor up to now, for what counts. */
export async function loadReviewed(
  tx: Prisma.TransactionClient,
  id: string,
  { fresh = false }: { readonly fresh?: boolean } = {},
): Promise<ReviewedDocument | null> {
  const [document, extraction, annotations, settings] = await Promise.all([
    tx.document.findUnique({ where: { id } }),
    tx.extraction.findFirst({ where: { documentId: id }, orderBy: { createdAt: 'desc' } }),
    latestAnnotations(tx, id),
    getSettings(),
  ])
  if (!document) return null
  const predicted = extraction && contentOf(extraction)
  return {
    document,
    extraction,
    predicted,
    current: predicted && withAnnotations(predicted, annotations),
    annotations,
    ...(await (fresh ? readKnown : known)(tx, document, settings)),
    thresholds: await thresholdsOfExtraction(extraction, annotations, settings.routing),
    settings,
  }
}

export function contentOf({ predictions, documentType, lineItems }: ExtractionRow): DocumentContent {
  return { predictions, documentType, lineItems } as unknown as DocumentContent
}

interface Known {
  readonly pages: readonly Page[]
  readonly memory: Memory | null
}

/** While somebody works on a document it is saved every few seconds; its words don't change, and its vendor's past may wait. */
const recent = new Map<string, { readonly until: number; readonly known: Promise<Known> }>()
const keptDocuments = 8
const keptMilliseconds = 20_000

function known(tx: Prisma.TransactionClient, document: Document, settings: Settings): Promise<Known> {
  const key = `${document.id} ${document.revision} ${document.vendorId}`
  const found = recent.get(key)
  if (found && found.until > Date.now()) return found.known
  recent.delete(key)
  const known = readKnown(tx, document, settings)
  recent.set(key, { until: Date.now() + keptMilliseconds, known })
  known.catch(() => recent.delete(key))
  for (const old of recent.keys()) if (recent.size > keptDocuments) recent.delete(old)
  return known
}

async function readKnown(tx: Prisma.TransactionClient, document: Document, { ownCompany }: Settings): Promise<Known> {
  const pages = await readStoredPages(tx, document.id)
  const memory = document.vendorId
    ? await memoryOfDocument(tx, document.id)
    : await findMemory(tx, { pages, documentId: document.id, ownCompany })
  return { pages, memory }
}

/** The document as the draft leaves it. */
export function withDraft(content: DocumentContent, draft: Draft | null): DocumentContent {
  if (!draft) return content
  const { fields, documentType, lineItems } = draft
  return {
    predictions: content.predictions.map((prediction) => {
      const entry = fields[prediction.field]
      return isDecision(entry) ? decided(prediction, entry) : prediction
    }),
    documentType: documentType ? { value: documentType, confidence: 1, reasons: [] } : content.documentType,
    lineItems: lineItems ? lineItems.map(itemOfRow) : content.lineItems,
  }
}

export function valuesOf({ predictions }: DocumentContent): Partial<Record<FieldKey, FieldValue | null>> {
  return Object.fromEntries(predictions.map(({ field, value }) => [field, value]))
}

/** A draft as it was kept; one that an older version wrote and this one does not know is none. */
export function storedDraft(json: unknown): Draft | null {
  return draftSchema.safeParse(json).data ?? null
}

import { randomUUID } from 'node:crypto'
import type { Page } from '@/lib/document/page'
import { extract } from '@/lib/extract/extract'
import { defaultPolicy, type Prediction } from '@/lib/extract/extraction'
import { pageOfText } from '@/lib/extract/page-of-text'
import type { FieldKey } from '@/lib/fields/field'
import type { Prisma } from '@/prisma/generated/client'
import { baseModel } from '../base-model'
import { learnVendor } from '../learn-vendor'
import { prisma } from '../prisma'
import { saveDocumentValues } from '../save-document-values'
import { readStoredPages } from '../stored-pages'

/** A document that was read and extracted without any memory, and waits for a person. */
export async function extractedDocument(text: string): Promise<string> {
  const id = randomUUID()
  const page = pageOfText(text, 1, 'de')
  const extraction = extract([page], baseModel(), defaultPolicy)
  const { modelVersion, documentType, predictions, lineItems, findings, reasons } = extraction
  await prisma.document.create({
    data: {
      id,
      sha256: id,
      fileName: `${id}.pdf`,
      mediaType: 'application/pdf',
      byteSize: 1000,
      pageCount: 1,
      status: 'needs_review',
      route: 'review',
      revision: 3,
    },
  })
  await saveDocumentValues(prisma, { id, fileName: `${id}.pdf`, content: extraction, pages: [page] })
  const { words, ...rest } = page
  await prisma.page.create({ data: { documentId: id, ...rest, words: json(words) } })
  await prisma.extraction.create({
    data: {
      documentId: id,
      modelVersion,
      documentType: json(documentType),
      predictions: json(predictions),
      lineItems: json(lineItems),
      findings: json(findings),
      route: 'review',
      reasons: json(reasons),
    },
  })
  return id
}

/** What the document is predicted to say at the moment. */
export async function latestPredictions(documentId: string): Promise<Map<FieldKey, Prediction>> {
  const { predictions } = await prisma.extraction.findFirstOrThrow({
    where: { documentId },
    orderBy: { createdAt: 'desc' },
  })
  return new Map((predictions as unknown as Prediction[]).map((prediction) => [prediction.field, prediction]))
}

export interface Decided {
  readonly value: string | null
  /** As printed, one word: taken from there. */
  readonly word?: string
}

/** What an approval does to memory: the decisions, the review that is over, the lesson. The review's id. */
export async function approve(
  documentId: string,
  decisions: Partial<Record<FieldKey, Decided>>,
): Promise<{ reviewId: string; vendorId: string }> {
  const [predictions, page] = await Promise.all([
    latestPredictions(documentId),
    prisma.page.findFirstOrThrow({ where: { documentId } }),
  ])
  const words = page.words as unknown as Page['words']
  const reviewId = randomUUID()
  const vendor = await prisma.$transaction(async (tx) => {
    await tx.review.create({
      data: {
        id: reviewId,
        documentId,
        reviewerId: 'anna',
        reviewerName: 'Anna',
        baseRevision: 3,
        endedAt: new Date(),
        outcome: 'approved',
      },
    })
    for (const [field, { value, word }] of Object.entries(decisions)) {
      const predicted = predictions.get(field as FieldKey)
      const start = words.findIndex(({ text }) => text === word)
      const spans = start < 0 ? [] : [{ page: 1, start, end: start + 1 }]
      await tx.annotation.create({
        data: {
          documentId,
          reviewId,
          actorType: 'user',
          actorId: 'anna',
          actorName: 'Anna',
          field,
          state: value === null ? 'absent' : value === predicted?.value ? 'confirmed' : 'corrected',
          value,
          spans,
          predictedValue: predicted?.value ?? null,
          predictedRule: predicted?.ruleId ?? null,
        },
      })
    }
    await tx.document.update({ where: { id: documentId }, data: { status: 'completed', revision: { increment: 1 } } })
    const values = Object.fromEntries([...predictions].map(([field, { value }]) => [field, value]))
    const decided = Object.fromEntries(Object.entries(decisions).map(([field, { value }]) => [field, value]))
    const pages = await readStoredPages(tx, documentId)
    return learnVendor(tx, { documentId, reviewId, pages, values: { ...values, ...decided } })
  })
  return { reviewId, vendorId: vendor.vendorId }
}

function json(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue
}

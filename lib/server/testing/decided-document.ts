import { randomUUID } from 'node:crypto'
import type { FieldKey } from '@/lib/fields/field'
import { prisma } from '../prisma'

type Values = Partial<Record<FieldKey, string | null>>

interface DecidedDocument {
  /** Whose extraction was shown. */
  readonly modelVersion: string
  readonly shown: Values
  readonly decided: Values
  readonly shadow?: { readonly modelVersion: string; readonly values: Values }
  readonly endedAt?: Date
  readonly undone?: boolean
  readonly change?: { receivedAt?: Date; auditSample?: boolean; vendorId?: string; documentType?: string }
  readonly confidence?: number
}

/** A document that was extracted, and approved by a clerk; its id. */
export async function decidedDocument(given: DecidedDocument): Promise<string> {
  const { modelVersion, shown, decided, shadow, endedAt = new Date(), undone = false, confidence = 0.9 } = given
  const [documentId, reviewId] = [randomUUID(), randomUUID()]
  const before = endedAt
  await prisma.document.create({
    data: {
      id: documentId,
      sha256: documentId,
      fileName: `${documentId}.pdf`,
      mediaType: 'application/pdf',
      byteSize: 1000,
      pageCount: 1,
      status: 'completed',
      receivedAt: before,
      documentType: 'invoice',
      confidence,
      ...given.change,
    },
  })
  const documentType = { value: given.change?.documentType ?? 'invoice', confidence: 1, reasons: [] }
  const predictionsOf = (values: Values) =>
    Object.entries(values).map(([field, value]) => ({ field, value, confidence, source: 'model' }))
  await prisma.extraction.create({
    data: {
      documentId,
      modelVersion,
      documentType,
      predictions: predictionsOf(shown),
      lineItems: [],
      findings: [],
      route: 'review',
      reasons: [],
      createdAt: before,
    },
  })
  if (shadow) {
    const { modelVersion: version, values } = shadow
    const predictions = predictionsOf(values)
    await prisma.shadowExtraction.create({
      data: { documentId, modelVersion: version, at: before, documentType, predictions, route: 'review' },
    })
  }
  const by = { reviewerId: 'anna', reviewerName: 'Anna', baseRevision: 1 }
  await prisma.review.create({
    data: { id: reviewId, documentId, ...by, endedAt, outcome: 'approved', undoneAt: undone ? new Date() : null },
  })
  await prisma.annotation.createMany({
    data: Object.entries(decided).map(([field, value]) => ({
      documentId,
      reviewId,
      actorType: 'user',
      actorId: 'anna',
      actorName: 'Anna',
      at: endedAt,
      field,
      state: value === null ? 'absent' : value === shown[field as FieldKey] ? 'confirmed' : 'corrected',
      value,
      predictedValue: shown[field as FieldKey] ?? null,
      predictedConfidence: confidence,
      predictedSource: 'model',
      modelVersion,
    })),
  })
  return documentId
}

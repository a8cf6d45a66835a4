import { createHash } from 'node:crypto'
import type { AnnotatedField } from '../annotations'
import { prisma } from '../prisma'
import { waitingDocument } from './waiting-document'

export interface Labelled {
  /** Decides the sha256, so that the same name is the same document anywhere. */
  readonly name: string
  readonly vendor: string
  /** Confirmed; null: absent. */
  readonly labels?: Partial<Record<AnnotatedField, string | null>>
  readonly raw?: string
  readonly undoneAt?: Date
  readonly reviewerId?: string
  readonly receivedAt?: Date
}

/** A completed document that a person approved, with the vendor's name among its labels. */
export async function labelledDocument({ name, vendor, labels = {}, ...rest }: Labelled): Promise<string> {
  const { raw = null, undoneAt = null, reviewerId = 'anna', receivedAt } = rest
  const id = await waitingDocument({
    values: { vendor_name: vendor },
    receivedAt,
    change: { status: 'completed', sha256: createHash('sha256').update(name).digest('hex'), language: 'de' },
  })
  // Two documents must not have the same text.
  const page = await prisma.page.findFirstOrThrow({ where: { documentId: id } })
  const words = [...(page.words as object[]), { text: name, box: [0.1, 0.9, 0.4, 0.92], ocrConfidence: null }]
  await prisma.page.update({ where: { documentId_number: { documentId: id, number: 1 } }, data: { words } })
  const review = { documentId: id, reviewerId, reviewerName: 'Anna', baseRevision: 3, outcome: 'approved', undoneAt }
  const { id: reviewId } = await prisma.review.create({ data: { ...review, endedAt: new Date() } })
  const common = { documentId: id, reviewId, actorType: 'user', actorId: reviewerId, actorName: 'Anna' }
  await prisma.annotation.createMany({
    data: Object.entries({ vendor_name: vendor, ...labels }).map(([field, value]) => ({
      ...common,
      field,
      state: value === null ? 'absent' : 'confirmed',
      value,
      raw: value === null ? null : (raw ?? value),
      ...(field === 'line_items' ? { rows: [], value: null } : {}),
    })),
  })
  return id
}

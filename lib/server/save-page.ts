import type { ReadPage } from '@/lib/ocr/read-pages'
import type { Document, Prisma } from '@/prisma/generated/client'
import { announce } from './document-events'
import { prisma } from './prisma'
import { savePageImage } from './storage'

/** A page as soon as it is read, for the screen to show; a second time replaces the first. */
export async function savePage(document: Document, { page, image, thumbnail, ocrConfidence }: ReadPage): Promise<void> {
  const { id, pageCount } = document
  const { number, words, ...rest } = page
  await Promise.all([savePageImage(id, number, 'full', image), savePageImage(id, number, 'thumbnail', thumbnail)])
  const row = { ...rest, ocrConfidence, words: words as unknown as Prisma.InputJsonArray }
  await prisma.$transaction(async (tx) => {
    await tx.page.upsert({
      where: { documentId_number: { documentId: id, number } },
      create: { documentId: id, number, ...row },
      update: row,
    })
    await announce(tx, { id, status: 'processing', progress: { page: number, pages: Math.max(pageCount, number) } })
  })
}

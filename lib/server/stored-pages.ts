import type { Page } from '@/lib/document/page'
import type { Prisma } from '@/prisma/generated/client'

/** The pages of a document as they were read, in their order. */
export async function readStoredPages(tx: Prisma.TransactionClient, documentId: string): Promise<Page[]> {
  const rows = await tx.page.findMany({ where: { documentId }, orderBy: { number: 'asc' } })
  return rows.map(({ documentId: _, ocrConfidence: __, wordCount: ___, ...page }) => page as unknown as Page)
}

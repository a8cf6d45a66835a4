import { createHash } from 'node:crypto'
import type { Example } from '@/lib/learn/example'
import { toyExamples } from '@/lib/learn/testing/toy-examples'
import type { Prisma } from '@/prisma/generated/client'
import { prisma } from '../prisma'

/** Completed documents that a clerk decided on every labelled field of; the same ones each time. */
export async function storeToyDocuments(count: number, seed: number): Promise<void> {
  for (const example of toyExamples(count, seed)) await storeToy(example)
}

async function storeToy({ id: name, pages, labels, documentType }: Example): Promise<void> {
  const sha256 = createHash('sha256').update(name).digest('hex')
  const { id } = await prisma.document.create({
    data: {
      fileName: `${name}.pdf`,
      byteSize: 1000,
      mediaType: 'application/pdf',
      sha256,
      status: 'completed',
      pageCount: pages.length,
      language: 'en',
    },
  })
  await prisma.page.createMany({
    data: pages.map(({ words, ...page }) => ({
      ...page,
      documentId: id,
      words: words as unknown as Prisma.InputJsonArray,
    })),
  })
  const who = { documentId: id, actorType: 'user', actorName: 'Anna' }
  const decided = Object.entries(labels).map(([field, { values }]) => {
    const [value = null] = values
    return { ...who, field, state: value === null ? 'absent' : 'confirmed', value, raw: value }
  })
  const type = { ...who, field: 'document_type', state: 'confirmed', value: documentType, raw: null }
  await prisma.annotation.createMany({ data: [...decided, type] })
}

import type { Page } from '@/lib/document/page'
import type { FieldValue } from '@/lib/fields/field'
import type { Prisma } from '@/prisma/generated/client'
import type { DocumentContent } from './annotations'
import { documentValues } from './document-values'
import { saveSearchWords } from './search-words'

export interface ValuedDocument {
  readonly id: string
  readonly fileName: string
  readonly content: DocumentContent
  readonly pages: readonly Page[]
}

/** What the list shows of a document and finds it by, as people left it. */
export async function saveDocumentValues(tx: Prisma.TransactionClient, document: ValuedDocument): Promise<void> {
  const { id, fileName, content, pages } = document
  await tx.document.update({ where: { id }, data: documentValues(content) })
  const values = content.predictions.flatMap(({ value }) => value ?? [])
  await saveSearchWords(tx, id, documentTexts(fileName, values, pages))
}

/** What a clerk knows a document by comes first, since there is a limit. */
export function* documentTexts(
  fileName: string,
  values: Iterable<FieldValue>,
  pages: readonly Page[],
): Generator<string> {
  yield fileName
  yield* values
  for (const page of pages) for (const word of page.words) yield word.text
}

import type { Page } from '@/lib/document/page'
import { AppError } from '@/lib/errors'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import type { Example, Label } from '@/lib/learn/example'
import type { Snapshot } from '@/prisma/generated/client'
import { prisma } from './prisma'
import { readSnapshotIndex, SnapshotReader } from './snapshot-file'
import type { SnapshotDocument } from './snapshot-line'

/** A snapshot as training and measuring use it. Pages are read from its file whenever they are asked for, and not kept. */
export interface OpenSnapshot {
  readonly snapshot: Snapshot
  /** `weight` is 1, `group` the vendor's key; in the order of their ids, which are the documents' sha256. */
  readonly train: readonly Example[]
  readonly test: readonly Example[]
  /** Null where the document was deleted since. */
  documentIdOf(exampleId: string): string | null
  /** For people. */
  vendorNameOf(example: Example): string
  /** As labelled, in the document's currency; null where nobody said. */
  totalOf(example: Example): number | null
  close(): void
}

/** @throws AppError not_found where there is none, conflict where it is not ready */
export async function openSnapshot(snapshotId: string): Promise<OpenSnapshot> {
  const snapshot = await prisma.snapshot.findUnique({ where: { id: snapshotId } })
  if (!snapshot) throw new AppError('not_found', 'There is no such data set.')
  if (snapshot.state !== 'ready' || !snapshot.contentHash)
    throw new AppError('conflict', `Data set ${snapshot.number} is not ready.`)
  const reader = new SnapshotReader(snapshot.contentHash)
  try {
    const examples = { train: [] as Example[], test: [] as Example[] }
    const vendorNames = new Map<string, string>()
    for await (const { document, at } of readSnapshotIndex(snapshot.contentHash)) {
      examples[document.half].push(exampleOf(document, () => reader.pagesAt(at)))
      if (document.vendorName) vendorNames.set(document.id, document.vendorName)
    }
    const documentIds = await documentIdsOf([...examples.train, ...examples.test])
    return {
      snapshot,
      ...examples,
      documentIdOf: (id) => documentIds.get(id) ?? null,
      vendorNameOf: ({ id, group }) => vendorNames.get(id) ?? group.replace(/^\w+:/, ''),
      totalOf: ({ labels }) => (labels.total?.values[0] ? Number(labels.total.values[0]) : null),
      close: () => reader.close(),
    }
  } catch (error) {
    reader.close()
    throw error
  }
}

function exampleOf(document: SnapshotDocument, readPages: () => readonly Page[]): Example {
  const { id, vendor, documentType } = document
  const unseen = { id, group: vendor, weight: 1, labels: labelsOf(document), documentType, synthetic: false }
  return Object.defineProperty(unseen, 'pages', { get: readPages, enumerable: true }) as unknown as Example
}

/** A field that nobody looked at has no entry. */
function labelsOf({ labels }: SnapshotDocument): Partial<Record<FieldKey, Label>> {
  return Object.fromEntries(
    fieldKeys.flatMap((key) => {
      const label = labels[key]
      if (!label) return []
      const absent = label.state === 'absent' || label.value === null
      return [[key, { values: absent ? [] : [label.value], optional: absent }] as const]
    }),
  )
}

async function documentIdsOf(examples: readonly Example[]): Promise<Map<string, string>> {
  const ids = examples.map(({ id }) => id)
  const rows = await prisma.$queryRaw<{ id: string; sha256: string }[]>`
    select id::text, sha256 from documents where sha256 = any(${ids}::text[])`
  return new Map(rows.map(({ id, sha256 }) => [sha256, id]))
}

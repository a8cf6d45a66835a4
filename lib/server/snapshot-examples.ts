import type { Example } from '@/lib/learn/example'
import type { Snapshot } from '@/prisma/generated/client'

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
  throw new Error(`Not written yet: ${snapshotId}`)
}

import { snapshotManifest } from '@/lib/contracts/snapshots'
import { AppError } from '@/lib/errors'
import { checkSnapshot } from '@/lib/learn/check-snapshot'
import type { Snapshot } from '@/prisma/generated/client'

/** @throws AppError conflict, with the sentences of the checks that failed, where a data set must not train */
export function requireTrainable({ number, manifest }: Pick<Snapshot, 'number' | 'manifest'>): void {
  const failed = checkSnapshot(snapshotManifest.parse(manifest)).filter(({ result }) => result === 'failed')
  if (failed.length === 0) return
  const sentences = failed.map(({ sentence }) => sentence).join(' ')
  throw new AppError('conflict', `Data set ${number} cannot train. ${sentences}`)
}

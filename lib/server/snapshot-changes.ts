import type { SnapshotManifest } from '@/lib/contracts/snapshots'
import { readSnapshotIndex } from './snapshot-file'
import { fingerprint, type SnapshotTally } from './snapshot-tally'

type Changes = NonNullable<SnapshotManifest['changes']>

/** How a snapshot that is being made differs from an earlier one, by document. */
export async function changesSince(
  previous: { readonly number: number; readonly contentHash: string },
  tally: SnapshotTally,
): Promise<Changes> {
  const changes = { since: previous.number, added: 0, removed: 0, changed: 0, newVendors: 0 }
  const [seen, vendors] = [new Set<string>(), new Set<string>()]
  for await (const { document, text } of readSnapshotIndex(previous.contentHash)) {
    const now = tally.fingerprints.get(document.id)
    seen.add(document.id)
    vendors.add(document.vendor)
    if (now === undefined) changes.removed++
    else if (now !== fingerprint(text)) changes.changed++
  }
  for (const id of tally.fingerprints.keys()) if (!seen.has(id)) changes.added++
  for (const vendor of tally.vendorKeys()) if (!vendors.has(vendor)) changes.newVendors++
  return changes
}

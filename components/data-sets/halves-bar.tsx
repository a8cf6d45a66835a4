import type { SnapshotManifest } from '@/lib/contracts/snapshots'

/** How many there are, as a bar beside the largest; the darker part trains. The numbers stand beside it in the table. */
export function HalvesBar({
  halves: { train, test },
  largest,
}: {
  readonly halves: SnapshotManifest['documents']
  readonly largest: number
}) {
  const share = (count: number) => `${(100 * count) / Math.max(1, largest)}%`
  return (
    <span aria-hidden className="flex h-2 w-full min-w-16 max-w-64 overflow-hidden rounded-full bg-sunken">
      <span className="h-full bg-accent" style={{ width: share(train) }} />
      <span className="h-full bg-corrected-line/60" style={{ width: share(test) }} />
    </span>
  )
}

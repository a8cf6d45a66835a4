import { Skeleton } from '@/components/ui/skeleton'

/** The shapes of the screen while its first document is on the way. */
export function ReviewWaiting() {
  return (
    <div role="status" className="grid h-[calc(100dvh-var(--bar))] grid-rows-[2.75rem_minmax(0,1fr)]">
      <h1 className="sr-only">Loading the document…</h1>
      <div className="flex items-center border-line border-b bg-surface px-4">
        <Skeleton className="w-64" />
      </div>
      <div className="grid md:grid-cols-[55%_minmax(0,1fr)]">
        <div className="bg-sunken p-4">
          <Skeleton className="h-full" />
        </div>
        <div className="hidden content-start gap-3 border-line border-l bg-surface p-4 md:grid">
          <Skeleton className="h-12" />
          <Skeleton />
          <Skeleton />
          <Skeleton />
        </div>
      </div>
    </div>
  )
}

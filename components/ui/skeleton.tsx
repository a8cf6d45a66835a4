import { clsx } from 'clsx'

/** Grey shapes where content will be. Shows itself only after 200 ms, so that quick answers don't flicker. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <div aria-hidden className={clsx('h-4 animate-late rounded bg-line/70', className)} />
}

/** Skeletons for a list, and one word for screen readers. */
export function SkeletonRows({ rows = 8, label = 'Loading' }: { readonly rows?: number; readonly label?: string }) {
  return (
    <div role="status" className="grid gap-px">
      <span className="sr-only">{label}…</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical shapes, never reordered
        <div key={row} className="flex h-9 items-center gap-6 px-3">
          <Skeleton className="w-1/4" />
          <Skeleton className="w-1/6" />
          <Skeleton className="w-1/12" />
          <Skeleton className="ml-auto w-1/12" />
        </div>
      ))}
    </div>
  )
}

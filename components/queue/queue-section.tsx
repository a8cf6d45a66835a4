import type { ReactNode } from 'react'

/** A list of the queue page under its heading, with one line on what is in it. */
export function QueueSection({
  title,
  lead,
  children,
}: {
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section aria-label={title} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <header className="flex flex-wrap items-baseline gap-x-2">
        <h2 className="font-semibold text-base">{title}</h2>
        {lead && <p className="text-muted">{lead}</p>}
      </header>
      {children}
    </section>
  )
}

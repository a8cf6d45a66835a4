import type { ReactNode } from 'react'

/** A part of the vendor's page. */
export function VendorSection({
  title,
  lead,
  children,
}: {
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
}) {
  return (
    <section aria-label={title} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div>
        <h2 className="font-semibold text-base">{title}</h2>
        <p className="max-w-prose text-muted">{lead}</p>
      </div>
      {children}
    </section>
  )
}

import type { ReactNode } from 'react'

/** The top of a page that is read or filled in: its name, one sentence on what it is for, its main buttons. */
export function PageHeader({
  title,
  children,
  actions,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="grid max-w-2xl gap-0.5">
        <h1 className="font-semibold text-lg">{title}</h1>
        {children && <p className="text-muted">{children}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  )
}

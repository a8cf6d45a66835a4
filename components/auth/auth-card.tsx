import type { ReactNode } from 'react'
import { Logo } from '@/components/shell/logo'

/** What a stranger sees: the mark, what to do here, and one form. */
export function AuthCard({
  title,
  lead,
  children,
}: {
  readonly title: string
  readonly lead?: ReactNode
  readonly children?: ReactNode
}) {
  return (
    <div className="grid gap-6">
      <p className="flex items-center gap-2 font-semibold text-base">
        <Logo className="size-7" />
        Countersign
      </p>
      <div className="grid gap-1">
        <h1 className="font-semibold text-xl">{title}</h1>
        {lead && <div className="text-muted">{lead}</div>}
      </div>
      {children}
    </div>
  )
}

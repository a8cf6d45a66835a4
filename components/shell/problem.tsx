import type { ReactNode } from 'react'
import { Logo } from './logo'

/** What went wrong, and where to go. `inside`: the shell is still around it. */
export function Problem({
  inside = false,
  title,
  children,
  actions,
}: {
  readonly inside?: boolean
  readonly title: string
  readonly children: ReactNode
  readonly actions: ReactNode
}) {
  const Element = inside ? 'div' : 'main'
  return (
    <Element className="mx-auto grid min-h-[70dvh] max-w-md content-center justify-items-start gap-3 px-6">
      {!inside && <Logo className="size-8" />}
      <h1 className="font-semibold text-xl">{title}</h1>
      <div className="grid gap-2 text-base text-muted">{children}</div>
      <div className="mt-2 flex flex-wrap gap-2">{actions}</div>
    </Element>
  )
}

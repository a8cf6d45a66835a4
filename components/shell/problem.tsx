import type { ReactNode } from 'react'
import { Logo } from './logo'

/** A whole page that says what went wrong and where to go. */
export function Problem({
  title,
  children,
  actions,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly actions: ReactNode
}) {
  return (
    <main className="mx-auto grid min-h-[70dvh] max-w-md content-center justify-items-start gap-3 px-6">
      <Logo className="size-8" />
      <h1 className="font-semibold text-xl">{title}</h1>
      <div className="grid gap-2 text-base text-muted">{children}</div>
      <div className="mt-2 flex flex-wrap gap-2">{actions}</div>
    </main>
  )
}

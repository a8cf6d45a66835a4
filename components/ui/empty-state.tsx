import type { ReactNode } from 'react'

/** Says why there is nothing, and gives the next step as a button. */
export function EmptyState({
  icon,
  title,
  heading: Heading = 'h2',
  children,
  actions,
}: {
  readonly icon?: ReactNode
  readonly title: string
  /** `h1` where it is all there is on the page. */
  readonly heading?: 'h1' | 'h2'
  readonly children?: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-2 px-4 py-16 text-center">
      {icon && <div className="text-faint [&_svg]:size-8 [&_svg]:stroke-[1.5]">{icon}</div>}
      <Heading className="font-semibold text-base">{title}</Heading>
      {children && <div className="text-muted">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}

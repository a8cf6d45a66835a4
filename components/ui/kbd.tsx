import type { ReactNode } from 'react'

/** A key to press. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="inline-flex min-w-5 items-center justify-center whitespace-nowrap rounded border border-line-strong/50 bg-sunken px-1 font-sans text-muted text-xs">
      {children}
    </kbd>
  )
}

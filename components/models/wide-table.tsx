import type { ReactNode } from 'react'

/** A table of numbers that a phone scrolls sideways, by keyboard too. */
export function WideTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section tabIndex={0} aria-label={label} className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full border-collapse text-left [&_td.tabular]:whitespace-nowrap">{children}</table>
    </section>
  )
}

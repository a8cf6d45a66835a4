import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

/** What every box one types in looks like; `aria-invalid` makes it red. */
export const inputLooks =
  'w-full min-w-0 rounded-md border border-line-strong/70 bg-surface px-2.5 text-text placeholder:text-faint hover:border-line-strong focus-visible:outline-offset-0 aria-invalid:border-missing-line disabled:cursor-not-allowed disabled:opacity-60'

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input className={clsx(inputLooks, 'h-8 pointer-coarse:h-10', className)} {...props} />
}

/** For a number, as text: what is no number is told beside it, not swallowed. */
export function NumberInput({ decimals = false, ...props }: ComponentProps<'input'> & { readonly decimals?: boolean }) {
  return <Input inputMode={decimals ? 'decimal' : 'numeric'} className="tabular max-w-32" {...props} />
}

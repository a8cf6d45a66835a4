import { clsx } from 'clsx'
import type { ReactNode } from 'react'

const tones = {
  neutral: 'bg-sure-tint text-sure',
  amber: 'bg-check-tint text-check',
  red: 'bg-missing-tint text-missing',
  green: 'bg-confirmed-tint text-confirmed',
  blue: 'bg-corrected-tint text-corrected',
}
export type Tone = keyof typeof tones

/** A short word with a shape before it: colour never says anything alone. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  readonly tone?: Tone
  readonly icon?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <span
      className={clsx(
        'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded px-1.5 font-medium text-xs [&_svg]:size-3.5 [&_svg]:shrink-0',
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  )
}

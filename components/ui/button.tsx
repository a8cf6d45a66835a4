import { Slot } from '@radix-ui/react-slot'
import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

export interface ButtonProps extends ComponentProps<'button'> {
  /** One primary button a screen at most. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly size?: 'small' | 'medium' | 'large'
  /** Work is under way: the button keeps its place and takes no second press. */
  readonly busy?: boolean
  /** Lends its looks to the one child, such as a link. */
  readonly asChild?: boolean
}

const variants = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover border-transparent',
  secondary: 'bg-surface text-text hover:bg-hover border-line-strong/60',
  quiet: 'bg-transparent text-text hover:bg-hover border-transparent',
  danger: 'bg-danger text-on-danger hover:bg-danger-hover border-transparent',
}

const sizes = {
  small: 'h-6 px-2 gap-1 text-xs pointer-coarse:h-9 pointer-coarse:px-3',
  medium: 'h-8 px-3 gap-1.5 text-sm pointer-coarse:h-10',
  large: 'h-10 px-4 gap-2 text-base',
}

export function Button({
  variant = 'secondary',
  size = 'medium',
  busy = false,
  asChild = false,
  className,
  type = 'button',
  onClick,
  ...props
}: ButtonProps) {
  const Element = asChild ? Slot : 'button'
  return (
    <Element
      {...(asChild ? {} : { type })}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={clsx(
        'inline-flex shrink-0 cursor-pointer select-none items-center justify-center whitespace-nowrap rounded-md border font-medium transition-colors',
        'disabled:cursor-not-allowed disabled:opacity-50 aria-busy:cursor-progress aria-busy:opacity-70',
        '[&_svg]:size-4 [&_svg]:shrink-0',
        variants[variant],
        sizes[size],
        className,
      )}
      {...props}
    />
  )
}

'use client'
import { clsx } from 'clsx'
import { ChevronDown, X } from 'lucide-react'
import type { ComponentProps } from 'react'

const height = 'h-7 pointer-coarse:h-9'

/** One filter: what it is set to, and a cross that takes it off. The rest of its props are its button's. */
export function FilterChip({
  label,
  chosen,
  onClear,
  className,
  ...props
}: ComponentProps<'button'> & {
  readonly label: string
  /** Null: not filtered by this. */
  readonly chosen: string | null
  readonly onClear: () => void
}) {
  return (
    <span
      className={clsx(
        'inline-flex max-w-full items-center rounded-full border text-xs',
        chosen === null ? 'border-line bg-surface text-muted' : 'border-accent bg-selected text-text',
      )}
    >
      <button
        type="button"
        className={clsx(
          height,
          'inline-flex min-w-0 cursor-pointer items-center gap-1 rounded-full pl-2.5 hover:text-text pointer-coarse:pl-3',
          chosen === null ? 'pr-2' : 'pr-1 font-medium',
          className,
        )}
        {...props}
      >
        {chosen === null ? (
          <>
            {label}
            <ChevronDown aria-hidden className="size-3.5" />
          </>
        ) : (
          <span className="max-w-56 truncate">
            <span className="font-normal text-muted">{label}:</span> {chosen}
          </span>
        )}
      </button>
      {chosen !== null && (
        <button
          type="button"
          aria-label={`Any ${label.toLowerCase()}`}
          onClick={onClear}
          className={clsx(
            height,
            'grid w-7 cursor-pointer place-items-center rounded-full text-muted hover:text-text pointer-coarse:w-9',
          )}
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </span>
  )
}

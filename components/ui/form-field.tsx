'use client'
import { Slot } from '@radix-ui/react-slot'
import { type ReactNode, useId } from 'react'

/**
 * A label, one control, and what helps or went wrong. The control (the one child) gets `id`, `aria-describedby`
 * and `aria-invalid` from here.
 */
export function FormField({
  label,
  hint,
  error,
  children,
}: {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | null | undefined
  readonly children: ReactNode
}) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <Slot id={id} aria-describedby={described || undefined} aria-invalid={error ? true : undefined}>
        {children}
      </Slot>
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-xs">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-missing text-xs">
          {error}
        </p>
      )}
    </div>
  )
}

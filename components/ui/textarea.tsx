import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { inputLooks } from './input'

/** Grows with what is typed, where the browser can. */
export function Textarea({ className, rows = 3, ...props }: ComponentProps<'textarea'>) {
  return <textarea rows={rows} className={clsx(inputLooks, 'field-sizing-content py-1.5', className)} {...props} />
}

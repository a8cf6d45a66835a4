'use client'
import * as Radix from '@radix-ui/react-dialog'
import { clsx } from 'clsx'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button'

export const overlayLooks = 'fixed inset-0 z-40 animate-appear bg-black/40'
export const dialogLooks =
  'fixed inset-x-4 top-[12dvh] z-50 mx-auto flex max-h-[80dvh] animate-appear flex-col rounded-xl bg-raised shadow-raised'

export interface DialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  readonly description?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
  /** Buttons, the main one last. */
  readonly footer?: ReactNode
}

export function Dialog({ open, onOpenChange, title, description, wide = false, children, footer }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={overlayLooks} />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={clsx(dialogLooks, wide ? 'max-w-2xl' : 'max-w-md')}
        >
          <header className="flex items-start justify-between gap-4 px-5 pt-4">
            <div className="grid gap-1">
              <Radix.Title className="font-semibold text-base">{title}</Radix.Title>
              {description && <Radix.Description className="text-muted">{description}</Radix.Description>}
            </div>
            <Radix.Close asChild>
              <Button variant="quiet" size="small" aria-label="Close" className="-mr-2 w-6 px-0!">
                <X aria-hidden />
              </Button>
            </Radix.Close>
          </header>
          <div className="min-h-0 overflow-y-auto px-5 py-4">{children}</div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">{footer}</footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

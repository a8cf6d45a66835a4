'use client'
import * as Radix from '@radix-ui/react-toast'
import { clsx } from 'clsx'
import { CircleAlert, X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { Button } from './button'

export interface ToastContent {
  readonly message: string
  readonly tone?: 'plain' | 'error'
  /** Shown as the one button; "Undo" mostly. */
  readonly action?: { readonly label: string; readonly run: () => void }
  readonly seconds?: number
}
interface OpenToast extends ToastContent {
  readonly id: number
}

let toasts: readonly OpenToast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function set(next: readonly OpenToast[]) {
  toasts = next
  for (const listener of listeners) listener()
}

/** Says in one line that something happened. Returns a function that takes it back. Three at a time at most. */
export function toast(content: ToastContent): () => void {
  lastId += 1
  const id = lastId
  set([...toasts.slice(-2), { ...content, id }])
  return () => close(id)
}

function close(id: number) {
  set(toasts.filter((open) => open.id !== id))
}

const none: readonly OpenToast[] = []

export function Toaster() {
  const open = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
    () => none,
  )
  return (
    <Radix.Provider label="Message" swipeDirection="down">
      {open.map((content) => (
        <ToastCard key={content.id} content={content} />
      ))}
      <Radix.Viewport className="fixed inset-x-4 bottom-4 z-60 mx-auto flex w-auto max-w-md flex-col gap-2 sm:left-4 sm:mx-0" />
    </Radix.Provider>
  )
}

function ToastCard({
  content: { id, message, tone = 'plain', action, seconds = action ? 10 : 6 },
}: {
  readonly content: OpenToast
}) {
  return (
    <Radix.Root
      duration={seconds * 1000}
      type={tone === 'error' ? 'foreground' : 'background'}
      onOpenChange={(open) => open || close(id)}
      className="flex animate-appear items-center gap-2 rounded-lg bg-raised py-1.5 pr-1.5 pl-3 shadow-raised"
    >
      {tone === 'error' && <CircleAlert aria-hidden className="size-4 shrink-0 text-missing" />}
      <Radix.Description className={clsx('min-w-0 flex-1 py-1', tone === 'error' && 'text-missing')}>
        {message}
      </Radix.Description>
      {action && (
        <Radix.Action altText={action.label} asChild onClick={action.run}>
          <Button size="small">{action.label}</Button>
        </Radix.Action>
      )}
      <Radix.Close asChild>
        <Button variant="quiet" size="small" aria-label="Dismiss" className="w-6 px-0!">
          <X aria-hidden />
        </Button>
      </Radix.Close>
    </Radix.Root>
  )
}

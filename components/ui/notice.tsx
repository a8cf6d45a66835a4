import { clsx } from 'clsx'
import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'

/** A message that stays in its place: what happened, what it means, what to do. */
export function Notice({
  tone = 'plain',
  title,
  children,
  action,
}: {
  readonly tone?: 'plain' | 'warning' | 'error'
  readonly title?: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  const Icon = tone === 'plain' ? Info : CircleAlert
  return (
    <div
      role={tone === 'error' ? 'alert' : 'status'}
      className={clsx(
        'flex items-start gap-2 rounded-lg border px-3 py-2',
        tone === 'plain' && 'border-line bg-surface',
        tone === 'warning' && 'border-check-line/40 bg-check-tint',
        tone === 'error' && 'border-missing-line/40 bg-missing-tint',
      )}
    >
      <Icon
        aria-hidden
        className={clsx(
          'mt-0.5 size-4 shrink-0',
          tone === 'error' ? 'text-missing' : tone === 'warning' ? 'text-check' : 'text-muted',
        )}
      />
      <div className="min-w-0 flex-1">
        {title && <p className="font-medium">{title}</p>}
        {children}
      </div>
      {action}
    </div>
  )
}

'use client'
import { useQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { statusWords } from '@/components/ui/status-badge'
import { countsOptions } from '@/lib/client/documents'
import type { Status } from '@/lib/document/status'

/** In the order of a clerk's interest, not of a document's life. */
const choices: readonly (Status | undefined)[] = [
  undefined,
  'needs_review',
  'processing',
  'received',
  'completed',
  'rejected',
  'failed',
]

export function StatusFilter({
  q,
  status,
  onChange,
}: {
  readonly q: string
  readonly status: Status | undefined
  readonly onChange: (status: Status | undefined) => void
}) {
  const { data } = useQuery(countsOptions(q))
  return (
    <fieldset className="-mx-1 flex gap-1 overflow-x-auto p-1 [scrollbar-width:none]">
      <legend className="sr-only">Status</legend>
      {choices.map((choice) => (
        <button
          key={choice ?? 'all'}
          type="button"
          aria-pressed={choice === status}
          onClick={() => onChange(choice)}
          className={clsx(
            'inline-flex h-7 shrink-0 cursor-pointer items-center gap-1.5 rounded-full border px-2.5 text-xs pointer-coarse:h-9 pointer-coarse:px-3',
            choice === status
              ? 'border-accent bg-selected font-medium text-text'
              : 'border-line bg-surface text-muted hover:bg-hover hover:text-text',
          )}
        >
          {choice ? statusWords[choice] : 'All'}
          {/* Room for its digits before they are known, so that nothing moves. */}
          <span className="tabular min-w-3 text-center text-muted">
            {data && (choice ? (data.counts[choice] ?? 0) : data.total).toLocaleString()}
          </span>
        </button>
      ))}
    </fieldset>
  )
}

'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { trainingRunOptions } from '@/lib/client/training-runs'
import type { TrainingRunRow } from '@/lib/contracts/training-runs'
import { isGoing } from './run-words'

/** What a training did, line by line; fetched when it is opened. */
export function RunLog({ run }: { readonly run: TrainingRunRow }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="text-xs" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit cursor-pointer rounded-sm text-muted hover:text-text">Log</summary>
      {open && <Lines run={run} />}
    </details>
  )
}

function Lines({ run }: { readonly run: TrainingRunRow }) {
  const { data, error } = useQuery(trainingRunOptions(run.id, isGoing(run)))
  if (error && !data) return <p className="mt-1 text-missing">{error.message}</p>
  return (
    <ol
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={`Log of training ${run.number}`}
      className="mt-1 grid max-h-56 gap-0.5 overflow-y-auto rounded bg-sunken p-2 font-mono"
    >
      {data?.log.map(({ at, text }) => (
        <li key={`${at} ${text}`} className="flex gap-3">
          <time dateTime={at} className="shrink-0 text-muted">
            {new Date(at).toLocaleTimeString()}
          </time>
          <span className="min-w-0 break-words">{text}</span>
        </li>
      ))}
    </ol>
  )
}

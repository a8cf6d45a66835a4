'use client'
import { Ban, Check, CircleDashed, Clock, SquareTerminal, Trash2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge, type Tone } from '@/components/ui/badge'
import { Progress } from '@/components/ui/progress'
import { formatDate } from '@/lib/client/format'
import type { ExportRow } from '@/lib/contracts/exports'
import { useRemaining } from './use-remaining'

const looks: Readonly<Record<ExportRow['state'], { tone: Tone; icon: ReactNode; word: string }>> = {
  queued: { tone: 'neutral', icon: <Clock aria-hidden />, word: 'Waiting' },
  running: { tone: 'blue', icon: <CircleDashed aria-hidden />, word: 'Writing' },
  ready: { tone: 'green', icon: <Check aria-hidden />, word: 'Ready' },
  failed: { tone: 'red', icon: <X aria-hidden />, word: 'Failed' },
  cancelled: { tone: 'neutral', icon: <Ban aria-hidden />, word: 'Cancelled' },
  removed: { tone: 'neutral', icon: <Trash2 aria-hidden />, word: 'Removed' },
  taken: { tone: 'neutral', icon: <SquareTerminal aria-hidden />, word: 'Taken' },
}

/** How it stands, and what that means. */
export function ExportState({ row }: { readonly row: ExportRow }) {
  const { state, expiresAt } = row
  const { word, ...look } = looks[state]
  return (
    <div className="grid min-w-24 justify-items-start gap-1">
      <Badge {...look}>{state === 'removed' && expiresAt ? 'Expired' : word}</Badge>
      {state === 'running' ? <Running row={row} /> : <Meaning row={row} />}
    </div>
  )
}

function Running({ row: { done, documents } }: { readonly row: ExportRow }) {
  const remaining = useRemaining(done, documents)
  return (
    <div className="grid w-full gap-1">
      <Progress value={documents > 0 ? Math.min(1, done / documents) : null} label="Written documents" />
      <span className="tabular text-muted text-xs">
        {done.toLocaleString()} of {documents.toLocaleString()}
        {remaining && <span className="block">{remaining}</span>}
      </span>
    </div>
  )
}

function Meaning({ row }: { readonly row: ExportRow }) {
  const words = meaningOf(row)
  return words && <span className="block max-w-56 text-muted text-xs">{words}</span>
}

function meaningOf({ state, failureReason, downloads, expiresAt }: ExportRow): string | null {
  if (state === 'failed') return failureReason
  if (state === 'queued') return 'A worker takes it up in a moment.'
  if (state === 'taken') return 'Written by npm run export.'
  const often = downloads === 0 ? 'Never downloaded' : downloads === 1 ? 'Downloaded once' : `Downloaded ${downloads}×`
  if (state === 'ready') return expiresAt ? `${often}, kept until ${formatDate(expiresAt.slice(0, 10))}.` : `${often}.`
  return state === 'removed' ? `${often}.` : null
}

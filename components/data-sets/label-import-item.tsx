'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Ban, Check, CircleDashed, Clock, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge, type Tone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { toast } from '@/components/ui/toast'
import { formatAge, formatTime, plural } from '@/lib/client/format'
import { cancelLabelImport, isUnderWay, labelImportsOptions } from '@/lib/client/label-imports'
import type { LabelImportRow } from '@/lib/contracts/label-imports'

const looks: Readonly<Record<LabelImportRow['state'], { tone: Tone; icon: ReactNode; word: string }>> = {
  queued: { tone: 'neutral', icon: <Clock aria-hidden />, word: 'Waiting' },
  running: { tone: 'blue', icon: <CircleDashed aria-hidden />, word: 'Under way' },
  done: { tone: 'green', icon: <Check aria-hidden />, word: 'Done' },
  failed: { tone: 'red', icon: <X aria-hidden />, word: 'Failed' },
  cancelled: { tone: 'neutral', icon: <Ban aria-hidden />, word: 'Stopped' },
}

/** What became of an import, row by row where it did not go well. */
export function LabelImportItem({ row }: { readonly row: LabelImportRow }) {
  const { name, actor, createdAt, state, failureReason, documents, done, outcome } = row
  const { word, ...look } = looks[state]
  return (
    <li className="grid gap-2 rounded-lg border border-line bg-surface p-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 break-all font-medium">{name}</span>
        <Badge {...look}>{word}</Badge>
        <span className="text-muted text-xs">
          {actor},{' '}
          <time dateTime={createdAt} title={formatTime(createdAt)}>
            {formatAge(createdAt)}
          </time>
        </span>
        {isUnderWay(row) && <StopButton row={row} />}
      </div>
      {isUnderWay(row) && (
        <div className="flex items-center gap-3">
          <Progress value={documents > 0 ? done / documents : null} label={`Rows of ${name}`} className="w-48" />
          <span className="tabular text-muted text-xs">
            {done.toLocaleString()} of {documents.toLocaleString()}
          </span>
        </div>
      )}
      {failureReason && <p className="text-missing">{failureReason}</p>}
      {(outcome.labelled > 0 || !failureReason) && <p className="text-muted">{outcomeInWords(outcome)}</p>}
      {outcome.refused.length > 0 && (
        <details>
          <summary className="cursor-pointer">{plural(outcome.refusedCount, 'row')} brought nothing</summary>
          <ul className="mt-1 grid gap-1 text-xs">
            {outcome.refused.map(({ number, name: refused, reason }) => (
              <li key={number}>
                Row {number}, <span className="break-all">{refused}</span>: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

function outcomeInWords({ labelled, known, annotations, nowhere, kept }: LabelImportRow['outcome']): string {
  const here = known > 0 ? ` (${known.toLocaleString()} were here already)` : ''
  return [
    `${plural(labelled, 'document')} with ${plural(annotations, 'label')}${here}.`,
    nowhere > 0 && `${plural(nowhere, 'value')} found on no page.`,
    kept > 0 && `${plural(kept, 'value')} left as people had decided.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function StopButton({ row: { id } }: { readonly row: LabelImportRow }) {
  const client = useQueryClient()
  const stop = useMutation({
    mutationFn: () => cancelLabelImport(id),
    onSuccess: () => toast({ message: 'Stopped. What is labelled stays.' }),
    onError: ({ message }) => toast({ message, tone: 'error' }),
    onSettled: () => client.invalidateQueries({ queryKey: labelImportsOptions().queryKey }),
  })
  return (
    <Button size="small" busy={stop.isPending} onClick={() => stop.mutate()}>
      Stop
    </Button>
  )
}

'use client'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, CircleCheck } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { queueFilterSearch } from '@/components/queue/queue-filter'
import { IconButton } from '@/components/ui/icon-button'
import { queueOptions } from '@/lib/client/reviews'
import type { QueueFilter } from '@/lib/contracts/review'

/** One line: what this is, how much of it is left, and how much is left behind it. */
export function ReviewHeader({
  title,
  fileName,
  filter,
  progress,
  children,
}: {
  readonly title: string
  readonly fileName: string
  readonly filter: QueueFilter
  readonly progress?: { readonly open: number; readonly asked: number }
  readonly children?: ReactNode
}) {
  return (
    <header className="flex h-11 shrink-0 items-center gap-2 border-line border-b bg-surface px-2 sm:px-3 pointer-coarse:h-13">
      <IconButton label="Back to the queue" asChild>
        <Link href={`/review${queueFilterSearch(filter)}`}>
          <ArrowLeft aria-hidden />
        </Link>
      </IconButton>
      <QueueCount filter={filter} />
      <h1 className="min-w-0 flex-1 truncate font-semibold text-base" title={fileName}>
        {title}
      </h1>
      {progress && <Progress {...progress} />}
      {children}
    </header>
  )
}

function QueueCount({ filter }: { readonly filter: QueueFilter }) {
  const { data } = useQuery({ ...queueOptions(filter), refetchInterval: 60_000 })
  if (!data) return null
  return <span className="tabular hidden whitespace-nowrap text-muted sm:inline">Queue {data.waiting} ·</span>
}

function Progress({ open, asked }: { readonly open: number; readonly asked: number }) {
  return (
    <p role="status" className="flex items-center gap-1 whitespace-nowrap text-muted">
      {open === 0 ? (
        <>
          <CircleCheck aria-hidden className="size-4 text-confirmed" />
          <span className="max-sm:sr-only">{asked === 0 ? 'Nothing to check' : 'All checked'}</span>
        </>
      ) : (
        <span className="tabular font-medium text-check">
          {open} of {asked} <span className="max-sm:sr-only">to check</span>
        </span>
      )}
    </p>
  )
}

'use client'
import { Play } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { plural } from '@/lib/client/format'
import type { QueueFilter, QueueReply } from '@/lib/contracts/review'
import { describeToday } from './describe-today'
import { startAddress } from './use-start-review'

/** The one big button, and how much there is to do. */
export function StartReview({
  filter,
  queue: { waiting, held, today },
}: {
  readonly filter: QueueFilter
  readonly queue: QueueReply
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-3 rounded-lg border border-line bg-surface p-4">
      {waiting > 0 && (
        <Button asChild variant="primary" size="large" className="h-12! px-6! max-sm:w-full">
          <Link href={startAddress(filter)} prefetch={false}>
            <Play aria-hidden />
            Start
            <kbd className="ml-1 rounded border border-current px-1.5 font-sans text-xs pointer-coarse:hidden">N</kbd>
          </Link>
        </Button>
      )}
      <div className="grid gap-0.5">
        <p className="font-semibold text-base">
          <span className="tabular">{plural(waiting, 'document waits', 'documents wait')}</span>
          {held > 0 && (
            <span className="font-normal text-muted"> · {held.toLocaleString()} being worked on by others</span>
          )}
        </p>
        <p className="text-muted">{describeToday(today)}</p>
      </div>
    </div>
  )
}

'use client'
import { useQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { PageHeader } from '@/components/shell/page-header'
import { LoadFailure } from '@/components/ui/load-failure'
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton'
import { queueOptions } from '@/lib/client/reviews'
import type { QueueFilter, QueueReply } from '@/lib/contracts/review'
import type { Role } from '@/lib/contracts/session'
import { NothingWaits } from './nothing-waits'
import { isFiltered } from './queue-filter'
import { QueueFilters } from './queue-filters'
import { QueueLists } from './queue-lists'
import { StartReview } from './start-review'
import { useQueueFilter } from './use-queue-filter'
import { useStartReview } from './use-start-review'

/** Where a clerk's day begins: one button, and what lies behind it. */
export function QueueScreen({ role }: { readonly role: Role }) {
  const [filter, setFilter] = useQueueFilter()
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({ ...queueOptions(filter), staleTime: 0 })
  useStartReview(filter)
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-5 p-3 pb-16 sm:p-6">
      <PageHeader title="Review">
        Documents that need a person wait here, the oldest first. Start hands you one after the other.
      </PageHeader>
      {error && !data && (
        <LoadFailure title="The queue could not be loaded" error={error} busy={isFetching} onRetry={refetch} />
      )}
      {!data && !error && <Waiting />}
      {data && (
        <div className={clsx('grid grid-cols-[minmax(0,1fr)] gap-5', isPlaceholderData && 'opacity-60 delay-200')}>
          <Queue queue={data} filter={filter} role={role} onFilter={setFilter} />
        </div>
      )}
    </div>
  )
}

function Queue({
  queue,
  filter,
  role,
  onFilter,
}: {
  readonly queue: QueueReply
  readonly filter: QueueFilter
  readonly role: Role
  readonly onFilter: (filter: QueueFilter) => void
}) {
  return (
    <>
      <StartReview filter={filter} queue={queue} />
      <QueueFilters filter={filter} vendors={queue.vendors} role={role} onChange={onFilter} />
      {queue.waiting === 0 && <NothingWaits filtered={isFiltered(filter)} onClear={() => onFilter({})} />}
      <QueueLists queue={queue} filter={filter} role={role} />
    </>
  )
}

function Waiting() {
  return (
    <div className="grid gap-5">
      <Skeleton className="h-20" />
      <SkeletonRows label="Loading the queue" />
    </div>
  )
}

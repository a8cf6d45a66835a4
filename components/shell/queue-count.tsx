'use client'
import { useQuery } from '@tanstack/react-query'
import { queueOptions } from '@/lib/client/reviews'

/** How many documents wait for a person; kept up to date by events. */
export function QueueCount() {
  const { data } = useQuery(queueOptions({}))
  const waiting = data?.waiting ?? 0
  // Its room is there before the number is, so that nothing beside it moves.
  return (
    <span className="tabular min-w-5 text-center font-normal text-muted text-xs">
      {waiting > 0 && (
        <>
          {waiting > 999 ? '999+' : waiting}
          <span className="sr-only"> waiting</span>
        </>
      )}
    </span>
  )
}

'use client'
import { useQuery } from '@tanstack/react-query'
import { PartyPopper } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { plural } from '@/lib/client/format'
import { queueOptions } from '@/lib/client/reviews'
import type { QueueFilter } from '@/lib/contracts/review'

/** Nothing is left: what was done today, and where else there may be work. */
export function QueueEnd({ filter, onAgain }: { readonly filter: QueueFilter; readonly onAgain: () => void }) {
  const { data } = useQuery({ ...queueOptions(filter), staleTime: 0 })
  const filtered = Object.values(filter).some((value) => value !== undefined)
  const seconds = data?.today.medianSeconds
  return (
    <EmptyState
      heading="h1"
      icon={<PartyPopper aria-hidden />}
      title={filtered ? 'Nothing left under this filter' : 'The queue is empty'}
      actions={
        <>
          <Button variant="primary" onClick={onAgain}>
            Look again
          </Button>
          <Button asChild>
            <Link href="/documents">To the documents</Link>
          </Button>
        </>
      }
    >
      {data && (
        <>
          <p>
            You finished {plural(data.today.finished, 'document')} today
            {seconds ? `, mostly in ${Math.round(seconds)} seconds each` : ''}.
          </p>
          {data.held > 0 && <p>{plural(data.held, 'document')} more are being worked on by others.</p>}
          {data.postponed.length > 0 && <p>{plural(data.postponed.length, 'document')} wait among the postponed.</p>}
        </>
      )}
    </EmptyState>
  )
}

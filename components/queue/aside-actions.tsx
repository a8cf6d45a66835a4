'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import { endEscalation, endPostponement } from '@/lib/client/reviews'
import type { QueueRow } from '@/lib/contracts/review'

/** What can be done with a document that was put aside or handed over: work on it, or give it back to the queue. */
export function AsideActions({ row, kind }: { readonly row: QueueRow; readonly kind: 'postponed' | 'escalated' }) {
  const client = useQueryClient()
  const name = row.vendorName ?? row.fileName
  const back = useMutation({
    mutationFn: () => (kind === 'postponed' ? endPostponement(row.id) : endEscalation(row.id)),
    onSuccess: () => {
      toast({ message: kind === 'postponed' ? `${name} waits again.` : `${name} waits for the clerks again.` })
      return client.invalidateQueries({ queryKey: ['reviews', 'queue'] })
    },
    onError: (error) => toast({ tone: 'error', message: error.message }),
  })
  return (
    <>
      <Button asChild size="small">
        <Link href={`/review/${row.id}`} prefetch={false} aria-label={`Take up ${name}`}>
          Take it up
        </Link>
      </Button>
      <Button
        size="small"
        variant="quiet"
        busy={back.isPending}
        aria-label={`Give ${name} back to the queue`}
        onClick={() => back.mutate()}
      >
        Give back
      </Button>
    </>
  )
}

import { CircleCheck } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** Nothing waits: is it the filter, or is the work done? */
export function NothingWaits({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  return (
    <EmptyState
      icon={<CircleCheck aria-hidden />}
      title={filtered ? 'Nothing waits under this filter' : 'Nothing waits for a person'}
      actions={
        filtered ? (
          <Button variant="primary" onClick={onClear}>
            Clear the filter
          </Button>
        ) : (
          <Button asChild variant="primary">
            <Link href="/documents">To the documents</Link>
          </Button>
        )
      }
    >
      {filtered
        ? 'Other documents may wait.'
        : 'Documents come here by themselves when something on them has to be looked at.'}
    </EmptyState>
  )
}

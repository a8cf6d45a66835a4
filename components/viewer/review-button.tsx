'use client'
import { Pencil, ScanEye } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import type { DocumentReply } from '@/lib/contracts/documents'

/** To the review of a document that waits for one, or to correct one that is done. */
export function ReviewButton({
  document: { id, status },
}: {
  readonly document: Pick<DocumentReply, 'id' | 'status'>
}) {
  const waits = status === 'needs_review'
  if (!waits && status !== 'completed' && status !== 'rejected') return null
  return (
    <Button asChild variant={waits ? 'primary' : 'secondary'}>
      <Link href={`/review/${id}`} prefetch={false}>
        {waits ? <ScanEye aria-hidden /> : <Pencil aria-hidden />}
        {waits ? 'Review' : 'Correct'}
      </Link>
    </Button>
  )
}

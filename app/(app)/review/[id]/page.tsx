import type { Metadata } from 'next'
import { ReviewScreen } from '@/components/review/review-screen'
import { queueFilter } from '@/lib/contracts/review'
import { requirePageSession } from '@/lib/http/page-session'

export const metadata: Metadata = { title: 'Review' }

interface ReviewPageProps {
  /** A document's, or `next`. */
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const [{ id }, search] = await Promise.all([params, searchParams])
  await requirePageSession()
  // A filter that is not one is none.
  const filter = queueFilter.safeParse(search).data ?? {}
  return <ReviewScreen first={id} filter={filter} />
}

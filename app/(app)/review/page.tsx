import type { Metadata } from 'next'
import { QueueScreen } from '@/components/queue/queue-screen'
import { requirePageSession } from '@/lib/http/page-session'

export const metadata: Metadata = { title: 'Review' }

export default async function QueuePage() {
  const { role } = await requirePageSession()
  return <QueueScreen role={role} />
}

import type { Metadata } from 'next'
import { ExportsScreen } from '@/components/exports/exports-screen'
import { requirePageSession } from '@/lib/http/page-session'
import { exportFormats } from '@/lib/server/exports'

export const metadata: Metadata = { title: 'Exports' }

export default async function ExportsPage() {
  await requirePageSession('admin')
  return <ExportsScreen formats={exportFormats()} />
}

import type { Metadata } from 'next'
import { DataSetsScreen } from '@/components/data-sets/data-sets-screen'
import { requirePageSession } from '@/lib/http/page-session'

export const metadata: Metadata = { title: 'Data sets' }

export default async function DataSetsPage() {
  await requirePageSession('admin')
  return <DataSetsScreen />
}

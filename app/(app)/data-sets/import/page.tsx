import type { Metadata } from 'next'
import { LabelImportScreen } from '@/components/data-sets/label-import-screen'
import { requirePageSession } from '@/lib/http/page-session'

export const metadata: Metadata = { title: 'Import labels' }

export default async function ImportLabelsPage() {
  await requirePageSession('admin')
  return <LabelImportScreen />
}

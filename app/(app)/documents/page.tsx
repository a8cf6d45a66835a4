import type { Metadata } from 'next'
import { DocumentsScreen } from '@/components/documents/documents-screen'
import { requirePageSession } from '@/lib/http/page-session'

export const metadata: Metadata = { title: 'Documents' }

export default async function DocumentsPage() {
  const { role } = await requirePageSession()
  return <DocumentsScreen role={role} />
}

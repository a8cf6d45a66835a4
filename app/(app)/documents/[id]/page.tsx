import type { Metadata } from 'next'
import { DocumentScreen } from '@/components/viewer/document-screen'
import { requirePageSession } from '@/lib/http/page-session'

export const metadata: Metadata = { title: 'Document' }

export default async function DocumentPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params
  await requirePageSession()
  return <DocumentScreen id={id} />
}

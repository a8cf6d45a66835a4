import type { Metadata } from 'next'
import { VendorScreen } from '@/components/vendors/vendor-screen'
import { requirePageSession } from '@/lib/http/page-session'

export const metadata: Metadata = { title: 'Vendor' }

export default async function VendorPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params
  const { role } = await requirePageSession()
  return <VendorScreen id={id} role={role} />
}

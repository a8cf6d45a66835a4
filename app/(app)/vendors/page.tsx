import type { Metadata } from 'next'
import { VendorsScreen } from '@/components/vendors/vendors-screen'
import { requirePageSession } from '@/lib/http/page-session'

export const metadata: Metadata = { title: 'Vendors' }

export default async function VendorsPage() {
  await requirePageSession()
  return <VendorsScreen />
}

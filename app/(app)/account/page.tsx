import type { Metadata } from 'next'
import { AccountScreen } from '@/components/auth/account-screen'
import { requirePageSession } from '@/lib/http/page-session'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  return <AccountScreen user={await requirePageSession()} />
}

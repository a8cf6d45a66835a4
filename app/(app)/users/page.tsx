import type { Metadata } from 'next'
import { UsersScreen } from '@/components/users/users-screen'
import { requirePageSession } from '@/lib/http/page-session'

export const metadata: Metadata = { title: 'Users' }

export default async function UsersPage() {
  const { id } = await requirePageSession('admin')
  return <UsersScreen ownId={id} />
}

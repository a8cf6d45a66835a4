import type { Metadata } from 'next'
import { SettingsScreen } from '@/components/settings/settings-screen'
import { requirePageSession } from '@/lib/http/page-session'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  await requirePageSession('admin')
  return <SettingsScreen />
}

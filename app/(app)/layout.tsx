import type { ReactNode } from 'react'
import { AppShell } from '@/components/shell/app-shell'
import { requirePageSession } from '@/lib/http/page-session'

export default async function SignedInLayout({ children }: { readonly children: ReactNode }) {
  return <AppShell user={await requirePageSession()}>{children}</AppShell>
}

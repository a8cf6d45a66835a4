import type { Metadata } from 'next'
import { LinkScreen } from '@/components/auth/link-screen'

export const metadata: Metadata = { title: 'Welcome', referrer: 'no-referrer' }

export default async function LinkPage({ params }: { readonly params: Promise<{ secret: string }> }) {
  const { secret } = await params
  return <LinkScreen secret={secret} />
}

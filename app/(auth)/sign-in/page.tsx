import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AuthCard } from '@/components/auth/auth-card'
import { SignInForm } from '@/components/auth/sign-in-form'
import { Notice } from '@/components/ui/notice'
import { pageSession } from '@/lib/http/page-session'
import { safeNextPath } from '@/lib/http/safe-next-path'
import { adminExists } from '@/lib/server/first-admin'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ next?: string | string[] }>
}) {
  const { next } = await searchParams
  const path = safeNextPath(Array.isArray(next) ? next[0] : next)
  if (await pageSession()) redirect(path)
  if (await adminExists()) {
    return (
      <AuthCard title="Sign in">
        <SignInForm next={path} />
      </AuthCard>
    )
  }
  return (
    <AuthCard title="Almost there" lead="Nobody has set up this Countersign yet.">
      <Notice title="Use the link in the terminal">
        <p>
          When Countersign started, it printed a link there that begins with this page’s address and goes on with{' '}
          <code className="font-mono text-xs">/link/</code>. Open it to create the first admin. It works once, for a
          day; starting again prints a new one.
        </p>
      </Notice>
    </AuthCard>
  )
}

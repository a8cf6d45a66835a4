import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import type { Role, SessionReply } from '@/lib/contracts/session'
import { findSession } from '@/lib/server/auth'
import { safeNextPath } from './safe-next-path'

/**
 * The signed-in user of a page, layout or other server component. A stranger is sent to sign in and back to `path`;
 * a clerk finds no page where `role` is `admin`.
 */
export async function requirePageSession(role: Role = 'clerk', path?: string): Promise<SessionReply['user']> {
  const user = await pageSession()
  if (!user) redirect(signInPath(path ?? (await headers()).get('x-countersign-path')))
  if (role === 'admin' && user.role !== 'admin') notFound()
  return user
}

/** The signed-in user, or null: for pages that are open to strangers. */
export async function pageSession(): Promise<SessionReply['user'] | null> {
  // A server component cannot set cookies, so only requests to the API prolong the session.
  const session = await findSession(await headers(), { prolong: false })
  if (!session) return null
  const { id, name, role } = session.actor
  return { id, name, email: session.email, role }
}

function signInPath(from: string | null): string {
  // Next adds `_rsc` when it fetches a page for a link that was followed.
  const next = safeNextPath(from?.replace(/([?&])_rsc=[^&]*&?/, '$1').replace(/[?&]$/, ''))
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`
}

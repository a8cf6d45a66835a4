import { isAPIError } from 'better-auth/api'
import type { SessionReply } from '@/lib/contracts/session'
import { AppError } from '@/lib/errors'
import { type AttemptLimit, takeAttempt } from './attempt-limit'
import { audit } from './audit'
import { asRole, auth, findSession } from './auth'
import { clientNetwork } from './client-address'
import { deviceCookie, knownDevice } from './known-device'
import { log } from './log'
import { prisma } from './prisma'
import { sweepSignIn } from './sweep-sign-in'

/**
 * Failed attempts, since successful ones are given back. One address alone cannot use up an account's attempts
 * (40 an hour against 50), and where somebody signed in before, what strangers do does not count.
 */
export const signInLimits = {
  address: { name: 'sign-in-address', max: 10, windowSeconds: 15 * 60 },
  account: { name: 'sign-in-account', max: 50, windowSeconds: 60 * 60 },
  device: { name: 'sign-in-device', max: 10, windowSeconds: 5 * 60 },
} as const satisfies Record<string, AttemptLimit>

export interface SignedIn {
  readonly user: SessionReply['user']
  /** `Set-Cookie` values: the session's and the device's. */
  readonly setCookies: readonly string[]
}

/**
 * A new session for the person with this e-mail (in lower case) and password.
 * @throws AppError `unauthenticated` alike for an unknown e-mail and a wrong password, `forbidden` for a disabled user, `too_many_requests`.
 */
export async function signIn(credentials: { email: string; password: string }, headers: Headers): Promise<SignedIn> {
  const refunds = await takeAttempts(credentials.email, headers)
  const signedIn = await startSession(credentials, headers)
  await Promise.all([...refunds.map((refund) => refund()), sweepSignIn()])
  return signedIn
}

/** Signs in without counting: for a caller who has just proved who they are in another way. */
export async function startSession(
  credentials: { email: string; password: string },
  headers: Headers,
): Promise<SignedIn> {
  const { response, headers: replyHeaders } = await auth()
    .api.signInEmail({ body: credentials, headers, returnHeaders: true })
    .catch((error: unknown) => {
      throw refusal(error, headers)
    })
  // The session that this browser had until now ends: nobody goes on under somebody else's name.
  const previous = await findSession(headers, { prolong: false })
  const { id } = response.user
  const { role, name, email } = await prisma.$transaction(async (tx) => {
    if (previous) await tx.session.deleteMany({ where: { id: previous.id } })
    const user = await tx.user.update({ where: { id }, data: { lastSeenAt: new Date() } })
    const actor = { type: 'user', id, name: user.name, role: asRole(user.role) } as const
    await audit(tx, { actor, action: 'session.started', data: { address: clientNetwork(headers) } })
    return { ...actor, email: user.email }
  })
  return {
    user: { id, name, email, role },
    setCookies: [...replyHeaders.getSetCookie(), deviceCookie(headers, credentials.email)],
  }
}

async function takeAttempts(email: string, headers: Headers) {
  const device = knownDevice(headers, email)
  if (device) return [await takeAttempt(signInLimits.device, device)]
  const address = await takeAttempt(signInLimits.address, clientNetwork(headers))
  return [address, await takeAttempt(signInLimits.account, email)]
}

function refusal(error: unknown, headers: Headers): unknown {
  if (!isAPIError(error)) return error
  if (error.status === 'FORBIDDEN') {
    return new AppError('forbidden', 'This account is disabled. Ask an admin to enable it.', { cause: error })
  }
  if (error.status !== 'UNAUTHORIZED') return error
  log.warn({ address: clientNetwork(headers) }, 'A sign-in failed')
  return new AppError('unauthenticated', 'The e-mail or the password is wrong.', { cause: error })
}

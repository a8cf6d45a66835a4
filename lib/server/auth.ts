import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError } from 'better-auth/api'
import { type Role, roles } from '@/lib/contracts/session'
import type { UserActor } from './actor'
import { authSecret } from './auth-secret'
import { clientAddressHeader } from './client-address'
import { env } from './env'
import { log } from './log'
import { prisma } from './prisma'

const hour = 3600
/** A session ends after a night without use, and after a week in any case. */
export const sessionLifetime = { idleSeconds: 12 * hour, maxSeconds: 7 * 24 * hour, refreshSeconds: hour / 4 } as const

let built: ReturnType<typeof build> | undefined

/** better-auth, used as a library: its own HTTP handler is never mounted. Built at first use, since it needs the environment. */
export function auth() {
  built ??= build()
  return built
}

function build() {
  return betterAuth({
    appName: 'Countersign',
    secret: authSecret(),
    // https here makes the cookies Secure.
    baseURL: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    database: prismaAdapter(prisma, { provider: 'postgresql', transaction: true }),
    databaseHooks: { session: { create: { before: refuseDisabled } } },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    session: { expiresIn: sessionLifetime.idleSeconds, updateAge: sessionLifetime.refreshSeconds },
    advanced: { cookiePrefix: 'countersign', ipAddress: { ipAddressHeaders: [clientAddressHeader] } },
    user: {
      additionalFields: {
        role: { type: 'string', required: false, input: false },
        banned: { type: 'boolean', required: false, input: false },
      },
    },
    // Attempts are counted in attempt-limit.ts, where all processes see them.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (level, message, ...details) =>
        log[level]({ part: 'better-auth', err: details.find((detail) => detail instanceof Error) }, message),
    },
  })
}

async function refuseDisabled({ userId }: { userId: string }): Promise<void> {
  const user = await prisma.user.findUnique({ where: { id: userId }, select: { banned: true } })
  if (user?.banned) throw new APIError('FORBIDDEN')
}

export interface FoundSession {
  readonly id: string
  readonly actor: UserActor
  readonly email: string
  /** `Set-Cookie` values to send on, when the session was prolonged. */
  readonly setCookies: readonly string[]
}

/** The session that the request's cookie stands for; null for none, a forged, an ended one, or a disabled user's. */
export async function findSession(headers: Headers, options: { prolong: boolean }): Promise<FoundSession | null> {
  if (!headers.get('cookie')?.includes('countersign.session_token')) return null
  const found = await auth()
    .api.getSession({ headers, query: { disableRefresh: !options.prolong }, returnHeaders: true })
    .catch(async (error: unknown) => {
      // better-auth hides why it failed; if the database is away, this says so.
      await prisma.session.findFirst({ select: { id: true } })
      throw error
    })
  if (!found.response) return null
  const { session, user } = found.response
  if (user.banned || Date.now() - session.createdAt.getTime() > sessionLifetime.maxSeconds * 1000) {
    await prisma.session.deleteMany({ where: { id: session.id } })
    return null
  }
  const setCookies = found.headers.getSetCookie()
  if (setCookies.length > 0) await prisma.user.updateMany({ where: { id: user.id }, data: { lastSeenAt: new Date() } })
  return {
    id: session.id,
    actor: { type: 'user', id: user.id, name: user.name, role: asRole(user.role) },
    email: user.email,
    setCookies,
  }
}

/** Anything but a known role has the least rights. */
export function asRole(value: string | null | undefined): Role {
  return roles.find((role) => role === value) ?? 'clerk'
}

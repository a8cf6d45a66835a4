import { sessionReply, signInBody } from '@/lib/contracts/session'
import { endpoint } from '@/lib/http/endpoint'
import { currentUser, endSession } from '@/lib/server/session'
import { signIn } from '@/lib/server/sign-in'

export const POST = endpoint(
  { role: 'public', body: signInBody, reply: sessionReply, status: 201 },
  async ({ body, request, replyHeaders }) => {
    const { user, setCookies } = await signIn(body, request.headers)
    for (const cookie of setCookies) replyHeaders.append('set-cookie', cookie)
    return { user }
  },
)

export const GET = endpoint({ role: 'clerk', reply: sessionReply }, async ({ actor }) => ({
  user: await currentUser(actor),
}))

export const DELETE = endpoint({ role: 'clerk' }, async ({ actor, sessionId, replyHeaders }) => {
  replyHeaders.append('set-cookie', await endSession(actor, sessionId))
})

import { z } from 'zod'
import { sessionReply, useOneTimeLinkBody } from '@/lib/contracts/session'
import { endpoint } from '@/lib/http/endpoint'
import { redeemOneTimeLink } from '@/lib/server/redeem-one-time-link'

const params = z.object({ secret: z.string() })

export const POST = endpoint(
  { role: 'public', params, body: useOneTimeLinkBody, reply: sessionReply, status: 201 },
  async ({ params, body, request, replyHeaders }) => {
    const { user, setCookies } = await redeemOneTimeLink(params.secret, body, request.headers)
    for (const cookie of setCookies) replyHeaders.append('set-cookie', cookie)
    return { user }
  },
)

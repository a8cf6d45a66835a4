import { z } from 'zod'
import { oneTimeLinkInfoReply } from '@/lib/contracts/session'
import { endpoint } from '@/lib/http/endpoint'
import { describeLink } from '@/lib/server/redeem-one-time-link'

const params = z.object({ secret: z.string() })

export const GET = endpoint({ role: 'public', params, reply: oneTimeLinkInfoReply }, ({ params }) =>
  describeLink(params.secret),
)

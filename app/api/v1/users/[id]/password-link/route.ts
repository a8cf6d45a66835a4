import { z } from 'zod'
import { oneTimeLinkReply } from '@/lib/contracts/session'
import { endpoint } from '@/lib/http/endpoint'
import { publicOrigin } from '@/lib/http/public-origin'
import { createPasswordLink } from '@/lib/server/invitations'
import { linkUrl } from '@/lib/server/one-time-links'

const params = z.object({ id: z.string() })

export const POST = endpoint(
  { role: 'admin', params, reply: oneTimeLinkReply, status: 201 },
  async ({ actor, params, request }) => {
    const link = await createPasswordLink(actor, params.id)
    return { url: linkUrl(publicOrigin(request), link), expiresAt: link.expiresAt.toISOString() }
  },
)

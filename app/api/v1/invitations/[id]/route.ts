import { z } from 'zod'
import { endpoint } from '@/lib/http/endpoint'
import { revokeInvitation } from '@/lib/server/invitations'

const params = z.object({ id: z.uuid() })

export const DELETE = endpoint({ role: 'admin', params }, async ({ actor, params }) => {
  await revokeInvitation(actor, params.id)
})

import { z } from 'zod'
import { updateUserBody, userReply } from '@/lib/contracts/session'
import { endpoint } from '@/lib/http/endpoint'
import { updateUser } from '@/lib/server/users'

const params = z.object({ id: z.string() })

export const PATCH = endpoint(
  { role: 'admin', params, body: updateUserBody, reply: userReply },
  async ({ actor, params, body }) => ({ user: await updateUser(actor, params.id, body) }),
)

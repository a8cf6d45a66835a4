import { changePasswordBody } from '@/lib/contracts/session'
import { endpoint } from '@/lib/http/endpoint'
import { changePassword } from '@/lib/server/password'

export const PUT = endpoint({ role: 'clerk', body: changePasswordBody }, async ({ actor, sessionId, body }) => {
  await changePassword(actor, sessionId, body)
})

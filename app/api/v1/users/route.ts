import { usersReply } from '@/lib/contracts/session'
import { endpoint } from '@/lib/http/endpoint'
import { listUsers } from '@/lib/server/users'

export const GET = endpoint({ role: 'admin', reply: usersReply }, async () => ({ users: await listUsers() }))

import { queueFilter, queueReply } from '@/lib/contracts/review'
import { endpoint } from '@/lib/http/endpoint'
import { getQueue } from '@/lib/server/review-queue'

export const GET = endpoint({ role: 'clerk', query: queueFilter, reply: queueReply }, ({ actor, query }) =>
  getQueue(query, actor),
)

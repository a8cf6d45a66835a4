import { healthReply } from '@/lib/contracts/health'
import { endpoint } from '@/lib/http/endpoint'
import { readHealth } from '@/lib/server/health'

/** For load balancers and monitors: 200 once every part serves, 503 otherwise. */
export const GET = endpoint({ role: 'public' }, async () => {
  const health = healthReply.parse(await readHealth())
  return Response.json(health, { status: health.status === 'ok' ? 200 : 503 })
})

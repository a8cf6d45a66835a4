import { thresholdsQuery, thresholdsReply } from '@/lib/contracts/settings'
import { endpoint } from '@/lib/http/endpoint'
import { champion } from '@/lib/server/champion'
import { meaningOf, targetOf } from '@/lib/server/error-target'
import { getSettings } from '@/lib/server/settings'

export const GET = endpoint({ role: 'clerk', query: thresholdsQuery, reply: thresholdsReply }, async ({ query }) => {
  const { routing } = await getSettings()
  return meaningOf(query.errorTarget ?? targetOf(routing, query.type ?? null), await champion())
})

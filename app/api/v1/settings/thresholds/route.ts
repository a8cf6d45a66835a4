import { thresholdsQuery, thresholdsReply } from '@/lib/contracts/settings'
import { endpoint } from '@/lib/http/endpoint'
import { baseModel } from '@/lib/server/base-model'
import { meaningOf } from '@/lib/server/error-target'
import { getSettings } from '@/lib/server/settings'

export const GET = endpoint({ role: 'clerk', query: thresholdsQuery, reply: thresholdsReply }, async ({ query }) =>
  meaningOf(query.errorTarget ?? (await getSettings()).routing.errorTarget, baseModel()),
)

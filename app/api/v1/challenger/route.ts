import { servingReply, stopBody } from '@/lib/contracts/promotions'
import { AppError } from '@/lib/errors'
import { endpoint } from '@/lib/http/endpoint'
import { stopChallenger } from '@/lib/server/promotions'
import { getServing } from '@/lib/server/serving-reply'

/** Who serves, and who runs beside it. */
export const GET = endpoint({ role: 'admin', reply: servingReply }, getServing)

/** Stops shadow or canary. */
export const DELETE = endpoint({ role: 'admin', body: stopBody, reply: servingReply }, async ({ actor, body }) => {
  if (!(await stopChallenger(actor, body))) throw new AppError('conflict', 'No challenger runs any more.')
  return getServing()
})

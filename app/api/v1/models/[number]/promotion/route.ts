import { promotionBody, promotionParams, servingReply } from '@/lib/contracts/promotions'
import { endpoint } from '@/lib/http/endpoint'
import { promote } from '@/lib/server/promotions'
import { requireVersionId } from '@/lib/server/promotions-by-number'
import { getServing } from '@/lib/server/serving-reply'

/** Makes a version champion (an earlier one: rolls back), shadow or canary. Answers with who serves now. */
export const POST = endpoint(
  { role: 'admin', params: promotionParams, body: promotionBody, reply: servingReply, status: 201 },
  async ({ actor, params, body }) => {
    await promote(actor, { ...body, modelVersionId: await requireVersionId(params.number) })
    return getServing()
  },
)

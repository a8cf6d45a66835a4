import { documentParams } from '@/lib/contracts/documents'
import { postponementBody, reviewQuery, reviewReply } from '@/lib/contracts/review'
import { endpoint } from '@/lib/http/endpoint'
import { endPostponement, postponeReview } from '@/lib/server/set-aside'

export const POST = endpoint(
  { role: 'clerk', params: documentParams, body: postponementBody, reply: reviewReply },
  ({ actor, params, body }) => postponeReview(actor, params.id, body),
)

/** Back into the queue, without taking it. */
export const DELETE = endpoint(
  { role: 'clerk', params: documentParams, query: reviewQuery, reply: reviewReply },
  ({ actor, params, query }) => endPostponement({ actor, tab: query.tab }, params.id),
)

import { documentParams } from '@/lib/contracts/documents'
import { escalationBody, reviewQuery, reviewReply } from '@/lib/contracts/review'
import { endpoint } from '@/lib/http/endpoint'
import { endEscalation, escalateReview } from '@/lib/server/set-aside'

export const POST = endpoint(
  { role: 'clerk', params: documentParams, body: escalationBody, reply: reviewReply },
  ({ actor, params, body }) => escalateReview(actor, params.id, body),
)

/** An admin gives it back to the clerks. */
export const DELETE = endpoint(
  { role: 'admin', params: documentParams, query: reviewQuery, reply: reviewReply },
  ({ actor, params, query }) => endEscalation({ actor, tab: query.tab }, params.id),
)

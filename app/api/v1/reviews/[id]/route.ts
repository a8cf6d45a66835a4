import { reviewParams, reviewQuery, reviewReply } from '@/lib/contracts/review'
import { endpoint } from '@/lib/http/endpoint'
import { undoReview } from '@/lib/server/undo-review'

/** Takes an approval or rejection of one's own back. */
export const DELETE = endpoint(
  { role: 'clerk', params: reviewParams, query: reviewQuery, reply: reviewReply },
  ({ actor, params, query }) => undoReview(actor, params.id, query.tab),
)

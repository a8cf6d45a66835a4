import { documentParams } from '@/lib/contracts/documents'
import { releaseQuery, reviewQuery, reviewReply, saveBody, saveReply, takeBody } from '@/lib/contracts/review'
import { endpoint } from '@/lib/http/endpoint'
import { getReview } from '@/lib/server/review-reply'
import { releaseReview, saveReview, takeReview } from '@/lib/server/reviews'

export const GET = endpoint(
  { role: 'clerk', params: documentParams, query: reviewQuery, reply: reviewReply },
  ({ actor, params, query }) => getReview({ actor, tab: query.tab }, params.id),
)

/** Takes the document; one that is done is opened again. */
export const POST = endpoint(
  { role: 'clerk', params: documentParams, body: takeBody, reply: reviewReply },
  ({ actor, params, body }) => takeReview(actor, params.id, body),
)

/** Keeps the draft and prolongs the lease. */
export const PUT = endpoint(
  { role: 'clerk', params: documentParams, body: saveBody, reply: saveReply },
  ({ actor, params, body }) => saveReview(actor, params.id, body),
)

/** Gives the document back to the queue. */
export const DELETE = endpoint(
  { role: 'clerk', params: documentParams, query: releaseQuery },
  async ({ actor, params, query }) => {
    await releaseReview(actor, params.id, query.tab)
    return undefined
  },
)

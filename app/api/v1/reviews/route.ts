import { nextBody, reviewReply } from '@/lib/contracts/review'
import { endpoint } from '@/lib/http/endpoint'
import { takeNextReview } from '@/lib/server/next-review'

/** Takes the next document that waits for a person; 204 when none is left. */
export const POST = endpoint(
  { role: 'clerk', body: nextBody, reply: reviewReply },
  async ({ actor, body }) => (await takeNextReview(actor, body)) ?? new Response(null, { status: 204 }),
)

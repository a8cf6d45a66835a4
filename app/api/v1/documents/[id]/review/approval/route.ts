import { documentParams } from '@/lib/contracts/documents'
import { approvalBody, approvalReply } from '@/lib/contracts/review'
import { endpoint } from '@/lib/http/endpoint'
import { approveReview } from '@/lib/server/approve-review'

export const POST = endpoint(
  { role: 'clerk', params: documentParams, body: approvalBody, reply: approvalReply },
  ({ actor, params, body }) => approveReview(actor, params.id, body),
)

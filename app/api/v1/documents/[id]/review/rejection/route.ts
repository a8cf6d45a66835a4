import { documentParams } from '@/lib/contracts/documents'
import { approvalReply, rejectionBody } from '@/lib/contracts/review'
import { endpoint } from '@/lib/http/endpoint'
import { rejectReview } from '@/lib/server/reject-review'

export const POST = endpoint(
  { role: 'clerk', params: documentParams, body: rejectionBody, reply: approvalReply },
  ({ actor, params, body }) => rejectReview(actor, params.id, body),
)

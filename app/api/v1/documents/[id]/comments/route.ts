import { documentParams } from '@/lib/contracts/documents'
import { comment, commentBody } from '@/lib/contracts/review'
import { endpoint } from '@/lib/http/endpoint'
import { addComment } from '@/lib/server/comments'

export const POST = endpoint(
  { role: 'clerk', params: documentParams, body: commentBody, reply: comment, status: 201 },
  ({ actor, params, body }) => addComment(actor, params.id, body.text),
)

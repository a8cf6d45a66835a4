import { documentParams, documentReply } from '@/lib/contracts/documents'
import { endpoint } from '@/lib/http/endpoint'
import { deleteDocument, getDocument } from '@/lib/server/documents'

export const GET = endpoint({ role: 'clerk', params: documentParams, reply: documentReply }, ({ params }) =>
  getDocument(params.id),
)

/** An admin any document; a clerk an own upload that is not completed. */
export const DELETE = endpoint({ role: 'clerk', params: documentParams }, async ({ params, actor }) => {
  await deleteDocument(actor, params.id)
  return undefined
})

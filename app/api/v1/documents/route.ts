import { documentsQuery, documentsReply, uploadReply } from '@/lib/contracts/documents'
import { endpoint } from '@/lib/http/endpoint'
import { multipartFiles } from '@/lib/http/multipart-files'
import { uploadResponse } from '@/lib/http/upload-response'
import { listDocuments } from '@/lib/server/list-documents'
import { receiveDocuments } from '@/lib/server/receive-documents'

export const GET = endpoint({ role: 'clerk', query: documentsQuery, reply: documentsReply }, ({ query }) =>
  listDocuments(query),
)

/** Multipart, one or more parts named `file`. */
export const POST = endpoint({ role: 'clerk', reply: uploadReply, status: 201 }, async ({ request, actor }) =>
  uploadResponse(await receiveDocuments(multipartFiles(request), { actor, urgency: 'interactive' })),
)

import { documentParams } from '@/lib/contracts/documents'
import { endpoint } from '@/lib/http/endpoint'
import { fileResponse } from '@/lib/http/file-response'
import { getFileFacts } from '@/lib/server/documents'
import { originalPath } from '@/lib/server/storage'

/** The bytes as they came. */
export const GET = endpoint({ role: 'clerk', params: documentParams }, async ({ params, request }) => {
  const { fileName, mediaType } = await getFileFacts(params.id)
  return fileResponse(request, { path: originalPath(params.id), mediaType, saveAs: fileName })
})

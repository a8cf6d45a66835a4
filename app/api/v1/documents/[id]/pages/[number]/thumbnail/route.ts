import { pageParams } from '@/lib/contracts/documents'
import { endpoint } from '@/lib/http/endpoint'
import { fileResponse } from '@/lib/http/file-response'
import { getFileFacts } from '@/lib/server/documents'
import { pageImagePath } from '@/lib/server/storage'

export const GET = endpoint({ role: 'clerk', params: pageParams }, async ({ params: { id, number }, request }) => {
  await getFileFacts(id)
  return fileResponse(request, { path: pageImagePath(id, number, 'thumbnail'), mediaType: 'image/webp' })
})

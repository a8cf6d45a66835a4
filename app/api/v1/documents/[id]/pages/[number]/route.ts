import { pageParams, pageReply } from '@/lib/contracts/documents'
import { endpoint } from '@/lib/http/endpoint'
import { getPage } from '@/lib/server/documents'

export const GET = endpoint({ role: 'clerk', params: pageParams, reply: pageReply }, ({ params }) =>
  getPage(params.id, params.number),
)

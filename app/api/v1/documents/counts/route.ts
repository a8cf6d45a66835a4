import { countsReply, documentsQuery } from '@/lib/contracts/documents'
import { endpoint } from '@/lib/http/endpoint'
import { countDocuments } from '@/lib/server/list-documents'

export const GET = endpoint(
  { role: 'clerk', query: documentsQuery.pick({ q: true }), reply: countsReply },
  ({ query }) => countDocuments(query.q),
)

import { vendorsQuery, vendorsReply } from '@/lib/contracts/vendors'
import { endpoint } from '@/lib/http/endpoint'
import { listVendors } from '@/lib/server/vendors'

export const GET = endpoint({ role: 'clerk', query: vendorsQuery, reply: vendorsReply }, ({ query }) =>
  listVendors(query.q),
)

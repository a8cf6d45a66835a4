import { mergeBody, vendorParams, vendorReply } from '@/lib/contracts/vendors'
import { endpoint } from '@/lib/http/endpoint'
import { mergeVendors } from '@/lib/server/vendor-merge'

export const POST = endpoint(
  { role: 'admin', params: vendorParams, body: mergeBody, reply: vendorReply },
  ({ actor, params, body }) => mergeVendors(actor, params.id, body.otherId),
)

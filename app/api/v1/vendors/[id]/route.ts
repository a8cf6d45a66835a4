import { vendorBody, vendorParams, vendorReply } from '@/lib/contracts/vendors'
import { endpoint } from '@/lib/http/endpoint'
import { getVendor, renameVendor } from '@/lib/server/vendors'

export const GET = endpoint({ role: 'clerk', params: vendorParams, reply: vendorReply }, ({ params }) =>
  getVendor(params.id),
)

export const PATCH = endpoint(
  { role: 'clerk', params: vendorParams, body: vendorBody, reply: vendorReply },
  ({ actor, params, body }) => renameVendor(actor, params.id, body.name),
)

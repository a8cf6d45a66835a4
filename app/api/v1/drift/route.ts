import { driftReply } from '@/lib/contracts/drift'
import { endpoint } from '@/lib/http/endpoint'
import { checkDrift } from '@/lib/server/drift'
import { getDrift } from '@/lib/server/drift-reply'

/** What the latest look at the stream of documents found. */
export const GET = endpoint({ role: 'admin', reply: driftReply }, getDrift)

/** Looks now, and does not wait for Monday. */
export const POST = endpoint({ role: 'admin', reply: driftReply, status: 201 }, async ({ actor }) => {
  await checkDrift(actor)
  return getDrift()
})

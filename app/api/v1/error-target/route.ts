import { errorTargetReply } from '@/lib/contracts/error-target'
import { endpoint } from '@/lib/http/endpoint'
import { getErrorTarget } from '@/lib/server/error-target-reply'

/** What each error target would mean. Setting one is `PATCH settings`. */
export const GET = endpoint({ role: 'admin', reply: errorTargetReply }, getErrorTarget)

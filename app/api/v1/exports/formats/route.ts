import { exportFormatsReply } from '@/lib/contracts/exports'
import { endpoint } from '@/lib/http/endpoint'
import { exportFormats } from '@/lib/server/exports'

/** The forms to choose from. */
export const GET = endpoint({ role: 'admin', reply: exportFormatsReply }, () => ({ formats: exportFormats() }))

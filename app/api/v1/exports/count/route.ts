import { exportCountQuery, exportCountReply } from '@/lib/contracts/exports'
import { endpoint } from '@/lib/http/endpoint'
import { countExport } from '@/lib/server/exports'

/** How many documents an export would have. */
export const GET = endpoint({ role: 'admin', query: exportCountQuery, reply: exportCountReply }, async ({ query }) => ({
  documents: await countExport(query),
}))

import { createExportBody, exportReply, exportsQuery, exportsReply } from '@/lib/contracts/exports'
import { endpoint } from '@/lib/http/endpoint'
import { createExport, listExports } from '@/lib/server/exports'

/** Who took what, the newest first. */
export const GET = endpoint({ role: 'admin', query: exportsQuery, reply: exportsReply }, ({ query }) =>
  listExports(query.before),
)

/** Has an archive written in the background. */
export const POST = endpoint(
  { role: 'admin', body: createExportBody, reply: exportReply, status: 202 },
  async ({ actor, body }) => ({ export: await createExport(actor, body) }),
)

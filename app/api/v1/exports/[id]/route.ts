import { exportParams, exportReply } from '@/lib/contracts/exports'
import { endpoint } from '@/lib/http/endpoint'
import { getExport, removeExport } from '@/lib/server/exports'

export const GET = endpoint({ role: 'admin', params: exportParams, reply: exportReply }, async ({ params }) => ({
  export: await getExport(params.id),
}))

/** Stops it while it is being written, removes its file afterwards; the history keeps it. */
export const DELETE = endpoint({ role: 'admin', params: exportParams }, async ({ actor, params }) => {
  await removeExport(actor, params.id)
  return undefined
})

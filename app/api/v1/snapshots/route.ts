import { snapshotBody, snapshotReply, snapshotsReply } from '@/lib/contracts/snapshots'
import { endpoint } from '@/lib/http/endpoint'
import { listSnapshots, requestSnapshot } from '@/lib/server/snapshots'

/** The newest first. */
export const GET = endpoint({ role: 'admin', reply: snapshotsReply }, async () => ({
  snapshots: await listSnapshots(),
}))

/** Has the worker make one. */
export const POST = endpoint(
  { role: 'admin', body: snapshotBody, reply: snapshotReply, status: 202 },
  ({ actor, body }) => requestSnapshot(actor, body.filter),
)

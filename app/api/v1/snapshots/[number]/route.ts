import { snapshotParams, snapshotReply } from '@/lib/contracts/snapshots'
import { endpoint } from '@/lib/http/endpoint'
import { getSnapshot } from '@/lib/server/snapshots'

export const GET = endpoint({ role: 'admin', params: snapshotParams, reply: snapshotReply }, ({ params }) =>
  getSnapshot(params.number),
)

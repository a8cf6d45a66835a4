import { labelConflictsReply } from '@/lib/contracts/label-conflicts'
import { endpoint } from '@/lib/http/endpoint'
import { listLabelConflicts } from '@/lib/server/label-conflicts'

export const GET = endpoint({ role: 'admin', reply: labelConflictsReply }, async () => ({
  conflicts: await listLabelConflicts(),
}))

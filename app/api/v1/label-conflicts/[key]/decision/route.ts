import { labelConflictBody, labelConflictParams } from '@/lib/contracts/label-conflicts'
import { endpoint } from '@/lib/http/endpoint'
import { decideLabelConflict } from '@/lib/server/decide-label-conflict'

export const POST = endpoint(
  { role: 'admin', params: labelConflictParams, body: labelConflictBody },
  ({ actor, params, body }) => decideLabelConflict(actor, { ...params, ...body }),
)

import { trainingRunParams, trainingRunReply, trainingRunRow } from '@/lib/contracts/training-runs'
import { endpoint } from '@/lib/http/endpoint'
import { cancelTrainingRun, getTrainingRun } from '@/lib/server/training-runs'

export const GET = endpoint({ role: 'admin', params: trainingRunParams, reply: trainingRunReply }, ({ params }) =>
  getTrainingRun(params.id),
)

export const DELETE = endpoint(
  { role: 'admin', params: trainingRunParams, reply: trainingRunRow },
  ({ actor, params }) => cancelTrainingRun(actor, params.id),
)

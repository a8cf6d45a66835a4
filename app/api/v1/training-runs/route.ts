import { startTrainingBody, trainingRunRow, trainingRunsReply } from '@/lib/contracts/training-runs'
import { endpoint } from '@/lib/http/endpoint'
import { listTrainingRuns, startTraining } from '@/lib/server/training-runs'

export const GET = endpoint({ role: 'admin', reply: trainingRunsReply }, () => listTrainingRuns())

export const POST = endpoint(
  { role: 'admin', body: startTrainingBody, reply: trainingRunRow, status: 202 },
  ({ actor, body }) => startTraining(actor, { ...body, trigger: 'hand' }),
)

import { modelParams, modelReply } from '@/lib/contracts/models'
import { endpoint } from '@/lib/http/endpoint'
import { getModel } from '@/lib/server/model-reports'

export const GET = endpoint({ role: 'admin', params: modelParams, reply: modelReply }, ({ params }) =>
  getModel(params.number),
)

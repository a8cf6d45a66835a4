import { modelsReply } from '@/lib/contracts/models'
import { endpoint } from '@/lib/http/endpoint'
import { listModels } from '@/lib/server/model-reports'

export const GET = endpoint({ role: 'admin', reply: modelsReply }, () => listModels())

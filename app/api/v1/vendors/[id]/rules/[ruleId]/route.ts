import { ruleBody, ruleParams } from '@/lib/contracts/vendors'
import { endpoint } from '@/lib/http/endpoint'
import { switchRule } from '@/lib/server/vendor-rules'

export const PUT = endpoint({ role: 'clerk', params: ruleParams, body: ruleBody }, ({ actor, params, body }) =>
  switchRule(actor, params, body.state),
)

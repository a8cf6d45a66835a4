import { documentParams } from '@/lib/contracts/documents'
import { endpoint } from '@/lib/http/endpoint'
import { processAgain } from '@/lib/server/documents'

/** Reads and extracts once more: after a failure, or with other settings. */
export const POST = endpoint({ role: 'clerk', params: documentParams, status: 202 }, async ({ params, actor }) => {
  await processAgain(actor, params.id)
  return undefined
})

import { z } from 'zod'

export const healthReply = z.object({
  status: z.enum(['ok', 'starting', 'degraded']),
  parts: z.object({ database: z.boolean(), worker: z.boolean() }),
})

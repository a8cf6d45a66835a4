import { z } from 'zod'
import { type ErrorCode, statusOfCode } from '../errors'

/** The body of every answer that is not 2xx. `reference` is what to quote to an admin; it stands in the log. */
export const errorReply = z.object({
  error: z.object({
    code: z.enum(Object.keys(statusOfCode) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    reference: z.string().optional(),
    details: z.unknown().optional(),
  }),
})
export type ErrorReply = z.infer<typeof errorReply>

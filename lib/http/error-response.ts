import type { ErrorReply } from '@/lib/contracts/error'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/server/log'
import { isOutage } from '@/lib/server/outage'

/** The answer to a failed request. What is not the caller's doing is logged under the reference that the answer names. */
export function errorResponse(error: unknown, reference: string): Response {
  const known = error instanceof AppError ? error : outage(error)
  if (known && known.status < 500) return reply(known, undefined)
  log.error({ err: error, reference }, 'A request failed')
  if (known) return reply(known, reference)
  return reply(
    new AppError('internal', `Something went wrong here. Tell your admin this reference: ${reference}.`),
    reference,
  )
}

function reply(error: AppError, reference: string | undefined): Response {
  const { code, message, details } = error
  const body: ErrorReply = { error: { code, message, reference, details } }
  const headers = new Headers()
  if (error.retryAfterSeconds !== undefined) headers.set('retry-after', String(error.retryAfterSeconds))
  return Response.json(body, { status: error.status, headers })
}

function outage(error: unknown): AppError | undefined {
  if (!isOutage(error)) return undefined
  const message = 'The database does not answer. Nothing is lost; please try again in a moment.'
  return new AppError('unavailable', message, { cause: error, retryAfterSeconds: 5 })
}

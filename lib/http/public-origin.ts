import { env } from '@/lib/server/env'

/**
 * Where the caller opens Countersign, for links that people hand on: PUBLIC_URL, else where the browser says it is
 * (checked in `checkOrigin`), else the host that the request was sent to.
 */
export function publicOrigin(request: Request): string {
  const origin = request.headers.get('origin')
  const host = request.headers.get('host') ?? new URL(request.url).host
  return env.PUBLIC_URL ?? origin ?? `http://${host}`
}

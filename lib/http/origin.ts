import { AppError } from '@/lib/errors'
import { env } from '@/lib/server/env'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses writes that another site's page makes with this browser's cookies. Browsers say where a request comes from
 * (`Sec-Fetch-Site` over https and on localhost, `Origin` on every write); programs without either carry no foreign cookies.
 */
export function checkOrigin(request: Request): void {
  if (reading.has(request.method)) return
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const allowed = origin !== 'null' && (site ? site === 'same-origin' : !origin || isOwn(origin, request))
  if (!allowed) {
    throw new AppError(
      'forbidden',
      'This request came from another site. If Countersign runs behind a proxy, set PUBLIC_URL to the address people open.',
    )
  }
}

function isOwn(origin: string, request: Request): boolean {
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  if (env.PUBLIC_URL && url.origin === new URL(env.PUBLIC_URL).origin) return true
  return url.host === (request.headers.get('host') ?? new URL(request.url).host)
}

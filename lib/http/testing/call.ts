import type { Endpoint } from '../endpoint'

interface CallOptions {
  readonly method?: string
  readonly path?: string
  readonly params?: Record<string, string>
  /** Sent as JSON. */
  readonly json?: unknown
  readonly headers?: Record<string, string>
  readonly cookie?: string
}

/** Calls an endpoint as Next would, with a request as a browser or a program sends it. */
export async function call(handler: Endpoint, options: CallOptions = {}): Promise<Response> {
  const { method = 'GET', path = '/api/v1/test', params = {}, json, cookie } = options
  const headers = new Headers({ host: 'localhost:3000', ...options.headers })
  if (cookie) headers.set('cookie', cookie)
  if (json !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json')
  const body = json === undefined ? undefined : JSON.stringify(json)
  const request = new Request(`http://localhost:3000${path}`, { method, headers, body })
  return handler(request, { params: Promise.resolve(params) })
}

/** The answer's cookies as a browser sends them back, on top of those it had; expired ones are dropped. */
export function cookiesOf(response: Response, before = ''): string {
  const jar = new Map(before.split('; ').flatMap((pair) => (pair ? [split(pair)] : [])))
  for (const line of response.headers.getSetCookie()) {
    const [name, value] = split(line.split(';')[0] ?? '')
    if (/max-age=0(;|$)/i.test(line)) jar.delete(name)
    else jar.set(name, value)
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
}

function split(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return [pair.slice(0, at), pair.slice(at + 1)]
}

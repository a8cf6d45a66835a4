import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setClientAddress } from './client-address'
import { openStreams } from './open-streams'
import { setSecurityHeaders } from './security-headers'

export interface ServeOptions {
  readonly port: number
  readonly host: string
  /** How many proxies stand before us. */
  readonly trustedProxies: number
  readonly dev?: boolean
}

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface Serving {
  readonly server: Server
  /** Answers what is being asked, within `graceMilliseconds`, and ends. */
  close(graceMilliseconds?: number): Promise<void>
}

/** Listens, and hands each request on with its sender's address and the security headers set. */
export async function serve(handle: Handle, options: ServeOptions): Promise<Serving> {
  const server = createServer((request, response) => {
    setClientAddress(request, options.trustedProxies)
    setSecurityHeaders(request, response, options.dev)
    // A page does not see its own address; it needs it to lead back there after signing in.
    request.headers['x-countersign-path'] = request.url
    handle(request, response).catch(() => response.destroy())
  })
  // A phone on a slow line may take long over 25 MB; the headers must come at once.
  server.requestTimeout = 30 * 60_000
  server.headersTimeout = 20_000
  // Longer than proxies keep theirs (60 s is common), so that they never write into a connection we are closing.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  return { server, close: (grace = 1500) => close(server, grace) }
}

function close(server: Server, graceMilliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMilliseconds)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    for (const end of openStreams) end()
    // A stream that has just ended leaves its connection idle.
    const idle = setInterval(() => server.closeIdleConnections(), 20)
    server.once('close', () => clearInterval(idle))
  })
}

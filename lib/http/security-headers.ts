import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Of the API: data, pictures and strangers' files. Next keeps what stands here over what a route would say. */
const dataPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'"

/**
 * Sets what every answer carries. Scripts run only with this answer's nonce, which Next reads from the request's header and
 * gives to its own; that takes pages rendered on request, as ours are (the root layout reads a cookie).
 */
export function setSecurityHeaders(request: IncomingMessage, response: ServerResponse, dev = false): void {
  const isData = request.url?.startsWith('/api/')
  const policy = isData ? dataPolicy : contentSecurityPolicy(randomBytes(16).toString('base64'), dev)
  request.headers['content-security-policy'] = policy
  response.setHeader('content-security-policy', policy)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('x-frame-options', 'DENY')
  response.setHeader('referrer-policy', 'same-origin')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  response.setHeader('permissions-policy', 'camera=(self), microphone=(), geolocation=()')
}

function contentSecurityPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    // React's development build evaluates code to show where errors come from.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    // Boxes on a page are placed by style attributes, which no nonce can cover.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

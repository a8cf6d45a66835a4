import type { IncomingMessage } from 'node:http'
import { clientAddressHeader } from '@/lib/server/client-address'

/** What a client may claim about the way it came; only a trusted proxy's word counts. */
const claims = [
  'forwarded',
  'x-real-ip',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-forwarded-for',
]

/**
 * Replaces what a request says about its sender by what we know: the address of the connection, or what the outermost of
 * `trustedProxies` proxies saw. Each proxy appends the address of whoever spoke to it, so the client stands that far from the end.
 */
export function setClientAddress(request: IncomingMessage, trustedProxies: number): void {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const chain = [...forwarded.map((address) => address.trim()).filter(Boolean), request.socket.remoteAddress ?? '']
  const address = plain(chain.at(-1 - trustedProxies) ?? chain[0] ?? '')
  if (trustedProxies === 0) for (const name of claims) delete request.headers[name]
  request.headers['x-forwarded-for'] = address
  request.headers[clientAddressHeader] = address
}

/** IPv4 as such, also where it comes through an IPv6 socket (`::ffff:192.0.2.1`). */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

import { isIPv6 } from 'node:net'

/** Set by our own web server on every request; what a client sends under this name is overwritten there. */
export const clientAddressHeader = 'x-countersign-client-ip'

/** Whom attempts are counted for: an IPv4 address, or the /64 network of an IPv6 one, which one client has to itself. */
export function clientNetwork(headers: Headers): string {
  const address = headers.get(clientAddressHeader)?.trim().toLowerCase() || 'unknown'
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)
  if (mapped?.[1]) return mapped[1]
  return isIPv6(address) ? `${expand(address).slice(0, 4).join(':')}::/64` : address
}

function expand(address: string): string[] {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const [left, right] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]]
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array<string>(zeros).fill('0'), ...right].map((group) => group.replace(/^0+(?=.)/, ''))
}

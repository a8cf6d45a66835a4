import { expect, test } from 'vitest'
import { clientAddressHeader, clientNetwork } from './client-address'

const networkOf = (address: string) => clientNetwork(new Headers({ [clientAddressHeader]: address }))

test('an IPv4 address stands for itself, also where it comes in IPv6 clothes', () => {
  expect(['192.0.2.7', '::ffff:192.0.2.7', '::FFFF:192.0.2.7'].map(networkOf)).toEqual(Array(3).fill('192.0.2.7'))
})

test('the addresses of one IPv6 network, of which a client has 2^64, are one', () => {
  const own = ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:0db8:0001:0002:0:0:0:9', '2001:DB8:1:2::']
  expect(own.map(networkOf)).toEqual(Array(4).fill('2001:db8:1:2::/64'))
  expect(networkOf('2001:db8:1:3::1')).toBe('2001:db8:1:3::/64')
  expect(networkOf('::1')).toBe('0:0:0:0::/64')
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
})

test('without an address, all count together', () => {
  expect(clientNetwork(new Headers())).toBe('unknown')
  expect(clientNetwork(new Headers({ 'x-forwarded-for': '192.0.2.7' }))).toBe('unknown')
})

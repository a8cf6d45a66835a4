import { expect, test } from 'vitest'
import { deviceCookie, knownDevice } from './known-device'

const [ada, grace] = ['ada@example.com', 'grace@example.com']
const sending = (...cookies: string[]) => new Headers({ cookie: cookies.join('; ') })
const cookieFor = (email: string, headers = new Headers()) => deviceCookie(headers, email).split(';')[0] ?? ''

test('a device is known for the e-mail that signed in there, and for no other', () => {
  const headers = sending('theme=dark', cookieFor(ada))
  expect(knownDevice(headers, ada)).toMatch(/^[\w-]{22}$/)
  expect(knownDevice(headers, grace)).toBeNull()
  expect(knownDevice(new Headers(), ada)).toBeNull()
})

test('a shared computer is known for each of its people, up to eight', () => {
  let headers = new Headers()
  const people = Array.from({ length: 9 }, (_, index) => `clerk${index}@example.com`)
  for (const email of people) headers = sending(cookieFor(email, headers))
  expect(people.map((email) => knownDevice(headers, email) !== null)).toEqual([false, ...Array(8).fill(true)])
})

test('signing in again gives the device a new name for the same e-mail, and keeps the others', () => {
  const first = sending(cookieFor(grace, sending(cookieFor(ada))))
  const second = sending(cookieFor(ada, first))
  expect(knownDevice(second, ada)).not.toBe(knownDevice(first, ada))
  expect(knownDevice(second, grace)).toBe(knownDevice(first, grace))
  expect(second.get('cookie')?.split('~')).toHaveLength(2)
})

test('a mark that was changed, or made elsewhere, is worth nothing', () => {
  const value = cookieFor(ada)
  const swapped = value.replace(/=./, (start) => (start === '=A' ? '=B' : '=A'))
  const made = `countersign.device=${'A'.repeat(22)}.${'A'.repeat(43)}`
  const broken = ['countersign.device=', 'countersign.device=~~.', `${value}x`, `${value.slice(0, -1)}`]
  for (const cookie of [swapped, made, ...broken]) expect(knownDevice(sending(cookie), ada)).toBeNull()
})

test('the cookie cannot be read by scripts and lasts half a year', () => {
  expect(deviceCookie(new Headers(), ada)).toMatch(/; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/)
})

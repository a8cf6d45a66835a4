import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { authSecret } from './auth-secret'
import { env } from './env'

/**
 * Marks a browser on which somebody signed in before ("device cookie"). Attempts from there are counted on their own, so
 * that strangers who use up an account's attempts do not keep its owner out.
 * Source: https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
const maxAgeSeconds = 180 * 24 * 3600
/** A shared computer remembers this many people. */
const maxMarks = 8

/** The device's own name for this e-mail's attempts; null where it never signed in with it. */
export function knownDevice(headers: Headers, email: string): string | null {
  const mark = marksOf(headers).find((value) => isMarkFor(value, email))
  return mark?.split('.')[0] ?? null
}

/** The `Set-Cookie` value that makes the device known for this e-mail, beside those it is known for already. */
export function deviceCookie(headers: Headers, email: string): string {
  const nonce = randomBytes(16).toString('base64url')
  const others = marksOf(headers).filter((mark) => !isMarkFor(mark, email))
  const value = [`${nonce}.${signature(nonce, email)}`, ...others].slice(0, maxMarks).join('~')
  const secure = isSecure() ? '; Secure' : ''
  return `${cookieName()}=${value}; Max-Age=${maxAgeSeconds}; Path=/; HttpOnly; SameSite=Lax${secure}`
}

function marksOf(headers: Headers): string[] {
  const cookies = headers.get('cookie')?.split(';') ?? []
  const prefix = `${cookieName()}=`
  const value = cookies.map((cookie) => cookie.trim()).find((cookie) => cookie.startsWith(prefix))
  const marks = value?.slice(prefix.length).split('~') ?? []
  return marks.filter((mark) => /^[\w-]{22}\.[\w-]{43}$/.test(mark)).slice(0, maxMarks)
}

function isMarkFor(mark: string, email: string): boolean {
  const [nonce = '', given = ''] = mark.split('.')
  return timingSafeEqual(Buffer.from(given), Buffer.from(signature(nonce, email)))
}

function signature(nonce: string, email: string): string {
  return createHmac('sha256', authSecret()).update(`device\n${nonce}\n${email}`).digest('base64url')
}

function cookieName(): string {
  return isSecure() ? '__Secure-countersign.device' : 'countersign.device'
}

function isSecure(): boolean {
  return env.PUBLIC_URL?.startsWith('https://') ?? false
}

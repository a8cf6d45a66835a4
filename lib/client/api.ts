import type { z } from 'zod'
import type { ErrorReply } from '../contracts/error'
import type { ErrorCode } from '../errors'

/** `offline`: no answer came at all; what was asked may or may not have happened. */
export type ApiErrorCode = ErrorCode | 'offline'

/** A refused or failed request. `message` is a sentence to show as it stands, `reference` what to quote to an admin. */
export class ApiError extends Error {
  override readonly name = 'ApiError'

  constructor(
    readonly code: ApiErrorCode,
    message: string,
    readonly options: {
      readonly reference?: string | undefined
      readonly details?: unknown
      readonly cause?: unknown
    } = {},
  ) {
    super(message, { cause: options.cause })
  }

  get reference() {
    return this.options.reference
  }
}

export interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Undefined and empty values are left out. */
  readonly query?: object
  /** Sent as JSON. */
  readonly body?: unknown
  readonly signal?: AbortSignal
  /** Goes on when the page is left; up to 64 KB. */
  readonly keepalive?: boolean
}

/** What the server parses its answer with before it sends it. */
type Contract = z.ZodType | undefined
type Answer<Reply extends Contract> = Reply extends z.ZodType ? z.output<Reply> : undefined

/**
 * Asks the REST API: `api<typeof documentReply>('documents/…')`. `path` stands below `/api/v1/`. The answer is what the
 * server's contract says, and is not parsed a second time: zod would weigh more than the screen it guards. Without a body
 * (204) it is null. Throws ApiError; signed out, it leaves for the sign-in page.
 */
export async function api<Reply extends Contract = undefined>(
  path: string,
  request: Request = {},
): Promise<Answer<Reply>> {
  const { method = 'GET', query, body, signal, keepalive } = request
  const response = await send(apiUrl(path, query), {
    method,
    credentials: 'same-origin',
    ...(signal ? { signal } : {}),
    ...(keepalive ? { keepalive } : {}),
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) {
    const error = refusal(response.status, text)
    if (error.code === 'unauthenticated') leaveForSignIn()
    throw error
  }
  const answer = text === '' ? null : parseJson(text)
  if (answer === undefined) throw unknownAnswer()
  return answer as Answer<Reply>
}

/** Something between us and the server spoke in its place. */
export function unknownAnswer(): ApiError {
  return new ApiError('internal', 'The server answered in a way this page does not know. Please reload the page.')
}

export function apiUrl(path: string, query: object = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return `/api/v1/${path}${search && `?${search}`}`
}

/** The error an answer that is not 2xx stands for. */
export function refusal(status: number, text: string): ApiError {
  const { error } = (parseJson(text) ?? {}) as Partial<ErrorReply>
  return error?.code && error.message ? new ApiError(error.code, error.message, error) : unexpected(status)
}

export function offline(cause?: unknown): ApiError {
  return new ApiError('offline', 'The server cannot be reached. Nothing is lost; please try again in a moment.', {
    cause,
  })
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (cause) {
    if (init.signal?.aborted) throw cause
    throw offline(cause)
  }
}

/** An answer not written by our endpoints: mostly a proxy that speaks for a server that is down. */
function unexpected(status: number): ApiError {
  if (status === 413) return new ApiError('file_too_large', 'A server on the way refused this as too large.')
  if (status === 401) return new ApiError('unauthenticated', 'You are signed out.')
  if (status >= 502 && status <= 504)
    return new ApiError('unavailable', 'The server is not ready yet. Please try again in a moment.')
  return new ApiError('internal', `The server could not do this (status ${status}). Please try again.`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // not ours, see `unexpected`
  }
}

const openPages = ['/sign-in', '/link']

function leaveForSignIn() {
  const { pathname, search } = window.location
  if (openPages.some((page) => pathname.startsWith(page))) return
  window.location.assign(`/sign-in?next=${encodeURIComponent(pathname + search)}`)
}

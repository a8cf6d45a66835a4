import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Role } from '@/lib/contracts/session'
import { AppError } from '@/lib/errors'
import type { UserActor } from '@/lib/server/actor'
import { findSession } from '@/lib/server/auth'
import { log } from '@/lib/server/log'
import { errorResponse } from './error-response'
import { checkOrigin } from './origin'
import { parseInput } from './parse-input'
import { readJson } from './read-json'

/** Who may call: everybody, everybody signed in (`clerk`), or admins alone. */
export type EndpointRole = 'public' | Role

interface Definition<R extends EndpointRole, P, Q, B, A> {
  readonly role: R
  readonly params?: P
  readonly query?: Q
  /** Left out, the body stays unread: `request.body` is the function's to stream. */
  readonly body?: B
  /** What is not in it does not leave the house. Left out, there is no answer body (204) unless a Response is returned. */
  readonly reply?: A
  readonly status?: number
}

interface Call<R extends EndpointRole, P, Q, B> {
  readonly params: Output<P>
  readonly query: Output<Q>
  readonly body: Output<B>
  readonly actor: R extends 'public' ? undefined : UserActor
  /** Of the caller's session; undefined for the public. */
  readonly sessionId: R extends 'public' ? undefined : string
  readonly request: Request
  /** Headers to send along with the answer. */
  readonly replyHeaders: Headers
}

type Output<S> = S extends z.ZodType ? z.output<S> : undefined
type Result<A> = A extends z.ZodType ? Eventual<z.input<A> | Response> : Eventual<Response | undefined> | Promise<void>
type Eventual<T> = T | Promise<T>
type Schema = z.ZodType | undefined

export interface Endpoint {
  (request: Request, context?: { params: Promise<unknown> }): Promise<Response>
  readonly role: EndpointRole
}

/**
 * The one way into the API: finds the caller, checks the role and the origin, parses the input, runs the function,
 * parses its result, turns errors into answers and logs. Closed unless `role` says otherwise.
 */
export function endpoint<
  R extends EndpointRole,
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
  A extends Schema = undefined,
>(definition: Definition<R, P, Q, B, A>, run: (call: Call<R, P, Q, B>) => Promise<Result<A>> | Result<A>): Endpoint {
  async function answer(request: Request, context: { params: Promise<unknown> } | undefined, replyHeaders: Headers) {
    checkOrigin(request)
    // Images may be cached, and a cookie must not be; event streams connect again when nobody is there.
    const prolong = definition.reply !== undefined || request.method !== 'GET'
    const caller = await findCaller(request, { role: definition.role, prolong }, replyHeaders)
    const { params, query, body } = definition
    const result = await run({
      params: params && parseInput(params, await context?.params),
      query: query && parseInput(query, Object.fromEntries(new URL(request.url).searchParams)),
      body: body && parseInput(body, await readJson(request)),
      actor: caller?.actor,
      sessionId: caller?.id,
      request,
      replyHeaders,
    } as Call<R, P, Q, B>)
    if (result instanceof Response) return result
    const status = definition.status
    if (!definition.reply) return new Response(null, { status: status ?? 204 })
    return Response.json(definition.reply.parse(result), { status: status ?? 200 })
  }

  async function handle(request: Request, context?: { params: Promise<unknown> }): Promise<Response> {
    const [id, started, replyHeaders] = [randomUUID(), performance.now(), new Headers()]
    const answered = await answer(request, context, replyHeaders).catch((error: unknown) => errorResponse(error, id))
    const response = request.method === 'HEAD' ? await withoutBody(answered) : answered
    finish(response, replyHeaders, id)
    log.debug(
      {
        requestId: id,
        method: request.method,
        path: loggedPath(request),
        status: response.status,
        milliseconds: Math.round(performance.now() - started),
      },
      'Request',
    )
    return response
  }

  return Object.assign(handle, { role: definition.role })
}

async function findCaller(request: Request, options: { role: EndpointRole; prolong: boolean }, replyHeaders: Headers) {
  const { role, prolong } = options
  if (role === 'public') return undefined
  const session = await findSession(request.headers, { prolong })
  if (!session) throw new AppError('unauthenticated', 'Please sign in.')
  for (const cookie of session.setCookies) replyHeaders.append('set-cookie', cookie)
  if (role === 'admin' && session.actor.role !== 'admin') throw new AppError('forbidden', 'Only an admin may do this.')
  return session
}

/** Next answers HEAD by GET and drops the body unread, which would leave its file or its event stream open for good. */
async function withoutBody({ body, status, headers }: Response): Promise<Response> {
  await body?.cancel()
  return new Response(null, { status, headers })
}

function finish(response: Response, replyHeaders: Headers, id: string): void {
  replyHeaders.forEach((value, name) => {
    response.headers.append(name, value)
  })
  response.headers.set('x-request-id', id)
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
}

/** Without the query, and without the secret of a one-time link: neither belongs in a log. */
function loggedPath(request: Request): string {
  return new URL(request.url).pathname.replace(/\/[\w-]{40,}/g, '/…')
}

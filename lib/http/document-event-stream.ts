import { findSession } from '@/lib/server/auth'
import { listenToDocuments } from '@/lib/server/document-events'
import { openStreams } from './open-streams'

/** Keeps proxies from closing the connection, and tells us that the browser is gone. */
const heartbeatMilliseconds = 15_000
/** How long a browser waits before it connects again, when it does so by itself. */
const retryMilliseconds = 1000

/** A browser this far behind (in pieces) reads no more: it connects anew and asks for the present state when it wakes. */
const mostWaiting = 1000

/**
 * Every change of a document, as server-sent events, until the browser leaves, the session ends, the server stops or an
 * event may have been missed. A browser that connects (again) asks for the present state; no event is repeated.
 */
export async function documentEventStream(request: Request): Promise<Response> {
  const encoder = new TextEncoder()
  let end: (cancelled?: 'cancelled') => void = () => {}
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string) => {
        controller.enqueue(encoder.encode(text))
        if ((controller.desiredSize ?? 0) < -mostWaiting) end()
      }
      let ended = false
      let stopListening: () => void = () => {}
      const close = () => end()
      end = (cancelled) => {
        if (ended) return
        ended = true
        clearInterval(heartbeat)
        openStreams.delete(close)
        stopListening()
        // A stream that its reader has cancelled is closed, and says so by throwing.
        if (!cancelled) controller.close()
      }
      const heartbeat = setInterval(async () => {
        send(': still here\n\n')
        if (ended) return
        const session = await findSession(request.headers, { prolong: false }).catch(() => null)
        if (!session) end()
      }, heartbeatMilliseconds)
      openStreams.add(close)
      request.signal.addEventListener('abort', close, { once: true })
      const stop = await listenToDocuments({
        onEvent: (event) => send(`data: ${JSON.stringify(event)}\n\n`),
        onLost: close,
      }).catch((error) => {
        end()
        throw error
      })
      if (ended) return stop()
      stopListening = stop
      send(`retry: ${retryMilliseconds}\n\n`)
    },
    cancel: () => end('cancelled'),
  })
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
  return new Response(stream, { headers: { ...headers, connection: 'close' } })
}

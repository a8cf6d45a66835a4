/** `paused`: nobody looks, the page is hidden. `lost`: the server does not answer, tried again by itself. */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'paused'

export interface EventConnection {
  readonly state: () => ConnectionState
  readonly subscribe: (listener: () => void) => () => void
  readonly close: () => void
}

const longestWaitSeconds = 15

/**
 * Listens to `GET /api/v1/events` as long as the page is looked at: a browser grants a server six connections over
 * HTTP/1.1, which six forgotten tabs would use up. `onOpen` runs whenever events may have been missed before,
 * `onLost` whenever trying again has not helped so far.
 */
export function connectEvents(
  url: string,
  { onEvent, onOpen, onLost }: { onEvent: (data: string) => void; onOpen: () => void; onLost: () => void },
): EventConnection {
  const listeners = new Set<() => void>()
  let state: ConnectionState = 'connecting'
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  function become(next: ConnectionState) {
    if (state === next) return
    state = next
    for (const listener of listeners) listener()
  }

  function open() {
    clearTimeout(timer)
    source?.close()
    source = new EventSource(url)
    source.onopen = () => {
      failures = 0
      become('open')
      onOpen()
    }
    source.onmessage = (event) => onEvent(event.data)
    // The browser's own reconnecting stops for good at the first answer that is not 200, so we do it.
    source.onerror = () => {
      source?.close()
      failures += 1
      // The first failure is mostly a server that restarts: not worth a banner yet.
      if (failures > 1) {
        become('lost')
        onLost()
      }
      timer = setTimeout(open, Math.min(2 ** failures, longestWaitSeconds) * 500)
    }
  }

  function pause() {
    clearTimeout(timer)
    source?.close()
    source = undefined
    become('paused')
  }

  function look() {
    if (document.visibilityState === 'hidden') pause()
    else if (!source || source.readyState === EventSource.CLOSED) open()
  }

  /** The network is gone or back. An open stream would not notice for long, and a server on this machine need not care. */
  function tryAnew() {
    if (document.visibilityState === 'hidden') return
    failures = 1
    open()
  }

  document.addEventListener('visibilitychange', look)
  window.addEventListener('online', tryAnew)
  window.addEventListener('offline', tryAnew)
  look()

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('online', tryAnew)
      window.removeEventListener('offline', tryAnew)
      pause()
      listeners.clear()
    },
  }
}

import type { Draft, SaveReply } from '@/lib/contracts/review'

/** `offline`: the server does not answer; the work is kept here and sent when it is back. */
export type SaveStatus = 'saved' | 'saving' | 'offline'

export interface DraftSaver {
  readonly changed: (draft: Draft) => void
  /** Sends at once what is not sent yet; settles when the server has it, or has refused it. */
  readonly flush: () => Promise<void>
  /** What is not sent yet goes out with a request that survives the page. */
  readonly leave: () => void
  /** Prolongs the lease where nothing else did. */
  readonly beat: () => void
  /** Forgets what is not sent yet: it goes another way. */
  readonly drop: () => void
  /** Nothing is sent from now on. */
  readonly close: () => void
}

const calmMilliseconds = 400
const againMilliseconds = 4_000

/** Keeps a draft on the server: a moment after the last change, one request at a time, again and again while it is away. */
export function draftSaver({
  send,
  isOutage,
  onStatus,
  onSaved,
  onRefused,
}: {
  /** A null draft only prolongs. */
  readonly send: (draft: Draft | null, leaving: boolean) => Promise<SaveReply>
  readonly isOutage: (error: unknown) => boolean
  readonly onStatus: (status: SaveStatus) => void
  readonly onSaved: (draft: Draft, reply: SaveReply) => void
  readonly onRefused: (error: unknown) => void
}): DraftSaver {
  let wanted: Draft | null = null
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  function later(milliseconds: number) {
    clearTimeout(timer)
    if (!closed) timer = setTimeout(() => void run(), milliseconds)
  }

  function run(): Promise<void> {
    clearTimeout(timer)
    running ??= sendAll().finally(() => {
      running = null
    })
    return running
  }

  async function sendAll() {
    while (wanted && !closed) {
      const draft = wanted
      onStatus('saving')
      try {
        const reply = await send(draft, false)
        if (closed) return
        if (wanted === draft) wanted = null
        onSaved(draft, reply)
      } catch (error) {
        if (closed) return
        if (!isOutage(error)) {
          wanted = null
          return onRefused(error)
        }
        onStatus('offline')
        return later(againMilliseconds)
      }
    }
    onStatus('saved')
  }

  async function prolong() {
    try {
      await send(null, false)
    } catch (error) {
      // An outage is told by the next save; the lease outlives fourteen beats.
      if (!closed && !isOutage(error)) onRefused(error)
    }
  }

  return {
    changed(draft) {
      wanted = draft
      later(calmMilliseconds)
    },
    flush: () => (wanted || running ? run() : Promise.resolve()),
    leave() {
      // Unanswered: the outbox of the browser has it too, until somebody hears that it arrived.
      if (wanted && !closed) void send(wanted, true).catch(() => {})
    },
    beat() {
      if (!wanted && !running && !closed) void prolong()
    },
    drop() {
      wanted = null
      clearTimeout(timer)
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}

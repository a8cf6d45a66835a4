import type { OcrPool } from '@/lib/ocr/ocr-pool'
import type { Urgency } from './queue'

/**
 * One pool of readers, seen from both sides: whatever somebody waits for is read before the next page of bulk work, so
 * that it waits for one page at most and not for all that hundreds of documents have asked for.
 */
export function urgentFirst(pool: OcrPool): Readonly<Record<Urgency, OcrPool>> {
  const waiting: Record<Urgency, (() => void)[]> = { interactive: [], bulk: [] }
  let free = pool.size

  async function inTurn<T>(urgency: Urgency, signal: AbortSignal | undefined, use: () => Promise<T>): Promise<T> {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting[urgency].push(resolve))
    try {
      signal?.throwIfAborted()
      return await use()
    } finally {
      // Not at once: who was just answered may ask for the next step of the same document, and is then still first.
      setImmediate(release)
    }
  }

  function release(): void {
    const next = waiting.interactive.shift() ?? waiting.bulk.shift()
    if (next) next()
    else free++
  }

  const side = (urgency: Urgency): OcrPool => ({
    ...pool,
    inspect: (path, limits, signal) => inTurn(urgency, signal, () => pool.inspect(path, limits, signal)),
    read: (request, signal) => inTurn(urgency, signal, () => pool.read(request, signal)),
  })
  return { interactive: side('interactive'), bulk: side('bulk') }
}

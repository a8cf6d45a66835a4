import { setTimeout as sleep } from 'node:timers/promises'
import { countWorkers } from './worker-heartbeat'

export interface Health {
  readonly status: 'ok' | 'starting' | 'degraded'
  readonly parts: { readonly database: boolean; readonly worker: boolean }
}

const patienceMilliseconds = 3000

let servedOnce = false

/** Whether all parts work now; `starting` until they first did. */
export async function readHealth(): Promise<Health> {
  const tooLate = sleep(patienceMilliseconds, undefined, { ref: false })
  const workers = await Promise.race([countWorkers().catch(() => undefined), tooLate])
  const parts = { database: workers !== undefined, worker: (workers ?? 0) > 0 }
  const ok = parts.database && parts.worker
  servedOnce ||= ok
  return { status: ok ? 'ok' : servedOnce ? 'degraded' : 'starting', parts }
}

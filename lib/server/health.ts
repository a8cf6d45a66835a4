import { setTimeout as sleep } from 'node:timers/promises'
import { prisma } from './prisma'

export interface Health {
  readonly status: 'ok' | 'starting' | 'degraded'
  readonly parts: { readonly database: boolean; readonly worker: boolean }
}

/** Workers say every few seconds that they live. */
const freshSeconds = 15
const patienceMilliseconds = 3000

let servedOnce = false

/** Whether all parts work now; `starting` until they first did. */
export async function readHealth(): Promise<Health> {
  const since = new Date(Date.now() - freshSeconds * 1000)
  const tooLate = sleep(patienceMilliseconds, undefined, { ref: false })
  const beats = await Promise.race([
    prisma.workerHeartbeat.count({ where: { beatAt: { gt: since } } }).catch(() => undefined),
    tooLate,
  ])
  const parts = { database: beats !== undefined, worker: (beats ?? 0) > 0 }
  const ok = parts.database && parts.worker
  servedOnce ||= ok
  return { status: ok ? 'ok' : servedOnce ? 'degraded' : 'starting', parts }
}

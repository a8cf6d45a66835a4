'use client'
import { useSyncExternalStore } from 'react'
import { formatAge, formatTime } from '@/lib/client/format'

const stepMilliseconds = 30_000
let now = Date.now()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** One clock for all rows. */
function subscribe(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(() => {
    now = Date.now()
    for (const each of listeners) each()
  }, stepMilliseconds)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

export function Age({ at }: { readonly at: string }) {
  const age = useSyncExternalStore(
    subscribe,
    () => formatAge(at, Math.max(now, Date.parse(at))),
    () => '',
  )
  return (
    <time dateTime={at} title={formatTime(at)} className="whitespace-nowrap">
      {age}
    </time>
  )
}

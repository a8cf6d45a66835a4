'use client'
import { type ComponentType, useEffect, useSyncExternalStore } from 'react'
import { toast } from './toast'

/** A component that is fetched when it is needed. */
export interface Demand<Props> {
  readonly loaded: () => ComponentType<Props> | null
  /** Rejects where it cannot be fetched; the next call tries again. */
  readonly fetch: () => Promise<void>
  readonly subscribe: (listener: () => void) => () => void
}

/** What nobody has opened yet comes with the first key or click on the page. */
const waiting = new Set<() => void>()

if (typeof window !== 'undefined') {
  const fetchWaiting = () => {
    for (const fetchOne of waiting) fetchOne()
  }
  for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, fetchWaiting, { capture: true })
}

export function demand<Props>(load: () => Promise<ComponentType<Props>>): Demand<Props> {
  let component: ComponentType<Props> | null = null
  let loading: Promise<void> | null = null
  const listeners = new Set<() => void>()

  async function fetchOnce() {
    try {
      component = await load()
      for (const listener of listeners) listener()
    } catch (error) {
      loading = null
      throw error
    }
  }
  function fetch(): Promise<void> {
    waiting.delete(fetchQuietly)
    loading ??= fetchOnce()
    return loading
  }
  const fetchQuietly = () => void fetch().catch(() => undefined) // tried again when it is shown, and then it complains
  waiting.add(fetchQuietly)

  return {
    loaded: () => component,
    fetch,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const onServer = () => null

/**
 * Shows a component that does not weigh on the page it belongs to. Render it only while it is open. Where it cannot be
 * fetched, a message says so and `onFailed` is called to close it.
 */
export function OnDemand<Props extends object>({
  of,
  props,
  onFailed,
}: {
  readonly of: Demand<Props>
  readonly props: Props
  readonly onFailed: () => void
}) {
  const Component = useSyncExternalStore(of.subscribe, of.loaded, onServer)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened
  useEffect(() => {
    of.fetch().catch(() => {
      toast({ tone: 'error', message: 'The server cannot be reached. Please try again in a moment.' })
      onFailed()
    })
  }, [])
  return Component && <Component {...props} />
}

import { useCallback, useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

/** A choice of the reader's that this browser keeps. Without storage (a private window) it lasts as long as the page. */
export function useRemembered(name: string, initial: string): readonly [string, (value: string) => void] {
  const key = `countersign.${name}`
  const value = useSyncExternalStore(
    subscribe,
    () => read(key) ?? initial,
    () => initial,
  )
  const remember = useCallback((next: string) => write(key, next), [key])
  return [value, remember]
}

const fallback = new Map<string, string>()

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return fallback.get(key) ?? null // storage is switched off
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    fallback.set(key, value) // storage is switched off, or full
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

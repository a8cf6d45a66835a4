'use client'
import { useSyncExternalStore } from 'react'
import { parseTheme, type Theme } from './theme'

const listeners = new Set<() => void>()

/** The reader's colours. In a cookie, so that the server draws the first picture in them already. */
export function useTheme(): [theme: Theme, setTheme: (theme: Theme) => void] {
  const theme = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => parseTheme(document.documentElement.dataset.theme),
    () => 'system' as const,
  )
  return [theme, setTheme]
}

const yearSeconds = 31_536_000

function setTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing over plain http
  document.cookie = `theme=${theme}; path=/; max-age=${theme === 'system' ? 0 : yearSeconds}; samesite=lax`
  for (const listener of listeners) listener()
}

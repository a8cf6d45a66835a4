'use client'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

export interface Shortcut {
  /** As `KeyboardEvent.key` names them: `j`, `?`, `Escape`; any of several does. */
  readonly keys: readonly string[]
  /** What it does, for the keyboard help. */
  readonly label: string
  readonly run: (event: KeyboardEvent) => void
}

export interface ShortcutGroup {
  readonly title: string
  readonly shortcuts: readonly Shortcut[]
}

let groups: readonly ShortcutGroup[] = []
const listeners = new Set<() => void>()

function set(next: readonly ShortcutGroup[]) {
  groups = next
  for (const listener of listeners) listener()
}

/**
 * Plain keys of a screen, which the keyboard help (`?`) then lists. They rest while one types, while a dialog or a
 * menu is open, and with Ctrl, Alt or Meta held, which belong to the browser.
 */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isBusy(event.target)) return
    shortcuts.find(({ keys }) => keys.includes(event.key))?.run(event)
  })
  const current = useEffectEvent(() => shortcuts)
  useEffect(() => {
    const group = { title, shortcuts: current() }
    set([...groups, group])
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      set(groups.filter((other) => other !== group))
    }
  }, [title])
}

export function useShortcutGroups(): readonly ShortcutGroup[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => groups,
    () => groups,
  )
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')) return true
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  )
}

'use client'
import { useEffect } from 'react'
import { useShortcuts } from '@/components/shell/shortcuts'
import type { Selection } from './use-selection'

/** The row one was in last, to be found again on coming back to the list. */
let lastRow: string | null = null

/** Goes through the rows by key. The focus is the browser's own, on the row's link, so Enter opens it. */
export function useRowKeys(selection: Selection) {
  useEffect(() => {
    const row = lastRow && document.querySelector<HTMLElement>(`[data-document="${lastRow}"] [data-row-link]`)
    if (row && document.activeElement === document.body) row.focus({ preventScroll: true })
    const remember = ({ target }: FocusEvent | MouseEvent) => {
      lastRow = (target as HTMLElement).closest<HTMLElement>('[data-document]')?.dataset.document ?? lastRow
    }
    document.addEventListener('focusin', remember)
    document.addEventListener('click', remember, true)
    return () => {
      document.removeEventListener('focusin', remember)
      document.removeEventListener('click', remember, true)
    }
  }, [])

  useShortcuts('Documents', [
    { keys: ['j', 'ArrowDown'], label: 'Next row', run: (event) => move(event, 1) },
    { keys: ['k', 'ArrowUp'], label: 'Row before', run: (event) => move(event, -1) },
    { keys: ['Enter'], label: 'Open the row', run: () => {} },
    {
      keys: ['x'],
      label: 'Select the row',
      run: () => {
        const id = focusedRow()?.dataset.document
        if (id) selection.toggle(id, false)
      },
    },
    { keys: ['Escape'], label: 'Select nothing', run: () => selection.setAll(false) },
  ])
}

const focusedRow = () => document.activeElement?.closest<HTMLElement>('[data-document]') ?? null

function move(event: KeyboardEvent, step: 1 | -1) {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')]
  const row = focusedRow()
  const at = row ? links.findIndex((link) => row.contains(link)) + step : 0
  const link = links[Math.min(Math.max(at, 0), links.length - 1)]
  if (!link) return
  event.preventDefault()
  link.focus({ preventScroll: true })
  link.closest('tr')?.scrollIntoView({ block: 'nearest' })
}

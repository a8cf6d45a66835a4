'use client'
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, type RefObject, useRef } from 'react'
import { flushSync } from 'react-dom'
import { keyMeaning } from './grid-keys'
import { lineColumns } from './line-columns'
import { areaOf, type Cell } from './lines-selection'
import { cellText } from './lines-state'
import type { NumberSetting } from './number-setting'
import { copyTable } from './paste-table'
import type { Lines } from './use-lines'

/** Keys, mouse and clipboard of all cells, heard at the table. */
export function useGridEvents({
  root,
  lines: { latest, send },
  setting,
  readOnly,
}: {
  readonly root: RefObject<HTMLElement | null>
  readonly lines: Lines
  readonly setting: NumberSetting
  readonly readOnly: boolean
}) {
  const isDragging = useRef(false)

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || (event.target as Element).closest('button')) return
    const state = latest.current
    const control = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph')
    const alt = event.altKey && !event.getModifierState('AltGraph')
    // The browser's own undo, in the text one is writing.
    if (state.edit && control && ['z', 'Z', 'y'].includes(event.key)) event.nativeEvent.stopImmediatePropagation()
    const meaning = keyMeaning({ key: event.key, control, alt, shift: event.shiftKey }, state, readOnly)
    if (!meaning) return
    if (!meaning.passes) event.preventDefault()
    if (meaning.leaves) root.current?.querySelector<HTMLElement>('[data-bar] button')?.focus()
    const { action } = meaning
    // What hears the key next finds the cell written, and the input there.
    if (action && meaning.passes) flushSync(() => send(action, action.type === 'commit' ? 'stay' : undefined))
    else if (action) send(action)
    // A text that can't be taken must not be approved over.
    if (meaning.passes && latest.current.edit?.problem) {
      event.preventDefault()
      event.nativeEvent.stopImmediatePropagation()
    }
  }

  function onMouseDown(event: MouseEvent) {
    if (event.button !== 0 || (event.target as Element).matches('input')) return
    const row = rowHeadAt(event.target)
    const cell = cellAt(event.target)
    if (row !== null) {
      event.preventDefault()
      const top = event.shiftKey ? latest.current.anchor.row : row
      const area = { top: Math.min(top, row), bottom: Math.max(top, row), left: 0, right: lineColumns.length - 1 }
      send({ type: 'choose', area })
    }
    if (!cell) return
    event.preventDefault()
    // By finger there is no double click: a second tap on a cell opens it.
    const isTapped = window.matchMedia('(pointer: coarse)').matches && isActive(cell)
    if (isTapped && !readOnly) return send({ type: 'begin', text: null })
    isDragging.current = true
    window.addEventListener('mouseup', () => (isDragging.current = false), { once: true })
    send({ type: 'go', cell, extend: event.shiftKey })
  }

  function isActive({ row, column }: Cell) {
    return document.activeElement?.getAttribute('data-cell') === `${row}-${column}`
  }

  function onMouseOver(event: MouseEvent) {
    const cell = isDragging.current ? cellAt(event.target) : null
    if (cell) send({ type: 'go', cell, extend: true })
  }

  function onDoubleClick(event: MouseEvent) {
    if (!readOnly && !latest.current.edit && cellAt(event.target)) send({ type: 'begin', text: null })
  }

  function onCopy(event: ClipboardEvent) {
    const state = latest.current
    if (state.edit || state.rows.length === 0) return
    event.preventDefault()
    const textOf = (row: number, column: number) => cellText(state.rows[row], column, setting)
    event.clipboardData.setData('text/plain', copyTable(areaOf(state), textOf))
    if (event.type === 'cut' && !readOnly) send({ type: 'clear' })
  }

  function onPaste(event: ClipboardEvent) {
    if (readOnly || latest.current.edit) return
    const text = event.clipboardData.getData('text/plain')
    if (text.trim() === '') return
    event.preventDefault()
    send({ type: 'paste', text })
  }

  return { onKeyDown, onMouseDown, onMouseOver, onDoubleClick, onCopy, onCut: onCopy, onPaste }
}

function cellAt(target: EventTarget): Cell | null {
  const place = (target as Element).closest<HTMLElement>('[data-cell]')?.dataset.cell
  const [row, column] = place?.split('-').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}

function rowHeadAt(target: EventTarget): number | null {
  const row = (target as Element).closest<HTMLElement>('[data-row]')?.dataset.row
  return row === undefined ? null : Number(row)
}

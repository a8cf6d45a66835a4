'use client'
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { DraftRow } from '@/lib/contracts/review'
import { clamped, type LinesState, noLines } from './lines-selection'
import { type LinesAction, stepLines } from './lines-state'
import type { NumberSetting } from './number-setting'

export interface Lines {
  readonly state: LinesState
  /** As it is after the last action, before it is drawn. */
  readonly latest: RefObject<LinesState>
  /** Stable. The keyboard follows to the active cell unless `stay`. */
  readonly send: (action: LinesAction, stay?: 'stay') => void
}

/** The rows as they come, with the cursor in them; and the keyboard at the cursor. */
export function useLines(
  root: RefObject<HTMLElement | null>,
  rows: readonly DraftRow[],
  setting: NumberSetting,
  onChange: (rows: readonly DraftRow[]) => void,
): Lines {
  const [cursor, setCursor] = useState<LinesState>(noLines)
  const state = cursor.rows === rows ? cursor : clamped({ ...cursor, rows })
  const latest = useRef(state)
  const outside = useRef({ setting, onChange })
  const follows = useRef(false)

  useLayoutEffect(() => {
    latest.current = state
    outside.current = { setting, onChange }
  })
  useLayoutEffect(() => {
    if (!follows.current || !root.current) return
    follows.current = false
    focusCell(root.current, state)
  })

  const send = useCallback((action: LinesAction, stay?: 'stay') => {
    const before = latest.current
    const after = stepLines(before, action, outside.current.setting)
    latest.current = after
    follows.current = stay !== 'stay'
    setCursor(after)
    if (after.rows !== before.rows) outside.current.onChange(after.rows)
  }, [])
  return { state, latest, send }
}

/** The cell, or the input in it. Scrolled only as far as it is out of sight. */
export function focusCell(root: HTMLElement, { active: { row, column } }: Pick<LinesState, 'active'>): void {
  const cell =
    root.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`) ?? root.querySelector<HTMLElement>('[data-empty]')
  const input = cell?.querySelector('input')
  if (input && document.activeElement === input) return
  const target = input ?? cell
  target?.focus({ preventScroll: true })
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

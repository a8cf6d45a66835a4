import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { FieldKey } from '@/lib/fields/field'
import { glide } from './glide'

/**
 * The field one looks at. Its row opens and the one before closes; the column is scrolled by as much as that moves the
 * row, so that it stays under the eye (and the pointer), and then only as far as needed to see all of it.
 */
export function useFieldFocus(column: RefObject<HTMLElement | null>) {
  const [focused, setFocused] = useState<FieldKey | null>(null)
  const topBefore = useRef<number | null>(null)

  const rowOf = useCallback(
    (key: FieldKey) => column.current?.querySelector<HTMLElement>(`li[data-field="${key}"]`) ?? null,
    [column],
  )

  const focus = useCallback(
    (key: FieldKey | null) => {
      topBefore.current = (key && rowOf(key)?.getBoundingClientRect().top) ?? null
      setFocused(key)
    },
    [rowOf],
  )

  useLayoutEffect(() => {
    const frame = column.current
    const row = focused && rowOf(focused)
    if (!frame || !row || topBefore.current === null) return
    frame.scrollTop += row.getBoundingClientRect().top - topBefore.current
    topBefore.current = null
    row.querySelector<HTMLElement>('[data-row]')?.focus({ preventScroll: true })
    const [bounds, at] = [frame.getBoundingClientRect(), row.getBoundingClientRect()]
    const room = 12
    const below = at.bottom + room - bounds.bottom
    const above = at.top - room - 32 - bounds.top
    const by = above < 0 ? above : Math.min(Math.max(0, below), above)
    if (by !== 0) glide(frame, { left: 0, top: frame.scrollTop + by })
  }, [column, focused, rowOf])

  return { focused, focus, rowOf }
}

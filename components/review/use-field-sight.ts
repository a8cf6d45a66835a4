import { type RefObject, useEffect } from 'react'
import { glide } from '@/components/viewer/glide'
import type { PageViewHandle } from '@/components/viewer/page-view'
import { field as fieldOf } from '@/lib/fields/registry'
import { withDecision } from './canonical-value'
import type { ReviewDesk } from './review-desk'
import type { ReviewState } from './review-state'

/** Brings the field one comes to into sight: its row in the column, its box on the pages. */
export function useFieldSight(
  desk: ReviewDesk,
  { focus, focusTurn }: Pick<ReviewState, 'focus' | 'focusTurn'>,
  column: RefObject<HTMLElement | null>,
  pages: RefObject<PageViewHandle | null>,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn brings it into sight anew
  useEffect(() => {
    if (focus === 'lines' || focus === 'approve') return
    const frame = column.current
    const row = frame?.querySelector<HTMLElement>(`li[data-field="${focus}"]`)
    if (frame && row) scrollTo(frame, row)
    const reply = desk.document.fields[focus]
    const now = reply && withDecision(fieldOf(focus), reply, desk.store.get().draft.fields[focus])
    if (now?.box && now.page !== null) pages.current?.show({ page: now.page, box: now.box })
  }, [desk, focus, focusTurn, column, pages])
}

/** As little as is needed to see all of it and something of its neighbours. */
function scrollTo(frame: HTMLElement, row: HTMLElement) {
  const [bounds, at] = [frame.getBoundingClientRect(), row.getBoundingClientRect()]
  const room = 40
  const below = at.bottom + room - bounds.bottom
  const above = at.top - room - bounds.top
  const by = above < 0 ? above : Math.min(Math.max(0, below), above)
  if (by !== 0) glide(frame, { left: 0, top: frame.scrollTop + by })
}

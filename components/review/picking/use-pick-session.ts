import { useLayoutEffect, useMemo, useRef } from 'react'
import { indicesOf, pickWords } from './pick-words'
import type { PickedWords } from './picked-words'
import type { Picking } from './picking'
import type { WordIndex } from './word-index'

/** What mouse, touch and keyboard have in common on all pages of a document. It stays the same object. */
export interface PickSession {
  readonly take: (page: number, index: WordIndex, indices: readonly number[]) => void
  /** As `take`, but Shift goes on from the pick before. */
  readonly takeExtended: (page: number, index: WordIndex, indices: readonly number[]) => void
  readonly takeTable: NonNullable<Picking['onTable']>
  /** Whether anybody wants to know. */
  readonly cancel: () => boolean
  /** Words of the last pick on this page, from which Shift extends. */
  readonly anchorOn: (page: number) => readonly number[] | null
}

export function usePickSession(picking: Picking | undefined): PickSession {
  const current = useRef(picking)
  const anchor = useRef<PickedWords | null>(null)
  useLayoutEffect(() => {
    current.current = picking
  })

  return useMemo(() => {
    const give = (page: number, index: WordIndex, indices: readonly number[]) => {
      const picked = pickWords(page, index, indices)
      if (picked) current.current?.onWords(picked)
      return picked
    }
    return {
      take(page, index, indices) {
        anchor.current = give(page, index, indices) ?? anchor.current
      },
      takeExtended: give,
      takeTable: (page, box) => current.current?.onTable?.(page, box),
      cancel() {
        current.current?.onCancel?.()
        return current.current?.onCancel !== undefined
      },
      anchorOn: (page) => (anchor.current?.page === page ? indicesOf(anchor.current) : null),
    }
  }, [])
}

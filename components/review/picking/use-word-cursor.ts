import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import type { FieldBox } from '@/components/viewer/field-box'
import type { Turn } from '@/components/viewer/turn'
import { pageOptions } from '@/lib/client/documents'
import { type Box, unionBox } from '@/lib/document/box'
import type { FieldKey } from '@/lib/fields/field'
import { extendPick, firstWordIn, pickWords } from './pick-words'
import type { Picking } from './picking'
import { type Direction, nearestWord, stepWord } from './step-word'
import type { PickSession } from './use-pick-session'
import { indexWords, type WordIndex, wordsTouched } from './word-index'

/** Where the keyboard stands on the pages, and the words it has hold of. */
export interface WordCursor {
  readonly page: number
  /** Where Shift began; the same as `head` without. */
  readonly anchor: number
  readonly head: number
  readonly touched: readonly number[]
  readonly text: string
}

export interface CursorScene {
  readonly documentId: string
  readonly pageCount: number
  readonly active: Picking['active']
  readonly session: PickSession
  readonly turn: Turn
  readonly boxes: ReadonlyMap<number, readonly FieldBox[]>
  readonly focused: FieldKey | null
  /** The page in view, and the place of it in the middle of the window. */
  readonly inView: () => { readonly page: number; readonly x: number; readonly y: number }
  readonly show: (page: number, box: Box) => void
}

const directions: readonly Direction[] = ['up', 'right', 'down', 'left']
const arrows: Readonly<Record<string, number>> = { ArrowUp: 0, ArrowRight: 1, ArrowDown: 2, ArrowLeft: 3 }

/** Picking by keyboard: arrows go from word to word, Shift extends, Enter or Space takes, Escape leaves. */
export function useWordCursor(scene: CursorScene) {
  const { documentId, pageCount, active, session, turn, boxes, focused, inView, show } = scene
  const client = useQueryClient()
  const [cursor, setCursor] = useState<WordCursor | null>(null)
  const last = useRef<Pick<WordCursor, 'page' | 'head'> | null>(null)

  const indexOf = useCallback(
    async (number: number): Promise<WordIndex> => {
      const page = await client.ensureQueryData(pageOptions(documentId, number))
      return indexWords(page.words, page.widthPixels / page.heightPixels)
    },
    [client, documentId],
  )

  function put(page: number, index: WordIndex, anchor: number, head: number) {
    const touched = active === 'table' ? between(index, anchor, head) : extendPick(index, [anchor], head)
    const box = index.words[head]?.box
    if (!box) return
    last.current = { page, head }
    setCursor({ page, anchor, head, touched, text: pickWords(page, index, touched)?.text ?? '' })
    show(page, box)
  }

  /** To the focused field's words, else to where the keyboard was last, else to what is in view. */
  async function begin() {
    const place = focused && [...boxes.values()].flat().find(({ key }) => key === focused)
    if (place) {
      const index = await indexOf(place.page)
      const at = firstWordIn(index, place.box) ?? nearestWord(index, place.box[0], place.box[1])
      if (at !== null) put(place.page, index, at, at)
      return
    }
    const seen = inView()
    const before = last.current
    const page = before?.page ?? seen.page
    const index = await indexOf(page)
    const at = before && index.words[before.head] ? before.head : nearestWord(index, seen.x, seen.y)
    if (at !== null) put(page, index, at, at)
  }

  async function step(from: WordCursor, direction: Direction, extend: boolean) {
    const index = await indexOf(from.page)
    const next = stepWord(index, from.head, direction)
    if (next !== null) return put(from.page, index, extend ? from.anchor : next, next)
    const forward = direction === 'down' || direction === 'right'
    const page = from.page + (forward ? 1 : -1)
    if (extend || page < 1 || page > pageCount) return
    const other = await indexOf(page)
    const at = nearestWord(other, index.words[from.head]?.box[0] ?? 0, forward ? 0 : 1)
    if (at !== null) put(page, other, at, at)
  }

  async function take({ page, touched }: WordCursor) {
    const index = await indexOf(page)
    if (active === 'words') return session.take(page, index, touched)
    session.takeTable(page, unionBox(touched.flatMap((at) => (index.words[at] ? [index.words[at].box] : []))))
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const onPages = event.target === event.currentTarget
    if (active === 'off' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
    const arrow = arrows[event.key]
    if (arrow !== undefined) {
      const direction = directions[(arrow + 4 - turn / 90) % 4]
      if (cursor && direction) void step(cursor, direction, event.shiftKey)
      else void begin()
    } else if (onPages && cursor && (event.key === 'Enter' || event.key === ' ')) void take(cursor)
    else if (event.key === 'Escape') {
      setCursor(null)
      if (!session.cancel() && !cursor) return
    } else return
    event.preventDefault()
  }

  return { cursor: active === 'off' ? null : cursor, begin, leave: () => setCursor(null), onKeyDown }
}

/** All words of the rectangle that two of them span. */
function between(index: WordIndex, anchor: number, head: number): number[] {
  const [one, other] = [index.words[anchor]?.box, index.words[head]?.box]
  return one && other ? wordsTouched(index, unionBox([one, other])) : []
}

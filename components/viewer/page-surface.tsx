'use client'
import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { DrawnBox, PickableMark, TouchedWords } from '@/components/review/picking/pick-marks'
import type { Picking } from '@/components/review/picking/picking'
import { TableBox } from '@/components/review/picking/table-box'
import type { PickSession } from '@/components/review/picking/use-pick-session'
import { useWordPicking } from '@/components/review/picking/use-word-picking'
import { indexWords, wordIndexAt } from '@/components/review/picking/word-index'
import type { FieldKey } from '@/lib/fields/field'
import type { FieldBox } from './field-box'
import { HoveredWord } from './page-words'
import { type Turn, turnBox, turnBoxBack, turnPointBack } from './turn'
import type { ShownWord } from './word-shapes'

/**
 * What a pointer does on a page: it names the word below it and, while picking, takes words. What moves with the pointer
 * is drawn here, so that the page below (`children`) is not drawn again.
 */
export function PageSurface({
  label,
  number,
  words,
  aspect,
  turn,
  namesWords,
  boxes,
  focused,
  active,
  session,
  touched,
  children,
}: {
  readonly label: string
  readonly number: number
  readonly words: readonly ShownWord[]
  /** Width / height of the upright page. */
  readonly aspect: number
  readonly turn: Turn
  /** Whether the word below the pointer is told where nothing is picked. */
  readonly namesWords: boolean
  readonly boxes: readonly FieldBox[]
  readonly focused: FieldKey | null
  readonly active: Picking['active']
  readonly session: PickSession
  /** Words that the keyboard has hold of. */
  readonly touched: readonly number[]
  readonly children: ReactNode
}) {
  const section = useRef<HTMLElement>(null)
  const index = indexWords(words, aspect)
  const pick = useWordPicking({ section, number, turn, index, active, session, boxes, focused })
  const [named, setNamed] = useState<ShownWord | null>(null)

  function name(event: PointerEvent<HTMLElement>) {
    // Over a field's box that one's own label speaks.
    const onField = event.target instanceof Element && event.target.closest('button') !== null
    if (event.pointerType !== 'mouse' || event.buttons !== 0 || onField) return setNamed(null)
    const page = event.currentTarget.getBoundingClientRect()
    const at = { x: (event.clientX - page.left) / page.width, y: (event.clientY - page.top) / page.height }
    const { x, y } = turnPointBack(at, turn)
    setNamed(words[wordIndexAt(index, x, y) ?? -1] ?? null)
  }

  const picking = active !== 'off'
  const { meaning } = pick
  const { onPointerMove, onPointerLeave, ...handlers } = pick.handlers
  return (
    <section
      ref={section}
      aria-label={label}
      data-picking={picking ? (meaning && 'field' in meaning ? 'field' : active) : undefined}
      className="absolute inset-0 data-[picking=table]:cursor-crosshair data-[picking=words]:cursor-text"
      onPointerMove={picking ? onPointerMove : namesWords ? name : undefined}
      onPointerLeave={() => {
        onPointerLeave()
        setNamed(null)
      }}
      {...handlers}
    >
      {children}
      <TouchedWords index={index} touched={pick.touched.length > 0 ? pick.touched : touched} turn={turn} />
      {pick.drawn && <DrawnBox box={pick.drawn} turn={turn} />}
      {meaning && 'words' in meaning && <PickableMark index={index} words={meaning.words} turn={turn} />}
      {!picking && named && <HoveredWord word={{ ...named, box: turnBox(named.box, turn) }} />}
      {pick.table && (
        <TableBox
          box={turnBox(pick.table, turn)}
          onChange={(box) => pick.setTable(turnBoxBack(box, turn))}
          onTake={() => {
            if (pick.table) session.takeTable(number, pick.table)
            pick.setTable(null)
          }}
          onCancel={() => {
            pick.setTable(null)
            session.cancel()
          }}
        />
      )}
    </section>
  )
}

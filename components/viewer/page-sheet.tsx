'use client'
import { useQuery } from '@tanstack/react-query'
import { memo, type PointerEvent, useState } from 'react'
import { pageImageUrl, pageOptions } from '@/lib/client/documents'
import type { Box } from '@/lib/document/box'
import type { FieldKey } from '@/lib/fields/field'
import type { FieldBox } from './field-box'
import { LitPlace, PageBoxes } from './page-boxes'
import { HoveredWord, PageWords } from './page-words'
import { type ShownWord, wordAt } from './word-shapes'

export interface PageSheetProps {
  readonly documentId: string
  readonly number: number
  readonly pageCount: number
  readonly showWords: boolean
  readonly faintWords: boolean
  readonly boxes: readonly FieldBox[]
  readonly focused: FieldKey | null
  readonly lit: Box | null
  /** Words found by a search, and the one of them that is looked at. */
  readonly found: readonly Box[]
  readonly foundNow: Box | null
  readonly onPick: (key: FieldKey) => void
}

const noWords: readonly ShownWord[] = []

/** One page that has been read: its image, and over it the words and fields. Fills its parent. */
export const PageSheet = memo(function PageSheet(props: PageSheetProps) {
  const { documentId, number, pageCount, showWords, faintWords, boxes, focused, lit, found, foundNow, onPick } = props
  const words = useQuery(pageOptions(documentId, number)).data?.words ?? noWords
  const [hovered, setHovered] = useState<ShownWord | null>(null)

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    // Over a field's box that one's own label speaks.
    const onField = event.target instanceof Element && event.target.closest('button') !== null
    if (event.pointerType !== 'mouse' || event.buttons !== 0 || onField) return setHovered(null)
    const page = event.currentTarget.getBoundingClientRect()
    setHovered(wordAt(words, (event.clientX - page.left) / page.width, (event.clientY - page.top) / page.height))
  }

  return (
    <section
      aria-label={`Page ${number} of ${pageCount}`}
      className="absolute inset-0"
      onPointerMove={showWords ? onPointerMove : undefined}
      onPointerLeave={() => setHovered(null)}
    >
      {/* biome-ignore lint/performance/noImgElement: already WebP in its final size, cached by the browser */}
      <img
        src={pageImageUrl(documentId, number)}
        alt={`Page ${number}`}
        decoding="async"
        draggable={false}
        className="absolute inset-0 size-full select-none text-transparent"
      />
      <p className="sr-only select-none">{words.map((word) => word.text).join(' ')}</p>
      {showWords && <PageWords words={words} faint={faintWords} />}
      <PageBoxes boxes={boxes} focused={focused} onPick={onPick} />
      {found.map((box) => (
        <LitPlace key={box.join(' ')} box={box} strong={box === foundNow} />
      ))}
      {lit && <LitPlace box={lit} />}
      {showWords && hovered && <HoveredWord word={hovered} />}
    </section>
  )
})

'use client'
import { useQuery } from '@tanstack/react-query'
import { memo, useMemo } from 'react'
import type { Picking } from '@/components/review/picking/picking'
import type { PickSession } from '@/components/review/picking/use-pick-session'
import { pageOptions } from '@/lib/client/documents'
import type { Box } from '@/lib/document/box'
import type { FieldKey } from '@/lib/fields/field'
import type { FieldBox } from './field-box'
import { LitPlace, PageBoxes } from './page-boxes'
import { pageImage } from './page-image'
import { PageSurface } from './page-surface'
import { PageWords } from './page-words'
import type { ShownPage } from './shown-pages'
import { type Turn, turnBox } from './turn'
import type { ShownWord } from './word-shapes'

export interface PageSheetProps {
  readonly documentId: string
  readonly page: ShownPage
  readonly pageCount: number
  /** Boxes are the upright page's; they are drawn as the view is turned. */
  readonly turn: Turn
  readonly showWords: boolean
  readonly faintWords: boolean
  readonly boxes: readonly FieldBox[]
  readonly focused: FieldKey | null
  /** Whether the other boxes step back behind the focused one. */
  readonly dimmed: boolean
  readonly lit: Box | null
  /** Words found by a search, and the one of them that is looked at. */
  readonly found: readonly Box[]
  readonly foundNow: Box | null
  readonly onPick: (key: FieldKey) => void
  readonly active: Picking['active']
  readonly session: PickSession
  /** Words that the keyboard has hold of. */
  readonly touched: readonly number[]
}

const noWords: readonly ShownWord[] = []

/** One page that has been read: its image, and over it the words and fields. Fills its parent. */
export const PageSheet = memo(function PageSheet(props: PageSheetProps) {
  const { documentId, page, pageCount, turn, boxes, focused, active } = props
  const words = useQuery(pageOptions(documentId, page.number)).data?.words ?? noWords
  const aspect = page.widthPixels / page.heightPixels
  const turned = useMemo(() => boxes.map((field) => ({ ...field, box: turnBox(field.box, turn) })), [boxes, turn])
  const text = useMemo(() => words.map((word) => word.text).join(' '), [words])
  const drawsWords = props.showWords || active !== 'off'

  return (
    <PageSurface
      label={`Page ${page.number} of ${pageCount}`}
      number={page.number}
      words={words}
      aspect={aspect}
      turn={turn}
      namesWords={props.showWords}
      boxes={boxes}
      focused={focused}
      active={active}
      session={props.session}
      touched={props.touched}
    >
      <div style={turnedStyle(turn, aspect)} className="absolute">
        {/* biome-ignore lint/performance/noImgElement: already WebP in its final size, cached by the browser */}
        <img
          src={pageImage(documentId, page)}
          alt={`Page ${page.number}`}
          decoding="async"
          draggable={false}
          className="absolute inset-0 size-full select-none text-transparent"
        />
        {drawsWords && <PageWords words={words} faint={props.faintWords || active !== 'off'} />}
      </div>
      <p className="sr-only select-none">{text}</p>
      <PageBoxes boxes={turned} focused={focused} dimmed={props.dimmed} onPick={props.onPick} />
      {props.found.map((box) => (
        <LitPlace key={box.join(' ')} box={turnBox(box, turn)} strong={box === props.foundNow} />
      ))}
      {props.lit && <LitPlace box={turnBox(props.lit, turn)} />}
    </PageSurface>
  )
})

/** What is drawn upright, turned about the middle of a sheet that is as high as it is wide by `aspect` on its side. */
function turnedStyle(turn: Turn, aspect: number): React.CSSProperties {
  if (turn === 0) return { inset: 0 }
  const sideways = turn % 180 !== 0
  return {
    left: '50%',
    top: '50%',
    width: sideways ? `${aspect * 100}%` : '100%',
    height: sideways ? `${100 / aspect}%` : '100%',
    transform: `translate(-50%, -50%) rotate(${turn}deg)`,
  }
}

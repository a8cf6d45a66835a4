'use client'
import { clsx } from 'clsx'
import { type MouseEvent, memo } from 'react'
import type { Box } from '@/lib/document/box'
import type { FieldKey } from '@/lib/fields/field'
import { type FieldBox, pickAt } from './field-box'

/** Each state differs in colour and line, and its tag says it. */
const looks: Readonly<Record<FieldBox['state'], { box: string; tag: string; word: string }>> = {
  sure: { box: 'bg-sure-line/12 ring-1 ring-sure-line', tag: 'bg-sure text-white', word: '' },
  check: {
    box: 'bg-check-line/12 ring-1 ring-check-line outline-1 outline-check-line',
    tag: 'bg-check text-white',
    word: ' · check',
  },
  confirmed: { box: 'bg-confirmed-line/12 ring-1 ring-confirmed-line', tag: 'bg-confirmed text-white', word: ' · ✓' },
  corrected: {
    box: 'bg-corrected-line/12 ring-1 ring-corrected-line',
    tag: 'bg-corrected text-white',
    word: ' · corrected',
  },
  absent: {
    box: 'border border-absent-line border-dashed',
    tag: 'bg-absent text-white',
    word: ' · not on this document',
  },
}

/** The fields found on a page, by their states; the focused one strong, the rest dimmed. */
export const PageBoxes = memo(function PageBoxes({
  boxes,
  focused,
  dimmed,
  onPick,
}: {
  readonly boxes: readonly FieldBox[]
  readonly focused: FieldKey | null
  /** Whether the others step back: where the focused field has no place, they don't. */
  readonly dimmed: boolean
  readonly onPick: (key: FieldKey) => void
}) {
  function onClick(event: MouseEvent<HTMLButtonElement>, key: FieldKey) {
    const page = event.currentTarget.parentElement?.getBoundingClientRect()
    // `detail` is 0 for a press of Enter, which means this very box.
    if (!page || event.detail === 0) return onPick(key)
    const [x, y] = [(event.clientX - page.left) / page.width, (event.clientY - page.top) / page.height]
    onPick(pickAt(boxes, x, y, focused) ?? key)
  }

  return boxes.map((field) => (
    <button
      key={field.key}
      type="button"
      // The fields column is the way through by keyboard; a second round of stops would only be in the way.
      tabIndex={-1}
      data-field={field.key}
      data-state={field.state}
      aria-label={`${field.label}: ${field.value}, ${field.state}`}
      aria-pressed={field.key === focused}
      style={boxStyle(field.box)}
      onClick={(event) => onClick(event, field.key)}
      className={clsx(
        'group absolute z-10 cursor-pointer rounded-sm outline-offset-1',
        // While a word is meant, the box below it is not.
        'in-data-[picking=table]:pointer-events-none in-data-[picking=words]:cursor-text',
        looks[field.state].box,
        dimmed && field.key !== focused && 'opacity-45 hover:opacity-100',
        field.key === focused && 'z-20 bg-accent/20! ring-2! ring-accent!',
      )}
    >
      <span
        className={clsx(
          'pointer-events-none absolute bottom-full left-[-2px] mb-1 hidden w-max max-w-64 truncate rounded-sm px-1.5 py-0.5 font-medium text-xs group-hover:block group-focus-visible:block in-data-[picking=words]:hidden!',
          field.key === focused ? 'bg-accent text-on-accent' : looks[field.state].tag,
        )}
      >
        {field.label}: {field.value}
        {looks[field.state].word}
      </span>
    </button>
  ))
})

/** Lights up a place that is no field's own: a row of the table, another reading, a word that was searched for. */
export function LitPlace({ box, strong = true }: { readonly box: Box; readonly strong?: boolean }) {
  return (
    <div
      aria-hidden
      style={boxStyle(box)}
      className={clsx(
        'pointer-events-none absolute z-10 rounded-sm',
        strong ? 'bg-accent/20 ring-2 ring-accent' : 'bg-accent/15 ring-1 ring-accent/50',
      )}
    />
  )
}

/** A hair wider than the ink, so that the line does not run through the letters. */
function boxStyle([left, top, right, bottom]: Box) {
  return {
    left: `calc(${left * 100}% - 2px)`,
    top: `calc(${top * 100}% - 2px)`,
    width: `calc(${(right - left) * 100}% + 4px)`,
    height: `calc(${(bottom - top) * 100}% + 4px)`,
  }
}

'use client'
import { clsx } from 'clsx'
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { inputLooks } from '@/components/ui/input'
import { formatValue } from '@/components/viewer/format-value'
import type { Field, FieldValue } from '@/lib/fields/field'
import { editText } from './edit-text'
import type { ReviewDesk } from './review-desk'

const exact = new Set(['iban', 'bic', 'tax_id', 'identifier'])

export interface FieldInputProps {
  readonly id: string
  readonly field: Field
  readonly desk: ReviewDesk
  /** Canonical, as decided or proposed. */
  readonly value: FieldValue | null
  readonly currency: string | null
  /** A text that could not be read, as it was typed. */
  readonly unread: string | null
  /** Rises when the focus shall come here. */
  readonly focusTurn: number
  readonly describedBy: string
  readonly ref: RefObject<HTMLTextAreaElement | null>
  /** ↓: into what stands below the input. */
  readonly onDown: () => void
}

/** The one input of the column. Typing draws this and nothing else. */
export function FieldInput(props: FieldInputProps) {
  const { id, field, desk, value, currency, unread, focusTurn, describedBy, ref, onDown } = props
  const settled = unread ?? editText(field, value, currency, (text) => desk.parse(field.key, text))
  const [text, setText] = useState(settled)
  const [before, setBefore] = useState(settled)
  if (before !== settled) {
    setBefore(settled)
    setText(settled)
  }
  const edited = text !== settled
  const read = edited || unread !== null ? desk.read(field.key, text) : null

  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks for the focus anew
  useLayoutEffect(() => {
    ref.current?.focus({ preventScroll: true })
    ref.current?.select()
  }, [ref, focusTurn])
  useEffect(() => {
    const input = ref.current
    if (input && input === document.activeElement && input.value === settled) input.select()
  }, [ref, settled])

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const input = event.currentTarget
    const atEnd = input.selectionEnd === input.value.length
    if (event.key === 'Enter') {
      event.preventDefault()
      desk.enter()
    } else if (event.key === 'Tab') {
      if (desk.step(event.shiftKey ? -1 : 1)) event.preventDefault()
    } else if (event.key === 'ArrowDown' && atEnd) {
      event.preventDefault()
      onDown()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      setText(settled)
      desk.typing(field.key, null)
      desk.store.dispatch({ type: 'unread', field: field.key, text: null })
      requestAnimationFrame(() => input.select())
    }
  }

  const shown = read?.kind === 'value' ? formatCanonical(field, read.value, currency) : null
  const invalid = read !== null && read.kind !== 'value'
  return (
    <div className="grid min-w-0 content-start gap-1">
      <textarea
        ref={ref}
        id={id}
        rows={1}
        value={text}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={(invalid && !edited) || undefined}
        aria-describedby={describedBy}
        inputMode={field.type === 'amount' ? 'decimal' : undefined}
        enterKeyHint="next"
        onChange={(event) => {
          const next = event.target.value.replace(/\s*\n\s*/g, ' ')
          setText(next)
          desk.typing(field.key, next === settled ? null : next)
        }}
        onBlur={() => desk.commit()}
        onKeyDown={onKeyDown}
        className={clsx(
          inputLooks,
          'field-sizing-content max-h-40 min-h-8 resize-none py-1.5 pointer-coarse:min-h-10',
          exact.has(field.type) && 'font-mono',
          field.type === 'amount' && 'tabular font-medium',
        )}
      />
      <p id={describedBy} className={clsx('min-h-4 text-xs', invalid ? 'text-missing' : 'text-muted')}>
        {invalid && (edited && read.kind === 'empty' ? null : messageOf(read))}
        {shown !== null && shown !== text.trim() && (
          <>
            Taken as <strong className="font-medium text-text">{shown}</strong>
          </>
        )}
      </p>
    </div>
  )
}

function messageOf(read: ReturnType<ReviewDesk['read']>): string {
  if (read.kind === 'unread') return read.message
  return 'Nothing here yet: type it, click it on the page, or press Alt+A if it is not on the document.'
}

function formatCanonical(field: Field, value: FieldValue, currency: string | null): string | null {
  return formatValue(field.type, field.type === 'amount' ? Number(value) : value, currency)
}

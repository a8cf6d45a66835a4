'use client'
import { X } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { inputLooks } from '@/components/ui/input'

/** Several short texts: Enter or leaving the field adds one, several lines may be pasted at once, Backspace takes the last. */
export function ChipsInput({
  values,
  onChange,
  placeholder,
  ...props
}: {
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
  readonly placeholder?: string
  readonly id?: string
  readonly disabled?: boolean
}) {
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')

  function add(texts: readonly string[]) {
    const fresh = texts.map((part) => part.trim().replace(/\s+/g, ' ')).filter((part) => part && !values.includes(part))
    if (fresh.length > 0) onChange([...values, ...new Set(fresh)])
    setText('')
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && text.trim()) {
      event.preventDefault()
      add([text])
    } else if (event.key === 'Backspace' && text === '') onChange(values.slice(0, -1))
  }
  function onPaste(event: ClipboardEvent) {
    const lines = event.clipboardData.getData('text').split(/[\n;]/)
    if (lines.length < 2) return
    event.preventDefault()
    add([...lines, text])
  }

  return (
    <div
      // The whole box takes the click, as a text field would.
      onPointerDown={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        input.current?.focus()
      }}
      className={`${inputLooks} flex min-h-8 cursor-text flex-wrap items-center gap-1 px-1.5! py-1 focus-within:outline-2 focus-within:outline-focus`}
    >
      {values.map((value) => (
        <span
          key={value}
          className="flex h-6 items-center gap-0.5 rounded bg-sure-tint pl-2 text-text pointer-coarse:h-8"
        >
          {value}
          <button
            type="button"
            aria-label={`Remove ${value}`}
            onClick={() => {
              onChange(values.filter((other) => other !== value))
              input.current?.focus()
            }}
            className="grid size-6 cursor-pointer place-items-center rounded text-muted hover:bg-hover hover:text-text pointer-coarse:size-8"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        </span>
      ))}
      <input
        {...props}
        ref={input}
        value={text}
        placeholder={values.length === 0 ? placeholder : 'Add another'}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => add([text])}
        className="h-6 min-w-32 flex-1 bg-transparent px-1 outline-none placeholder:text-faint pointer-coarse:h-8"
      />
    </div>
  )
}

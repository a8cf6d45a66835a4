'use client'
import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { inputLooks } from '@/components/ui/input'

/** Asks for a reason or a note; Enter sends it. */
export function ReasonDialog({
  open,
  onOpenChange,
  title,
  description,
  label,
  choices = [],
  confirm,
  danger = false,
  required = true,
  busy,
  onConfirm,
}: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  readonly description?: string
  readonly label: string
  /** What it mostly is: taken with one click. */
  readonly choices?: readonly string[]
  readonly confirm: string
  readonly danger?: boolean
  readonly required?: boolean
  readonly busy: boolean
  readonly onConfirm: (text: string) => void
}) {
  const id = useId()
  const [text, setText] = useState('')
  const ready = !required || text.trim() !== ''
  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (ready && !busy) onConfirm(text.trim())
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} description={description}>
      <form onSubmit={onSubmit} className="grid gap-3">
        {choices.length > 0 && (
          <div className="flex flex-wrap gap-1.5">
            {choices.map((choice) => (
              <Button key={choice} size="small" aria-pressed={text === choice} onClick={() => setText(choice)}>
                {choice}
              </Button>
            ))}
          </div>
        )}
        <div className="grid gap-1">
          <label htmlFor={id} className="font-medium">
            {label}
          </label>
          <textarea
            id={id}
            autoFocus
            rows={2}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
                event.preventDefault()
                event.currentTarget.form?.requestSubmit()
              }
            }}
            className={`${inputLooks} py-1.5`}
          />
        </div>
        <div className="flex justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" variant={danger ? 'danger' : 'primary'} busy={busy} disabled={!ready}>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

'use client'
import { type SubmitEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { field as fieldOf } from '@/lib/fields/registry'

export type RekeyField = 'iban' | 'total'

const reasons: Readonly<Record<RekeyField, string>> = {
  iban: 'The account is not the one this vendor was paid to before.',
  total: 'The total is above the amount that is typed twice.',
}

/** Type it again, from the page and not from the screen: the value is not shown here. */
export function RekeyDialog({
  fields,
  wrong,
  busy,
  onCancel,
  onConfirm,
}: {
  readonly fields: readonly RekeyField[]
  /** Typed before, and not the same. */
  readonly wrong: readonly RekeyField[]
  readonly busy: boolean
  readonly onCancel: () => void
  readonly onConfirm: (rekeyed: Partial<Record<RekeyField, string>>) => void
}) {
  const [typed, setTyped] = useState<Partial<Record<RekeyField, string>>>({})
  const ready = fields.every((key) => (typed[key] ?? '').trim() !== '')
  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (ready && !busy) onConfirm(typed)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onCancel()}
      title="Type it once more"
      description="Read it from the document and type it again, so that no wrong payment slips through."
    >
      <form onSubmit={onSubmit} className="grid gap-4">
        {fields.map((key, index) => (
          <FormField
            key={key}
            label={fieldOf(key).label}
            hint={reasons[key]}
            error={wrong.includes(key) ? 'This is not the value in the field. Look at the document again.' : null}
          >
            <Input
              autoFocus={index === 0}
              autoComplete="off"
              spellCheck={false}
              inputMode={key === 'total' ? 'decimal' : undefined}
              value={typed[key] ?? ''}
              onPaste={(event) => event.preventDefault()}
              onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
            />
          </FormField>
        ))}
        <div className="flex justify-end gap-2">
          <Button onClick={onCancel}>Cancel</Button>
          <Button type="submit" variant="primary" busy={busy} disabled={!ready}>
            Approve
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

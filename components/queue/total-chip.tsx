'use client'
import * as Popover from '@radix-ui/react-popover'
import { type SubmitEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import type { QueueFilter } from '@/lib/contracts/review'
import { FilterChip } from './filter-chip'
import { totalWords, typedTotal } from './queue-filter'

type Totals = Pick<QueueFilter, 'minTotal' | 'maxTotal'>

/** From and to, in whole units of whatever currency a document has. */
export function TotalChip({ filter, onChange }: { readonly filter: Totals; readonly onChange: (to: Totals) => void }) {
  const [open, setOpen] = useState(false)
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <FilterChip
          label="Total"
          chosen={totalWords(filter, (amount) => amount.toLocaleString())}
          onClear={() => onChange({ minTotal: undefined, maxTotal: undefined })}
        />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label="Total"
          className="z-50 w-64 animate-appear rounded-lg bg-raised p-3 shadow-raised"
        >
          <TotalForm
            filter={filter}
            onChange={(to) => {
              onChange(to)
              setOpen(false)
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function TotalForm({ filter, onChange }: { readonly filter: Totals; readonly onChange: (to: Totals) => void }) {
  const [from, setFrom] = useState(filter.minTotal?.toString() ?? '')
  const [to, setTo] = useState(filter.maxTotal?.toString() ?? '')
  const errorOf = (text: string) =>
    text.trim() !== '' && typedTotal(text) === undefined ? 'Please give an amount.' : null
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!errorOf(from) && !errorOf(to)) onChange({ minTotal: typedTotal(from), maxTotal: typedTotal(to) })
  }
  return (
    <form onSubmit={submit} className="grid gap-3">
      <div className="grid grid-cols-2 gap-2">
        <FormField label="From" error={errorOf(from)}>
          <Input
            inputMode="decimal"
            className="tabular"
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        </FormField>
        <FormField label="To" error={errorOf(to)}>
          <Input inputMode="decimal" className="tabular" value={to} onChange={(event) => setTo(event.target.value)} />
        </FormField>
      </div>
      <Button type="submit">Show</Button>
    </form>
  )
}

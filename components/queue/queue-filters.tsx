'use client'
import { Button } from '@/components/ui/button'
import { Menu, MenuChoice } from '@/components/ui/menu'
import type { QueueFilter, QueueReply } from '@/lib/contracts/review'
import type { Role } from '@/lib/contracts/session'
import { FilterChip } from './filter-chip'
import { ages, ageWords, isFiltered, type QueueReason, reasonWords } from './queue-filter'
import { TotalChip } from './total-chip'

/** Which documents one wants to be handed: by vendor, reason, age and total. */
export function QueueFilters({
  filter,
  vendors,
  role,
  onChange,
}: {
  readonly filter: QueueFilter
  readonly vendors: QueueReply['vendors']
  readonly role: Role
  readonly onChange: (filter: QueueFilter) => void
}) {
  const change = (part: Partial<QueueFilter>) => onChange({ ...filter, ...part })
  const { vendor, reason, minDays } = filter
  const reasons = (Object.keys(reasonWords) as QueueReason[]).filter((key) => key !== 'escalated' || role === 'admin')
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5">
      <legend className="sr-only">Only these</legend>
      <ChoiceChip
        label="Vendor"
        value={vendor ?? null}
        shown={vendor ?? null}
        options={withChosen(vendors, vendor).map(({ name, count }) => ({
          value: name,
          label: count === 0 ? name : `${name} (${count.toLocaleString()})`,
        }))}
        onChange={(name) => change({ vendor: name ?? undefined })}
      />
      <ChoiceChip
        label="Reason"
        value={reason ?? null}
        shown={reason ? reasonWords[reason] : null}
        options={reasons.map((key) => ({ value: key, label: reasonWords[key] }))}
        onChange={(key) => change({ reason: (key as QueueReason | null) ?? undefined })}
      />
      <ChoiceChip
        label="Age"
        value={minDays?.toString() ?? null}
        shown={minDays === undefined ? null : ageWords(minDays)}
        options={ages.map((days) => ({ value: String(days), label: ageWords(days) }))}
        onChange={(days) => change({ minDays: days === null ? undefined : Number(days) })}
      />
      <TotalChip filter={filter} onChange={change} />
      {isFiltered(filter) && (
        <Button variant="quiet" size="small" onClick={() => onChange({})}>
          Clear all
        </Button>
      )}
    </fieldset>
  )
}

/** The vendor of a shared address may have nothing that waits by now. */
function withChosen(vendors: QueueReply['vendors'], chosen: string | undefined): QueueReply['vendors'] {
  if (!chosen || vendors.some(({ name }) => name === chosen)) return vendors
  return [{ name: chosen, count: 0 }, ...vendors]
}

function ChoiceChip({
  label,
  value,
  shown,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: string | null
  readonly shown: string | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | null) => void
}) {
  return (
    <Menu align="start" trigger={<FilterChip label={label} chosen={shown} onClear={() => onChange(null)} />}>
      {options.length === 0 ? (
        <p className="px-2 py-1.5 text-muted">Nothing waits.</p>
      ) : (
        <MenuChoice value={value ?? ''} options={options} closes onValueChange={onChange} />
      )}
    </Menu>
  )
}

'use client'
import { useId } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import type { SnapshotFilter } from '@/lib/contracts/snapshots'
import { languages } from '@/lib/document/page'
import { documentTypes } from '@/lib/fields/field'
import { languageWords, stateWords, typeWords } from './data-set-words'

export interface FilterDraft {
  readonly filter: SnapshotFilter
  /** As typed, parted by semicolons: names hold commas. */
  readonly vendors: string
}

export interface Reviewer {
  readonly id: string
  readonly name: string
}

/** Which documents a data set holds; what is left open says nothing. */
export function FilterForm({
  draft,
  reviewers,
  onChange,
}: {
  readonly draft: FilterDraft
  readonly reviewers: readonly Reviewer[]
  readonly onChange: (draft: FilterDraft) => void
}) {
  const { filter, vendors } = draft
  const change = (patch: Partial<SnapshotFilter>) => onChange({ ...draft, filter: { ...filter, ...patch } })
  const states = (Object.keys(stateWords) as (keyof typeof stateWords)[]).map((value) => ({
    value,
    label: stateWords[value] ?? value,
  }))
  const wrong = filter.from && filter.to && filter.from > filter.to ? 'This lies before the first day.' : null
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-2 gap-3">
        <FormField label="Received from">
          <Input
            type="date"
            value={filter.from ?? ''}
            onChange={({ target }) => change({ from: target.value || null })}
          />
        </FormField>
        <FormField label="to" error={wrong}>
          <Input type="date" value={filter.to ?? ''} onChange={({ target }) => change({ to: target.value || null })} />
        </FormField>
      </div>
      <FormField label="Vendors" hint="Whole names, parted by semicolons. Empty: all.">
        <Input value={vendors} onChange={({ target }) => onChange({ ...draft, vendors: target.value })} />
      </FormField>
      <Choices
        legend="Types"
        options={documentTypes.map((value) => ({ value, label: typeWords[value] }))}
        chosen={filter.documentTypes}
        onChange={(types) => change({ documentTypes: types })}
      />
      <Choices
        legend="Languages"
        options={languages.map((value) => ({ value, label: languageWords[value] }))}
        chosen={filter.languages}
        onChange={(chosen) => change({ languages: chosen })}
      />
      {reviewers.length > 0 && (
        <Choices
          legend="Labelled by"
          options={reviewers.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={filter.reviewedBy}
          onChange={(reviewedBy) => change({ reviewedBy })}
        />
      )}
      <Choices
        legend="States"
        options={states}
        chosen={filter.states}
        onChange={(chosen) => change({ states: chosen })}
      />
    </div>
  )
}

/** None chosen is all. */
function Choices<Value extends string>({
  legend,
  options,
  chosen,
  onChange,
}: {
  readonly legend: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly chosen: readonly Value[]
  readonly onChange: (chosen: Value[]) => void
}) {
  const id = useId()
  return (
    <fieldset className="grid gap-1">
      <legend className="font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {options.map(({ value, label }) => (
          <label key={value} htmlFor={`${id}-${value}`} className="flex cursor-pointer items-center gap-2">
            <Checkbox
              id={`${id}-${value}`}
              checked={chosen.includes(value)}
              onCheckedChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value))}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

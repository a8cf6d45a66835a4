'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { createExport, exportCountOptions, exportsOptions } from '@/lib/client/exports'
import { plural } from '@/lib/client/format'
import type { ExportFormatRow } from '@/lib/contracts/exports'
import { bodyOf, type ExportForm, emptyForm, typeChoices, wrongDays } from './export-choice'

export function NewExport({ formats }: { readonly formats: readonly ExportFormatRow[] }) {
  const [form, setForm] = useState<ExportForm>(emptyForm)
  const client = useQueryClient()
  const format = formats.find(({ name }) => name === form.format) ?? formats[0]
  const start = useMutation({
    mutationFn: createExport,
    onSettled: () => client.invalidateQueries({ queryKey: exportsOptions().queryKey }),
  })
  if (!format) return null
  const change = (patch: Partial<ExportForm>) => {
    start.reset()
    setForm({ ...form, ...patch })
  }
  return (
    <form
      noValidate
      aria-label="New export"
      className="grid gap-4 rounded-lg border border-line bg-surface p-4 sm:p-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!wrongDays(form) && !start.isPending) start.mutate(bodyOf(form, format))
      }}
    >
      <div className="grid gap-4 md:grid-cols-2 md:gap-8">
        <div className="grid content-start gap-4">
          <FormField label="Format" hint={format.purpose}>
            <Select
              value={format.name}
              options={formats.map(({ name, label }) => ({ value: name, label }))}
              onValueChange={(name) => change({ format: name })}
            />
          </FormField>
          <p className="text-muted text-xs">
            In the archive: {format.layout}. Beside it lies a manifest that says what was chosen, with the hash of each
            file.
          </p>
          <Options form={form} format={format} onChange={change} />
        </div>
        <Filters form={form} onChange={change} />
      </div>
      {start.error && (
        <Notice tone="error" title="Nothing was begun">
          <p>{start.error.message}</p>
        </Notice>
      )}
      <StartBar form={form} busy={start.isPending} />
    </form>
  )
}

interface PartProps {
  readonly form: ExportForm
  readonly onChange: (patch: Partial<ExportForm>) => void
}

function Filters({ form, onChange }: PartProps) {
  return (
    <fieldset className="grid content-start gap-4">
      <legend className="sr-only">Which documents</legend>
      <div className="grid grid-cols-2 gap-3">
        <FormField label="Received from">
          <Input type="date" value={form.from} onChange={(event) => onChange({ from: event.target.value })} />
        </FormField>
        <FormField label="to" error={wrongDays(form)}>
          <Input type="date" value={form.to} onChange={(event) => onChange({ to: event.target.value })} />
        </FormField>
      </div>
      <FormField label="Vendor" hint="A part of the name is enough.">
        <Input value={form.vendor} maxLength={200} onChange={(event) => onChange({ vendor: event.target.value })} />
      </FormField>
      <FormField label="Type">
        <Select
          value={form.documentType}
          options={typeChoices}
          onValueChange={(documentType) => onChange({ documentType })}
        />
      </FormField>
      <Tick
        label="Also documents that nobody looked at"
        hint="They went straight through; their values are as the model read them."
        checked={form.unreviewed}
        onChange={(unreviewed) => onChange({ unreviewed })}
      />
    </fieldset>
  )
}

function Options({ form, format, onChange }: PartProps & { readonly format: ExportFormatRow }) {
  return (
    <fieldset className="grid gap-3">
      <legend className="sr-only">What of them</legend>
      <Tick
        label="Only values that a person decided on"
        hint="What nobody confirmed or corrected is left out."
        checked={form.decidedOnly}
        onChange={(decidedOnly) => onChange({ decidedOnly })}
      />
      <Tick
        label="Page images"
        hint={
          format.images ? 'This format refers to them. The archive gets much larger.' : 'Not needed by this format.'
        }
        checked={form.images}
        onChange={(images) => onChange({ images })}
      />
      {format.tables && (
        <Tick
          label="Byte order mark"
          hint="For Excel, which else shows accents wrong."
          checked={form.byteOrderMark}
          onChange={(byteOrderMark) => onChange({ byteOrderMark })}
        />
      )}
    </fieldset>
  )
}

function Tick({
  label,
  hint,
  checked,
  onChange,
}: {
  readonly label: string
  readonly hint: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) {
  const id = useId()
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-2">
      <Checkbox
        id={id}
        aria-describedby={`${id}-hint`}
        className="mt-0.5"
        checked={checked}
        onCheckedChange={(next) => onChange(next === true)}
      />
      <label htmlFor={id} className="cursor-pointer">
        {label}
      </label>
      <p id={`${id}-hint`} className="col-start-2 text-muted text-xs">
        {hint}
      </p>
    </div>
  )
}

/** How many there would be, before it is begun. */
function StartBar({ form, busy }: { readonly form: ExportForm; readonly busy: boolean }) {
  const wrong = wrongDays(form) !== null
  const choice = {
    from: form.from || undefined,
    to: form.to || undefined,
    vendor: form.vendor.trim() || undefined,
    documentType: form.documentType || undefined,
    reviewedOnly: !form.unreviewed,
  }
  const { data, error } = useQuery({ ...exportCountOptions(choice), enabled: !wrong, staleTime: 5000 })
  const nothing = data?.documents === 0
  return (
    <div className="flex flex-wrap items-center justify-end gap-3 border-line border-t pt-4">
      <p role="status" className="mr-auto text-muted">
        {wrong
          ? 'Choose other days.'
          : error
            ? error.message
            : nothing
              ? 'No document is like that.'
              : data
                ? `${plural(data.documents, 'document')} will be in it.`
                : 'Counting…'}
      </p>
      <Button type="submit" variant="primary" busy={busy} disabled={wrong || nothing}>
        Export
      </Button>
    </div>
  )
}

'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { FormField } from '@/components/ui/form-field'
import { Input, NumberInput } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { toast } from '@/components/ui/toast'
import { settingsOptions, updateSettings } from '@/lib/client/settings'
import type { Settings } from '@/lib/contracts/settings'
import { readSchedule, scheduleInWords } from '@/lib/contracts/training-schedule'
import { sameTraining, type TrainingForm, trainingErrors, trainingOf, trainingToForm } from './training-form'

/** When new versions are trained by themselves, and what becomes of them. Saved on its own. */
export function TrainingSettings({ training }: { readonly training: Settings['training'] }) {
  const client = useQueryClient()
  const [draft, setDraft] = useState<TrainingForm | null>(null)
  const [told, setTold] = useState(false)
  const form = draft ?? trainingToForm(training)
  const dirty = draft !== null && !sameTraining(draft, trainingToForm(training))
  const errors = told ? trainingErrors(form) : {}
  const change = (patch: Partial<TrainingForm>) => setDraft({ ...form, ...patch })
  const save = useMutation({
    mutationFn: (next: Settings['training']) => updateSettings({ training: next }),
    onSuccess: (reply) => {
      client.setQueryData(settingsOptions().queryKey, reply)
      setDraft(null)
      setTold(false)
      toast({ message: 'Training settings saved.' })
    },
  })
  function submit() {
    setTold(true)
    if (Object.keys(trainingErrors(form)).length === 0) save.mutate(trainingOf(form))
  }
  return (
    <form
      noValidate
      aria-label="Training"
      className="grid gap-4 rounded-lg border border-line bg-surface p-4 sm:p-5"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="grid max-w-prose gap-0.5">
        <h2 className="font-semibold text-base">Training</h2>
        <p className="text-muted">
          When new versions of the model are trained by themselves. They wait on the page Models, with their reports.
        </p>
      </div>
      <FormField label="On a schedule" hint={scheduleHint(form.schedule)} error={errors.schedule}>
        <Input
          value={form.schedule}
          placeholder="every Sunday at 02:00"
          onChange={(event) => change({ schedule: event.target.value })}
        />
      </FormField>
      <FormField
        label="After so many new annotations"
        hint="10 or more, since the latest data set or training. Empty: never."
        error={errors.afterAnnotations}
      >
        <NumberInput
          value={form.afterAnnotations}
          onChange={(event) => change({ afterAnnotations: event.target.value })}
        />
      </FormField>
      <FormField
        label="Made documents"
        hint="0 to 5,000. Drawn by a program, they train beside the real ones and show layouts that your vendors have not sent yet."
        error={errors.syntheticDocuments}
      >
        <NumberInput
          value={form.syntheticDocuments}
          onChange={(event) => change({ syntheticDocuments: event.target.value })}
        />
      </FormField>
      <Choice
        checked={form.onDrift}
        onChange={(onDrift) => change({ onDrift })}
        title="Train when the documents change"
      >
        When a drift alarm is raised.
      </Choice>
      <Choice
        checked={form.promoteByItself}
        onChange={(promoteByItself) => change({ promoteByItself })}
        title="A version that passes every gate serves at once"
      >
        Otherwise it waits until an admin promotes it.
      </Choice>
      <Choice
        checked={form.stopByItself}
        onChange={(stopByItself) => change({ stopByItself })}
        title="Stop a challenger that is worse"
      >
        A canary or shadow that loses to the champion beyond chance is stopped; otherwise it is only reported.
      </Choice>
      {save.error && (
        <Notice tone="error" title="Nothing was saved">
          <p>{save.error.message}</p>
        </Notice>
      )}
      {dirty && (
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => setDraft(null)}>Discard</Button>
          <Button type="submit" variant="primary" busy={save.isPending}>
            Save training
          </Button>
        </div>
      )}
    </form>
  )
}

function scheduleHint(text: string): string {
  const cron = readSchedule(text)
  if (cron) return `Trains ${scheduleInWords(cron)} UTC (cron ${cron}).`
  return 'In words, such as “every Sunday at 02:00”, “every weekday at 22:30” or “on day 1 of each month at 03:00”, or five cron fields; hours are UTC. Empty: never.'
}

function Choice({
  checked,
  onChange,
  title,
  children,
}: {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Checkbox is one
    <label className="flex items-start gap-2">
      <Checkbox checked={checked} onCheckedChange={(next) => onChange(next === true)} />
      <span>
        {title}
        <span className="block text-muted text-xs">{children}</span>
      </span>
    </label>
  )
}

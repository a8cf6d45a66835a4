'use client'
import type { ReactNode } from 'react'
import { FormField } from '@/components/ui/form-field'
import { Input, NumberInput } from '@/components/ui/input'
import { errorTarget } from '@/lib/contracts/settings'
import { ChipsInput } from './chips-input'
import { ErrorTargetMeaning } from './error-target-meaning'
import { type SettingsForm, type toFormErrors, toPatch } from './settings-form'

interface SectionProps {
  readonly form: SettingsForm
  readonly errors: ReturnType<typeof toFormErrors>
  readonly onChange: (patch: Partial<SettingsForm>) => void
}

export function UploadSection({ form, errors, onChange }: SectionProps) {
  const field = (name: 'maxFileMegabytes' | 'maxPages' | 'maxPageMegapixels') => ({
    inputMode: 'numeric' as const,
    value: form[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange({ [name]: event.target.value }),
    className: 'tabular max-w-32',
  })
  return (
    <Section title="Upload" lead="What is beyond these limits is refused, and the clerk is told which limit it was.">
      <FormField label="Largest file, in megabytes" hint="1 to 500." error={errors.maxFileMegabytes}>
        <Input {...field('maxFileMegabytes')} />
      </FormField>
      <FormField label="Most pages in a document" hint="1 to 1000." error={errors.maxPages}>
        <Input {...field('maxPages')} />
      </FormField>
      <FormField
        label="Largest page, in megapixels"
        hint="1 to 500. A phone’s photo has 12 to 50, an A4 page scanned at 600 dpi has 35. Larger pages take more memory to read."
        error={errors.maxPageMegapixels}
      >
        <Input {...field('maxPageMegapixels')} />
      </FormField>
    </Section>
  )
}

export function RoutingSection({ form, errors, onChange }: SectionProps) {
  const { data: target } = errorTarget.safeParse(toPatch(form).routing.errorTarget)
  return (
    <Section
      title="Going straight through"
      lead="An invoice is done without a person only if each required field is sure enough, and no check speaks against it. The fewer errors you accept, the more invoices are looked at."
    >
      <FormField
        label="Errors you accept, in percent"
        hint={target === undefined ? '0.1 to 20.' : `0.1 to 20. ${meaningInWords(target)}`}
        error={errors.errorTarget}
      >
        <NumberInput
          decimals
          value={form.errorTarget}
          onChange={(event) => onChange({ errorTarget: event.target.value })}
        />
      </FormField>
      {target !== undefined && <ErrorTargetMeaning target={target} />}
    </Section>
  )
}

/** Not of all that nobody looks at: fields that are not required may stay below their threshold. */
function meaningInWords(target: number): string {
  const wrong = Math.round(1000 * target)
  return `Of 1,000 values that are sure enough to need no look, at most ${wrong} ${wrong === 1 ? 'is' : 'are'} wrong.`
}

export function ReviewSection({ form, errors, onChange }: SectionProps) {
  return (
    <Section
      title="Review"
      lead="What people look at although it seems right, and what they must type twice. A changed IBAN is always typed twice."
    >
      <FormField
        label="Invoices looked at all the same, in percent"
        hint="0 to 100. Of the invoices that would go straight through, so many are put into the queue unannounced. Only they show how often a value that nobody looked at is wrong."
        error={errors.auditShare}
      >
        <NumberInput
          decimals
          value={form.auditShare}
          onChange={(event) => onChange({ auditShare: event.target.value })}
        />
      </FormField>
      <FormField
        label="Totals above this are typed again"
        hint="On approval, without the value being shown. In whatever currency the invoice has. Empty: never."
        error={errors.rekeyAbove}
      >
        <NumberInput
          decimals
          value={form.rekeyAbove}
          onChange={(event) => onChange({ rekeyAbove: event.target.value })}
        />
      </FormField>
    </Section>
  )
}

export function CompanySection({ form, errors, onChange }: SectionProps) {
  return (
    <Section
      title="Your own company"
      lead="As it stands on the invoices you receive. It helps to tell the customer, which is you, from the vendor."
    >
      <FormField label="Names" hint="Enter after each. Former names and short forms too." error={errors.names}>
        <ChipsInput values={form.names} placeholder="Muster GmbH" onChange={(names) => onChange({ names })} />
      </FormField>
      <FormField label="Tax ids" hint="VAT or tax numbers of your own." error={errors.taxIds}>
        <ChipsInput values={form.taxIds} placeholder="DE123456789" onChange={(taxIds) => onChange({ taxIds })} />
      </FormField>
    </Section>
  )
}

function Section({
  title,
  lead,
  children,
}: {
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
}) {
  return (
    <section aria-label={title} className="grid gap-4 rounded-lg border border-line bg-surface p-4 sm:p-5">
      <div className="grid max-w-prose gap-0.5">
        <h2 className="font-semibold text-base">{title}</h2>
        <p className="text-muted">{lead}</p>
      </div>
      {children}
    </section>
  )
}

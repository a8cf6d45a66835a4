'use client'
import type { ReactNode } from 'react'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { ChipsInput } from './chips-input'
import type { SettingsForm, toFormErrors } from './settings-form'

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
  const percent = Number(form.threshold.replace(',', '.'))
  const wrong = Math.round(1000 - percent * 10)
  return (
    <Section
      title="Going straight through"
      lead="An invoice is done without a person only if every required field is at least this sure, and no check speaks against it. Higher: fewer mistakes get through, more invoices are looked at."
    >
      <FormField
        label="Confidence needed, in percent"
        hint={
          percent >= 50 && percent < 100
            ? `50 to 100. A field that is just this sure is wrong about ${wrong} times in 1000.`
            : '50 to 100. At 100 practically every invoice is looked at by a person.'
        }
        error={errors.threshold}
      >
        <Input
          inputMode="decimal"
          className="tabular max-w-32"
          value={form.threshold}
          onChange={(event) => onChange({ threshold: event.target.value })}
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

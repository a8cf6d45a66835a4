import { FormField } from '@/components/ui/form-field'
import { inputLooks } from '@/components/ui/input'

/** Why somebody changes what serves. */
export function ReasonField({
  label = 'Why (optional)',
  reason,
  onChange,
}: {
  readonly label?: string
  readonly reason: string
  readonly onChange: (reason: string) => void
}) {
  return (
    <FormField label={label} hint="Kept with your name in the record.">
      <textarea
        className={`${inputLooks} min-h-16 py-1.5`}
        maxLength={500}
        value={reason}
        onChange={(event) => onChange(event.target.value)}
      />
    </FormField>
  )
}

'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { atBeginning } from '@/components/monitoring/model-name'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Select } from '@/components/ui/select'
import { versionLabel } from './in-numbers'

/** Chooses two versions to see side by side. */
export function CompareForm({
  numbers,
  a,
  b,
}: {
  readonly numbers: readonly number[]
  readonly a?: number
  readonly b?: number
}) {
  const router = useRouter()
  const [newer = 1, older = 0] = numbers
  const [first, setFirst] = useState(String(a ?? older))
  const [second, setSecond] = useState(String(b ?? newer))
  const options = [...numbers, 0].map((number) => ({ value: String(number), label: atBeginning(versionLabel(number)) }))
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        router.push(`/models/compare?a=${first}&b=${second}`)
      }}
    >
      <FormField label="Compare">
        <Select className="w-48" value={first} options={options} onValueChange={setFirst} />
      </FormField>
      <FormField label="with">
        <Select className="w-48" value={second} options={options} onValueChange={setSecond} />
      </FormField>
      <Button type="submit" disabled={first === second}>
        Side by side
      </Button>
    </form>
  )
}

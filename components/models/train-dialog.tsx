'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormField } from '@/components/ui/form-field'
import { NumberInput } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { startTraining } from '@/lib/client/training-runs'

const sources = [
  { value: 'new', label: 'A new data set of all that is reviewed' },
  { value: 'latest', label: 'The latest data set' },
] as const

/** What to train from, with the two things besides that decide the artefact. */
export function TrainDialog({
  open,
  onOpenChange,
  syntheticDocuments,
}: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly syntheticDocuments: number
}) {
  const client = useQueryClient()
  const [snapshot, setSnapshot] = useState<'new' | 'latest'>('new')
  const [seed, setSeed] = useState('1')
  const [made, setMade] = useState(String(syntheticDocuments))
  const errors = { seed: wholeNumber(seed, 2_147_483_647), made: wholeNumber(made, 5000) }
  const train = useMutation({
    mutationFn: () => startTraining({ snapshot, seed: Number(seed), syntheticDocuments: Number(made) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['training-runs'] })
      onOpenChange(false)
    },
  })
  const send = () => {
    if (!errors.seed && !errors.made) train.mutate()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Train a version"
      description="It trains in the background while documents are read. Whatever comes of it, the champion goes on serving until a version is promoted."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" busy={train.isPending} onClick={send}>
            Train
          </Button>
        </>
      }
    >
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <FormField label="Learn from">
          <Select value={snapshot} options={sources} onValueChange={setSnapshot} />
        </FormField>
        <FormField
          label="Seed"
          hint="The same data set, seed and made documents make the same version, byte for byte."
          error={errors.seed}
        >
          <NumberInput value={seed} onChange={(event) => setSeed(event.target.value)} />
        </FormField>
        <FormField
          label="Made documents"
          hint="0 to 5,000. Drawn by a program, they show layouts that your vendors have not sent yet; more of them take longer."
          error={errors.made}
        >
          <NumberInput value={made} onChange={(event) => setMade(event.target.value)} />
        </FormField>
        {train.error && (
          <Notice tone="error" title="The training was not begun">
            <p>{train.error.message}</p>
          </Notice>
        )}
        {/* Enter in a field sends too. */}
        <button type="submit" hidden tabIndex={-1} aria-hidden />
      </form>
    </Dialog>
  )
}

function wholeNumber(text: string, most: number): string | null {
  if (/^\d{1,10}$/.test(text.trim()) && Number(text) <= most) return null
  return `Please give a whole number from 0 to ${most.toLocaleString('en')}.`
}

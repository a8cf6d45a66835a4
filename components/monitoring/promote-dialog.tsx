'use client'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormField } from '@/components/ui/form-field'
import { NumberInput } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { toast } from '@/components/ui/toast'
import { promoteModel } from '@/lib/client/serving'
import type { PromotionBody, ServingReply } from '@/lib/contracts/promotions'
import { atBeginning, modelName } from './model-name'
import { ReasonField } from './reason-field'

type Kind = PromotionBody['kind']
type Version = ServingReply['versions'][number]

export interface Proposal {
  readonly number: number | null
  readonly kind: Kind
}

const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'champion', label: 'Champion: extracts every document' },
  { value: 'shadow', label: 'Shadow: runs beside it, nobody sees what it says' },
  { value: 'canary', label: 'Canary: extracts a share of the documents' },
]
const consequences: Readonly<Record<Kind, string>> = {
  champion: 'From the next document on it extracts all of them. Documents that wait stay as they are.',
  shadow: 'It reads every document too, and is compared with the champion on what clerks decide.',
  canary: 'The same share of documents goes to it, by their ids. Clerks see what it says of them.',
}

/** Which version becomes what, why, and what that means. */
export function PromoteDialog({
  serving,
  proposal,
  onClose,
}: {
  readonly serving: ServingReply
  readonly proposal: Proposal
  readonly onClose: () => void
}) {
  const router = useRouter()
  const [number, setNumber] = useState(proposal.number)
  const [kind, setKind] = useState<Kind>(proposal.kind)
  const [percent, setPercent] = useState('10')
  const [reason, setReason] = useState('')
  const version = serving.versions.find((one) => one.number === number)
  const failed = version && !version.served && kind !== 'shadow' ? version.failedGates : []
  const share = Number(percent.replace(',', '.')) / 100
  const promote = useMutation({
    mutationFn: () =>
      promoteModel(number, {
        kind,
        ...(kind === 'canary' ? { canaryShare: share } : {}),
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      }),
    onSuccess: () => {
      toast({ message: doneInWords(kind, number) })
      router.refresh()
      onClose()
    },
  })
  const wantsShare = kind === 'canary' && !(share >= 0.01 && share <= 0.5)
  const wantsReason = failed.length > 0 && reason.trim() === ''
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Change what serves"
      description={consequences[kind]}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!version || wantsShare || wantsReason}
            busy={promote.isPending}
            onClick={() => promote.mutate()}
          >
            {failed.length > 0 ? 'Overrule and confirm' : 'Confirm'}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <FormField label="Version">
          <Select
            value={String(number ?? 0)}
            options={optionsOf(serving, kind)}
            onValueChange={(value) => setNumber(value === '0' ? null : Number(value))}
          />
        </FormField>
        <FormField label="Becomes">
          <Select
            value={kind}
            options={kinds.filter(({ value }) => number !== null || value === 'champion')}
            onValueChange={setKind}
          />
        </FormField>
        {kind === 'canary' && (
          <FormField
            label="Share of the documents, in percent"
            hint="1 to 50."
            error={wantsShare ? 'Please give a number from 1 to 50.' : null}
          >
            <NumberInput decimals value={percent} onChange={(event) => setPercent(event.target.value)} />
          </FormField>
        )}
        {failed.length > 0 && (
          <Notice tone="warning" title="It did not pass every gate">
            <ul className="grid list-disc gap-0.5 pl-4">
              {failed.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Notice>
        )}
        <ReasonField
          {...(failed.length > 0 ? { label: 'Why it may serve all the same' } : {})}
          reason={reason}
          onChange={setReason}
        />
        {promote.error && (
          <Notice tone="error" title="Nothing was changed">
            <p>{promote.error.message}</p>
          </Notice>
        )}
      </div>
    </Dialog>
  )
}

/** All but the champion, which is it already. */
function optionsOf({ versions, champion }: ServingReply, kind: Kind) {
  return versions
    .filter((one) => one.number !== champion.number && (kind === 'champion' || one.number !== null))
    .map((one) => ({ value: String(one.number ?? 0), label: labelOf(one) }))
}

function labelOf(version: Version): string {
  const name = atBeginning(modelName(version))
  if (version.served) return `${name} (served before)`
  return version.failedGates.length > 0 ? `${name} (gates failed)` : name
}

function doneInWords(kind: Kind, number: number | null): string {
  const name = atBeginning(modelName({ number }))
  if (kind === 'champion') return `${name} is the champion from the next document on.`
  return kind === 'shadow' ? `${name} runs in shadow.` : `${name} runs as a canary.`
}

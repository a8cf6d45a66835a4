'use client'
import { useQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import Link from 'next/link'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { thresholdsOptions } from '@/lib/client/settings'
import type { ThresholdsReply } from '@/lib/contracts/settings'
import { fields } from '@/lib/fields/registry'
import { describeEvidence, describeThreshold, neverAutomated } from './describe-thresholds'

/** What an error target (share) means with the model that serves: from what confidence each field may go unseen. */
export function ErrorTargetMeaning({ target }: { readonly target: number }) {
  const { data, error, isPlaceholderData } = useQuery(thresholdsOptions(target))
  if (!data && error) return <p className="text-muted">What this means could not be worked out: {error.message}</p>
  if (!data) return <Skeleton className="h-64" />
  const never = neverAutomated(data.thresholds)
  return (
    <div aria-busy={isPlaceholderData} className={clsx('grid gap-3', isPlaceholderData && 'opacity-60')}>
      {never && (
        <Notice tone="warning" title="Every invoice is looked at">
          <p>{never}</p>
        </Notice>
      )}
      <Thresholds
        title="Required fields"
        lead="Below this, the invoice is looked at."
        required
        thresholds={data.thresholds}
      />
      <Thresholds
        title="Other fields"
        lead="Below this, the field is marked to check, and holds nothing back."
        required={false}
        thresholds={data.thresholds}
      />
      <p className="max-w-prose text-muted text-xs">{describeEvidence(data)}</p>
      <p>
        <Link href="/monitoring/error-target" className="underline">
          Choose it by what it saves and costs, for each type of document
        </Link>
      </p>
    </div>
  )
}

function Thresholds({
  title,
  lead,
  required,
  thresholds,
}: {
  readonly title: string
  readonly lead: string
  readonly required: boolean
  readonly thresholds: ThresholdsReply['thresholds']
}) {
  return (
    <div className="grid gap-1">
      <h3 className="font-medium">{title}</h3>
      <p className="text-muted text-xs">{lead}</p>
      <dl className="grid gap-x-8 sm:grid-cols-2">
        {fields
          .filter((field) => field.required === required)
          .map(({ key, label }) => (
            <div key={key} className="flex items-baseline justify-between gap-4 border-line border-b py-1">
              <dt>{label}</dt>
              <dd className="tabular text-muted">{describeThreshold(thresholds[key])}</dd>
            </div>
          ))}
      </dl>
    </div>
  )
}

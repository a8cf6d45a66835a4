'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { LoadFailure } from '@/components/ui/load-failure'
import { SkeletonRows } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import { plural } from '@/lib/client/format'
import { decideConflict, labelConflictsOptions } from '@/lib/client/snapshots'
import type { LabelConflict } from '@/lib/contracts/label-conflicts'
import { field } from '@/lib/fields/registry'

const shownDocuments = 3

/** Labels that contradict each other: a model cannot learn both. */
export function ConflictsSection() {
  const { data, error, isFetching, refetch } = useQuery(labelConflictsOptions())
  return (
    <section aria-labelledby="conflicts" className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div>
        <h2 id="conflicts" className="font-semibold text-base">
          Labels that contradict each other
        </h2>
        <p className="max-w-prose text-muted">
          The same text of the same vendor was read in different ways. Choose the right value and it is written to the
          other documents, or say that both are right.
        </p>
      </div>
      {error && <LoadFailure title="They could not be loaded" error={error} busy={isFetching} onRetry={refetch} />}
      {!data && !error && <SkeletonRows rows={2} label="Looking for contradictions" />}
      {data?.conflicts.length === 0 && <p className="text-muted">There are none.</p>}
      {data && data.conflicts.length > 0 && (
        <ul className="grid gap-2">
          {data.conflicts.map((conflict) => (
            <ConflictItem key={conflict.key} conflict={conflict} />
          ))}
        </ul>
      )}
    </section>
  )
}

function ConflictItem({ conflict }: { readonly conflict: LabelConflict }) {
  const client = useQueryClient()
  const { key, vendor, raw, values } = conflict
  const label = field(conflict.field).label
  const decide = useMutation({
    mutationFn: (value: string | null) => decideConflict({ key, value }),
    onSuccess: (_, value) =>
      toast({ message: value === null ? 'Both stay as they are.' : `${label} is “${value}” in all of them now.` }),
    onError: ({ message }) => toast({ message, tone: 'error' }),
    onSettled: () => client.invalidateQueries({ queryKey: labelConflictsOptions().queryKey }),
  })
  return (
    <li className="grid gap-3 rounded-lg border border-line bg-surface p-3">
      <p>
        <span className="font-medium">{label}</span> of {vendor}, printed as <code>{raw}</code>
      </p>
      <ul className="grid gap-2">
        {values.map(({ value, documents }) => (
          <li key={value} className="flex flex-wrap items-start justify-between gap-2">
            <div className="min-w-0">
              <span className="font-medium">{value}</span>{' '}
              <span className="text-muted text-xs">in {plural(documents.length, 'document')}: </span>
              {documents.slice(0, shownDocuments).map(({ id, fileName, by }, at) => (
                <span key={id} className="text-xs">
                  {at > 0 && ', '}
                  <Link href={`/documents/${id}`} className="text-accent-text underline">
                    {fileName}
                  </Link>{' '}
                  <span className="text-muted">({by})</span>
                </span>
              ))}
              {documents.length > shownDocuments && <span className="text-muted text-xs"> and more</span>}
            </div>
            <Button size="small" busy={decide.isPending} onClick={() => decide.mutate(value)}>
              “{value.length > 24 ? `${value.slice(0, 24)}…` : value}” is right
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" variant="quiet" busy={decide.isPending} onClick={() => decide.mutate(null)}>
          {values.length === 2 ? 'Both are right' : 'All are right'}
        </Button>
      </div>
    </li>
  )
}

'use client'
import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import Link from 'next/link'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { LoadFailure } from '@/components/ui/load-failure'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { SkeletonRows } from '@/components/ui/skeleton'
import { formatDate, formatTime } from '@/lib/client/format'
import { manifestUrl, snapshotOptions } from '@/lib/client/snapshots'
import type { SnapshotReply } from '@/lib/contracts/snapshots'
import { ChecksList } from './checks-list'
import { DataSetContent } from './data-set-content'
import { filterInWords, triggerWords } from './data-set-words'

export function DataSetScreen({ number }: { readonly number: number }) {
  const { data, error, isFetching, refetch } = useQuery(snapshotOptions(number))
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 p-4 pb-16 sm:p-6">
      <PageHeader
        title={`Data set ${number}`}
        actions={
          <>
            <Button asChild>
              <Link href="/data-sets">All data sets</Link>
            </Button>
            {data?.manifest && (
              <Button asChild>
                <a href={manifestUrl(number)} download>
                  <Download aria-hidden />
                  Manifest
                </a>
              </Button>
            )}
          </>
        }
      >
        {data && (
          <>
            {filterInWords(data.filter, formatDate)}. Made {formatTime(data.createdAt)} by {data.actor},{' '}
            {triggerWords[data.trigger]}.
          </>
        )}
      </PageHeader>
      {error && (
        <LoadFailure title="This data set could not be loaded" error={error} busy={isFetching} onRetry={refetch} />
      )}
      {!data && !error && <SkeletonRows rows={8} label="Loading" />}
      {data && <Content snapshot={data} />}
    </div>
  )
}

function Content({ snapshot }: { readonly snapshot: SnapshotReply }) {
  const { state, sameAs, failureReason, manifest, checks, trainable } = snapshot
  if (state === 'making')
    return (
      <div className="grid gap-2" role="status">
        <p>It is being made. You may leave this page; nothing is lost.</p>
        <Progress value={null} label="Making the data set" className="max-w-md" />
      </div>
    )
  if (state === 'same')
    return (
      <Notice
        title="Nothing has changed"
        action={
          sameAs !== null && (
            <Button asChild>
              <Link href={`/data-sets/${sameAs}`}>To data set {sameAs}</Link>
            </Button>
          )
        }
      >
        <p>These labels are those of data set {sameAs}, word for word, so no second one was made.</p>
      </Notice>
    )
  if (!manifest)
    return (
      <Notice tone="error" title="It could not be made">
        <p>{failureReason} No label is lost.</p>
      </Notice>
    )
  return (
    <>
      <ChecksList checks={checks} trainable={trainable} duplicates={manifest.duplicates} />
      <DataSetContent manifest={manifest} />
    </>
  )
}

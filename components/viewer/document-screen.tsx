'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { FileX } from 'lucide-react'
import Link from 'next/link'
import { useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { ApiError } from '@/lib/client/api'
import { documentOptions } from '@/lib/client/documents'
import { useLiveState } from '@/lib/client/use-live-documents'
import { DocumentWorkspace } from './document-workspace'

/** One document, from its address to its pages and fields, kept up to date by events. */
export function DocumentScreen({ id }: { readonly id: string }) {
  const client = useQueryClient()
  const { data, error, refetch, isFetching } = useQuery(documentOptions(id))
  const live = useLiveState(id)

  // Every page that is read shows at once; the list is content to be asked less often.
  useEffect(() => {
    if (live && !live.deleted) void client.invalidateQueries({ queryKey: documentOptions(id).queryKey })
  }, [client, id, live])

  if (live?.deleted || (error instanceof ApiError && (error.code === 'not_found' || error.code === 'bad_request'))) {
    return <Gone deleted={live?.deleted === true} />
  }
  if (data) return <DocumentWorkspace key={id} document={data} live={live} />
  if (error) {
    return (
      <div className="mx-auto max-w-xl p-6">
        <Notice
          tone="error"
          title="The document could not be loaded"
          action={
            <Button busy={isFetching} onClick={() => refetch()}>
              Try again
            </Button>
          }
        >
          <p>{error.message}</p>
          {error instanceof ApiError && error.reference && <p className="text-muted">Reference: {error.reference}</p>}
        </Notice>
      </div>
    )
  }
  return <Waiting />
}

function Gone({ deleted }: { readonly deleted: boolean }) {
  return (
    <EmptyState
      heading="h1"
      icon={<FileX aria-hidden />}
      title={deleted ? 'This document was deleted' : 'There is no such document'}
      actions={
        <Button asChild variant="primary">
          <Link href="/documents">To the documents</Link>
        </Button>
      }
    >
      {deleted
        ? 'Someone deleted it just now. Its file and its fields are gone.'
        : 'It may have been deleted, or the link is not quite right.'}
    </EmptyState>
  )
}

function Waiting() {
  return (
    <div role="status" className="grid h-[calc(100dvh-var(--bar))] grid-rows-[2.75rem_minmax(0,1fr)]">
      <h1 className="sr-only">Loading the document…</h1>
      <div className="flex items-center border-line border-b bg-surface px-4">
        <Skeleton className="w-64" />
      </div>
      <div className="grid md:grid-cols-[55%_minmax(0,1fr)]">
        <div className="bg-sunken p-4">
          <Skeleton className="h-full" />
        </div>
        <div className="hidden content-start gap-3 border-line border-l bg-surface p-4 md:grid">
          <Skeleton className="h-12" />
          <Skeleton />
          <Skeleton />
          <Skeleton />
        </div>
      </div>
    </div>
  )
}

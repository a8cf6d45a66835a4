'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { PackageOpen } from 'lucide-react'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LoadFailure } from '@/components/ui/load-failure'
import { SkeletonRows } from '@/components/ui/skeleton'
import { exportsOptions } from '@/lib/client/exports'
import type { ExportFormatRow } from '@/lib/contracts/exports'
import { ExportsTable } from './exports-table'
import { NewExport } from './new-export'

/** Corrected data leaves here, and who took it is remembered. */
export function ExportsScreen({ formats }: { readonly formats: readonly ExportFormatRow[] }) {
  const { data, error, isFetching, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    exportsOptions(),
  )
  const rows = data?.pages.flatMap(({ exports }) => exports) ?? []
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 p-4 pb-16 sm:p-6">
      <PageHeader title="Exports">
        Take what people corrected along, in the form that your next program reads. Who took what is remembered.
      </PageHeader>
      <NewExport formats={formats} />
      <section aria-labelledby="history" className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <h2 id="history" className="font-semibold text-base">
          Who took what
        </h2>
        {error && (
          <LoadFailure title="The exports could not be loaded" error={error} busy={isFetching} onRetry={refetch} />
        )}
        {!data && !error && <SkeletonRows rows={3} label="Loading exports" />}
        {data && rows.length === 0 && (
          <EmptyState icon={<PackageOpen aria-hidden />} title="Nothing was exported yet">
            <p>Choose a format above. The archive is written in the background and kept for 14 days.</p>
          </EmptyState>
        )}
        {rows.length > 0 && <ExportsTable rows={rows} />}
        {hasNextPage && (
          <div className="text-center">
            <Button busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
              Show older ones
            </Button>
          </div>
        )}
      </section>
    </div>
  )
}

'use client'
import { useQuery } from '@tanstack/react-query'
import { Database, Download } from 'lucide-react'
import Link from 'next/link'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LoadFailure } from '@/components/ui/load-failure'
import { SkeletonRows } from '@/components/ui/skeleton'
import { snapshotsOptions } from '@/lib/client/snapshots'
import { ConflictsSection } from './conflicts-section'
import { DataSetsTable } from './data-sets-table'
import { NewDataSet } from './new-data-set'

/** What models learn from: frozen, numbered, each split into what trains and what tests. */
export function DataSetsScreen() {
  const { data, error, isFetching, refetch } = useQuery(snapshotsOptions())
  const rows = data?.snapshots ?? []
  const latest = rows.find(({ state }) => state === 'ready')
  const importLabels = (
    <Button asChild>
      <Link href="/data-sets/import">
        <Download aria-hidden />
        Import labels
      </Link>
    </Button>
  )
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 p-4 pb-16 sm:p-6">
      <PageHeader
        title="Data sets"
        actions={
          <>
            {importLabels}
            <NewDataSet />
          </>
        }
      >
        What people confirmed and corrected, frozen so that models can be trained on it and compared fairly.
      </PageHeader>
      {latest && (
        <p>
          <span className="tabular font-semibold text-2xl">{latest.documents.toLocaleString()}</span>{' '}
          <span className="text-muted">
            labelled documents in the latest, {latest.testDocuments.toLocaleString()} of them only to test on
          </span>
        </p>
      )}
      {error && (
        <LoadFailure title="The data sets could not be loaded" error={error} busy={isFetching} onRetry={refetch} />
      )}
      {!data && !error && <SkeletonRows rows={4} label="Loading data sets" />}
      {data && rows.length === 0 && (
        <EmptyState icon={<Database aria-hidden />} title="There is no data set yet" actions={importLabels}>
          <p>Once some documents are approved, or labels imported, make one with the button above.</p>
        </EmptyState>
      )}
      {rows.length > 0 && <DataSetsTable rows={rows} />}
      <ConflictsSection />
    </div>
  )
}

'use client'
import { useQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { Building2 } from 'lucide-react'
import Link from 'next/link'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LoadFailure } from '@/components/ui/load-failure'
import { SkeletonRows } from '@/components/ui/skeleton'
import { vendorsOptions } from '@/lib/client/vendors'
import { useVendorSearch } from './use-vendor-search'
import { VendorSearchBox } from './vendor-search-box'
import { VendorsTable } from './vendors-table'

/** Whose invoices came, and what is remembered of each. */
export function VendorsScreen() {
  const [q, setSearch] = useVendorSearch()
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...vendorsOptions(q || undefined),
    staleTime: 0,
  })
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-4 p-3 pb-16 sm:p-6">
      <PageHeader title="Vendors">
        What Countersign remembers of each vendor, learnt from what people approved. Open one to see its rules and
        switch them.
      </PageHeader>
      <VendorSearchBox q={q} label="Search vendors" onSearch={setSearch} />
      {error && !data && (
        <LoadFailure title="The vendors could not be loaded" error={error} busy={isFetching} onRetry={refetch} />
      )}
      {!data && !error && <SkeletonRows label="Loading vendors" />}
      {data && data.vendors.length > 0 && (
        <div className={clsx('grid grid-cols-[minmax(0,1fr)] gap-2', isPlaceholderData && 'opacity-60 delay-200')}>
          <VendorsTable vendors={data.vendors} />
          {data.total > data.vendors.length && (
            <p className="text-muted text-xs">
              The {data.vendors.length} reviewed last, of {data.total.toLocaleString()}. Search for the others.
            </p>
          )}
        </div>
      )}
      {data && data.vendors.length === 0 && <NoVendors q={q} />}
    </div>
  )
}

function NoVendors({ q }: { readonly q: string }) {
  if (q) {
    return (
      <EmptyState icon={<Building2 aria-hidden />} title="No vendor matches">
        Only names are searched. Part of one is enough.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<Building2 aria-hidden />}
      title="No vendor is known yet"
      actions={
        <Button asChild variant="primary">
          <Link href="/review">To the queue</Link>
        </Button>
      }
    >
      A vendor is learnt when the first of its documents is approved in review.
    </EmptyState>
  )
}

'use client'
import { useQuery } from '@tanstack/react-query'
import { Building2 } from 'lucide-react'
import Link from 'next/link'
import { useEffect } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LoadFailure } from '@/components/ui/load-failure'
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton'
import { ApiError } from '@/lib/client/api'
import { vendorOptions } from '@/lib/client/vendors'
import type { Role } from '@/lib/contracts/session'
import type { VendorReply } from '@/lib/contracts/vendors'
import { AnchorsSection } from './anchors-section'
import { RecentSection } from './recent-section'
import { RulesSection } from './rules-section'
import { VendorActions } from './vendor-actions'

/** One vendor: what is remembered of it, and how to change that. */
export function VendorScreen({ id, role }: { readonly id: string; readonly role: Role }) {
  const { data, error, isFetching, refetch } = useQuery({ ...vendorOptions(id), staleTime: 0 })
  if (error instanceof ApiError && (error.code === 'not_found' || error.code === 'bad_request')) return <Gone />
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 p-3 pb-16 sm:p-6">
      {data && <Vendor key={id} vendor={data} role={role} />}
      {!data && error && (
        <LoadFailure title="The vendor could not be loaded" error={error} busy={isFetching} onRetry={refetch} />
      )}
      {!data && !error && (
        <>
          <Skeleton className="h-10 w-64" />
          <SkeletonRows label="Loading the vendor" />
        </>
      )}
    </div>
  )
}

function Vendor({ vendor, role }: { readonly vendor: VendorReply; readonly role: Role }) {
  useEffect(() => {
    document.title = `${vendor.name} · Countersign`
  }, [vendor.name])
  return (
    <>
      <div className="grid gap-1">
        <Link href="/vendors" className="justify-self-start rounded-sm text-muted text-xs hover:text-text">
          ← Vendors
        </Link>
        <PageHeader title={vendor.name} actions={<VendorActions vendor={vendor} role={role} />}>
          How this vendor is recognised, and what is done on its next documents because of earlier decisions. Whatever
          is wrong here can be switched off.
        </PageHeader>
      </div>
      <RulesSection vendor={vendor} />
      <AnchorsSection anchors={vendor.anchors} />
      <RecentSection recent={vendor.recent} documents={vendor.documents} />
    </>
  )
}

function Gone() {
  return (
    <EmptyState
      heading="h1"
      icon={<Building2 aria-hidden />}
      title="There is no such vendor"
      actions={
        <Button asChild variant="primary">
          <Link href="/vendors">To the vendors</Link>
        </Button>
      }
    >
      It may have been merged with another one.
    </EmptyState>
  )
}

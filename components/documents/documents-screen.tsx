'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { useMemo, useRef } from 'react'
import { useStartReview } from '@/components/queue/use-start-review'
import { SkeletonRows } from '@/components/ui/skeleton'
import { documentsOptions, type ListQuery } from '@/lib/client/documents'
import type { Role } from '@/lib/contracts/session'
import { ArrivalsPill } from './arrivals-pill'
import { BulkBar } from './bulk-bar'
import { useDocumentActions } from './document-actions'
import { DocumentTable } from './document-table'
import { ListEnd } from './list-end'
import { ListFailure } from './list-failure'
import { sortedBy } from './list-query'
import { NoDocuments } from './no-documents'
import { SearchBox } from './search-box'
import { SortSelect } from './sort-select'
import { StatusFilter } from './status-filter'
import { UploadButton } from './upload-button'
import { useArrivals } from './use-arrivals'
import { useListFilter } from './use-list-filter'
import { useRowKeys } from './use-row-keys'
import { useSelection } from './use-selection'

export function DocumentsScreen({ role }: { readonly role: Role }) {
  const [filter, setFilter] = useListFilter()
  const { q, status, sort, order } = filter
  const query = useMemo<ListQuery>(() => ({ q: q || undefined, status, sort, order }), [q, status, sort, order])
  const list = useInfiniteQuery(documentsOptions(query))
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.documents) ?? [], [list.data])
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const selection = useSelection(ids)
  const { retry, remove, samples } = useDocumentActions()
  const retryOne = useRef((id: string) => void retry([id])).current
  const area = useRef<HTMLDivElement>(null)
  const arrivals = useArrivals(query, ids, area)
  useRowKeys(selection)
  useStartReview()

  return (
    <div className="pb-28">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 pt-3 pb-1 sm:px-4">
        <h1 className="sr-only">Documents</h1>
        <SearchBox q={q} onSearch={(next) => setFilter({ q: next }, 'replace')} />
        <div className="sm:ml-auto">
          <UploadButton />
        </div>
      </div>
      <div className="flex items-center justify-between gap-3 px-3 pb-1 max-sm:flex-wrap sm:px-4">
        <StatusFilter q={q} status={status} onChange={(next) => setFilter({ status: next })} />
        <SortSelect filter={filter} onChange={setFilter} />
      </div>
      <div ref={area} className={clsx('sm:px-1', list.isPlaceholderData && 'opacity-60 transition-opacity delay-200')}>
        {list.isPending && <SkeletonRows rows={12} label="Loading documents" />}
        {list.isError && <ListFailure error={list.error} onRetry={() => list.refetch()} />}
        {list.isSuccess && rows.length === 0 && (
          <NoDocuments
            filtered={q !== '' || status !== undefined}
            onClear={() => setFilter({ q: '', status: undefined })}
            onSamples={role === 'admin' ? samples : undefined}
          />
        )}
        {rows.length > 0 && (
          <>
            <ArrivalsPill count={arrivals.count} more={arrivals.more} onShow={arrivals.show} />
            <DocumentTable
              rows={rows}
              filter={filter}
              onSort={(next) => setFilter(sortedBy(filter, next))}
              selection={selection}
              onRetry={retryOne}
            />
            <ListEnd
              shown={rows.length}
              hasMore={list.hasNextPage}
              busy={list.isFetchingNextPage}
              onMore={() => list.fetchNextPage()}
            />
          </>
        )}
      </div>
      <BulkBar
        rows={rows.filter(({ id }) => selection.ids.has(id))}
        onClear={() => selection.setAll(false)}
        onRetry={retry}
        onDelete={remove}
      />
    </div>
  )
}

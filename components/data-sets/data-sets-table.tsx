'use client'
import { Check, CircleDashed, X } from 'lucide-react'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Cell, HeaderCell, Row, Table } from '@/components/ui/table'
import { formatAge, formatBytes, formatDate, formatTime } from '@/lib/client/format'
import type { SnapshotRow } from '@/lib/contracts/snapshots'
import { filterInWords, triggerWords } from './data-set-words'

export function DataSetsTable({ rows }: { readonly rows: readonly SnapshotRow[] }) {
  return (
    <Table aria-label="Data sets">
      <thead>
        <tr>
          <HeaderCell>Data set</HeaderCell>
          <HeaderCell numeric>Documents</HeaderCell>
          <HeaderCell numeric className="hidden sm:table-cell">
            Of them tested on
          </HeaderCell>
          <HeaderCell numeric className="hidden md:table-cell">
            Size
          </HeaderCell>
          <HeaderCell className="hidden sm:table-cell">Made</HeaderCell>
          <HeaderCell>State</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <DataSetRow key={row.id} row={row} />
        ))}
      </tbody>
    </Table>
  )
}

function DataSetRow({ row }: { readonly row: SnapshotRow }) {
  const { number, documents, testDocuments, byteSize, createdAt, actor, trigger, state, failureReason, filter } = row
  return (
    <Row className="align-top">
      <Cell className="py-2">
        <Link href={`/data-sets/${number}`} className="font-medium text-accent-text hover:underline">
          Data set {number}
        </Link>
        <span className="block text-muted text-xs">{filterInWords(filter, formatDate)}</span>
        {failureReason && <span className="block text-missing text-xs">{failureReason}</span>}
      </Cell>
      <Cell numeric className="py-2">
        {documents.toLocaleString()}
      </Cell>
      <Cell numeric className="hidden py-2 sm:table-cell">
        {testDocuments.toLocaleString()}
      </Cell>
      <Cell numeric className="hidden whitespace-nowrap py-2 md:table-cell">
        {byteSize > 0 ? formatBytes(byteSize) : '–'}
      </Cell>
      <Cell className="hidden py-2 sm:table-cell">
        <time dateTime={createdAt} title={formatTime(createdAt)} className="whitespace-nowrap">
          {formatAge(createdAt)}
        </time>
        <span className="block text-muted text-xs">
          {actor}, {triggerWords[trigger]}
        </span>
      </Cell>
      <Cell className="py-2">
        <StateBadge state={state} />
      </Cell>
    </Row>
  )
}

export function StateBadge({ state }: { readonly state: SnapshotRow['state'] }) {
  if (state === 'ready')
    return (
      <Badge tone="green" icon={<Check aria-hidden />}>
        Ready
      </Badge>
    )
  if (state === 'failed')
    return (
      <Badge tone="red" icon={<X aria-hidden />}>
        Failed
      </Badge>
    )
  return (
    <Badge tone="blue" icon={<CircleDashed aria-hidden />}>
      {state === 'same' ? 'Nothing new' : 'Being made'}
    </Badge>
  )
}

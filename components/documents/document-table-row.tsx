'use client'
import { clsx } from 'clsx'
import { RotateCw } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type MouseEvent, memo } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { StatusBadge } from '@/components/ui/status-badge'
import { formatAmount, formatDate } from '@/lib/client/format'
import { useLiveState } from '@/lib/client/use-live-documents'
import type { DocumentRow } from '@/lib/contracts/documents'
import { Age } from './age'

const typeWords: Readonly<Record<string, string>> = {
  credit_note: 'Credit note',
  receipt: 'Receipt',
  other: 'Not an invoice',
}

export interface RowProps {
  readonly row: DocumentRow
  readonly selected: boolean
  readonly onSelect: (id: string, range: boolean) => void
  readonly onRetry: (id: string) => void
}

const cell = 'px-3 py-1.5 max-sm:p-0'

/** A row of the list; on a phone, a card. */
export const DocumentTableRow = memo(function DocumentTableRow({ row, selected, onSelect, onRetry }: RowProps) {
  const open = useOpenRow(row.id)
  const name = row.vendorName ?? row.fileName
  const type = row.documentType && typeWords[row.documentType]
  // Nothing known yet: the card needs no line for it.
  const bare = !row.invoiceNumber && !row.invoiceDate && row.total === null
  return (
    <tr
      data-document={row.id}
      onClick={open}
      className={clsx(
        'group cursor-pointer scroll-my-24 border-line border-t focus-within:bg-hover hover:bg-hover',
        'max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-x-3 max-sm:gap-y-1 max-sm:px-3 max-sm:py-2.5',
        selected && 'bg-selected!',
      )}
    >
      <td className="w-9 pl-3 max-sm:hidden">
        <Checkbox
          aria-label={`Select ${name}`}
          checked={selected}
          onClick={(event) => {
            event.preventDefault() // the state is ours, and Shift selects up to here
            onSelect(row.id, event.shiftKey)
          }}
        />
      </td>
      <td className={cell}>
        <span className="flex items-center gap-2">
          <Link
            href={`/documents/${row.id}`}
            prefetch={false}
            data-row-link=""
            title={row.fileName}
            className={clsx('truncate rounded-sm', row.vendorName ? 'font-medium' : 'text-muted')}
          >
            {name}
          </Link>
          {type && <Badge>{type}</Badge>}
        </span>
      </td>
      <td
        className={clsx(cell, 'tabular truncate max-sm:order-3 max-sm:text-muted', bare && 'max-sm:hidden')}
        title={row.invoiceNumber ?? undefined}
      >
        {row.invoiceNumber}
        <span className="sm:hidden">
          {row.invoiceNumber && row.invoiceDate && ' · '}
          {row.invoiceDate && formatDate(row.invoiceDate)}
        </span>
      </td>
      <td className={clsx(cell, 'tabular whitespace-nowrap max-sm:hidden')}>
        {row.invoiceDate && formatDate(row.invoiceDate)}
      </td>
      <td className={clsx(cell, 'tabular whitespace-nowrap text-right max-sm:order-2', bare && 'max-sm:hidden')}>
        {row.total !== null && (
          <>
            {formatAmount(row.total, row.currency)}
            {/* As wide without a currency, so that the digits of all rows stand under each other. */}
            <span className="ml-1 inline-block w-8 text-left text-muted">{row.currency}</span>
          </>
        )}
      </td>
      <td className={clsx(cell, 'max-sm:order-5 max-sm:col-span-2')}>
        <RowStatus row={row} name={name} onRetry={onRetry} />
      </td>
      <td className={clsx(cell, 'text-muted max-sm:order-4 max-sm:text-right')}>
        <Age at={row.receivedAt} />
      </td>
      <td className={clsx(cell, 'hidden truncate text-muted lg:table-cell')} title={row.uploadedBy ?? undefined}>
        {row.uploadedBy}
      </td>
    </tr>
  )
})

function RowStatus({
  row,
  name,
  onRetry,
}: {
  readonly row: DocumentRow
  readonly name: string
  readonly onRetry: (id: string) => void
}) {
  const live = useLiveState(row.id)
  const progress = live?.status === row.status ? live.progress : undefined
  return (
    <span className="flex min-h-6 items-center gap-2">
      <StatusBadge status={row.status} progress={progress} />
      {row.reason && (
        <span className="min-w-0 flex-1 truncate text-muted max-sm:whitespace-normal" title={row.reason}>
          {row.reason}
        </span>
      )}
      {row.status === 'failed' && (
        <Button size="small" aria-label={`Retry ${name}`} onClick={() => onRetry(row.id)}>
          <RotateCw aria-hidden />
          Retry
        </Button>
      )}
    </span>
  )
}

/** The whole row is a target; text one selects and what has a click of its own are not. */
function useOpenRow(id: string) {
  const router = useRouter()
  return (event: MouseEvent<HTMLTableRowElement>) => {
    if ((event.target as HTMLElement).closest('a, button, input, label')) return
    if (window.getSelection()?.isCollapsed === false) return
    if (event.metaKey || event.ctrlKey) window.open(`/documents/${id}`)
    else router.push(`/documents/${id}`)
  }
}

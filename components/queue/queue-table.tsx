'use client'
import { clsx } from 'clsx'
import { UserRound } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Age } from '@/components/documents/age'
import { Badge } from '@/components/ui/badge'
import { formatAmount } from '@/lib/client/format'
import type { QueueFilter, QueueRow } from '@/lib/contracts/review'
import { queueFilterSearch } from './queue-filter'
import { useOpenRow } from './use-open-row'

export interface QueueTableProps {
  readonly label: string
  readonly rows: readonly QueueRow[]
  readonly filter: QueueFilter
  /** What the last time of a row is: since when it waits, lies or was begun. */
  readonly time: { readonly heading: string; readonly at: (row: QueueRow) => string }
  /** Buttons of a row. */
  readonly actions?: (row: QueueRow) => ReactNode
}

const cell = 'px-3 py-1 max-sm:p-0'

/** Documents of the queue, a line each; on a phone, a card each. The vendor leads into the review. */
export function QueueTable({ label, rows, filter, time, actions }: QueueTableProps) {
  return (
    <div className="rounded-lg border border-line bg-surface">
      <table aria-label={label} className="w-full table-fixed border-collapse text-left max-sm:block">
        <thead className="max-sm:sr-only">
          <tr className="h-8 text-muted text-xs">
            <Heading className="w-1/4">Vendor</Heading>
            <Heading className="w-32">Number</Heading>
            <Heading className="w-36 pr-12! text-right">Total</Heading>
            <Heading>{rows.some(({ note }) => note) ? 'Note' : 'Why'}</Heading>
            <Heading className="w-28">{time.heading}</Heading>
            {actions && (
              <Heading className="w-48">
                <span className="sr-only">Actions</span>
              </Heading>
            )}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => (
            <QueueTableRow key={row.id} row={row} filter={filter} at={time.at(row)} actions={actions?.(row)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function QueueTableRow({
  row,
  filter,
  at,
  actions,
}: {
  readonly row: QueueRow
  readonly filter: QueueFilter
  readonly at: string
  readonly actions: ReactNode
}) {
  const { id, fileName, vendorName, invoiceNumber, total, currency, reason, note, holder } = row
  const why = note ?? reason
  const href = `/review/${id}${queueFilterSearch(filter)}`
  const open = useOpenRow(href)
  return (
    <tr
      onClick={open}
      className={clsx(
        'cursor-pointer border-line border-t focus-within:bg-hover hover:bg-hover max-sm:first:border-t-0',
        'max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-x-3 max-sm:gap-y-1 max-sm:px-3 max-sm:py-2.5',
      )}
    >
      <td className={clsx(cell, 'h-9 max-sm:h-auto')}>
        <Link
          href={href}
          prefetch={false}
          title={fileName}
          className={clsx('block truncate rounded-sm hover:underline', vendorName ? 'font-medium' : 'text-muted')}
        >
          {vendorName ?? fileName}
        </Link>
      </td>
      <td
        className={clsx(cell, 'tabular truncate max-sm:order-3 max-sm:text-muted', !invoiceNumber && 'max-sm:hidden')}
        title={invoiceNumber ?? undefined}
      >
        {invoiceNumber}
      </td>
      <td className={clsx(cell, 'tabular whitespace-nowrap text-right max-sm:order-2')}>
        {total !== null && (
          <>
            {formatAmount(total, currency)}
            {/* As wide without a currency, so that the digits of all rows stand under each other. */}
            <span className="ml-1 inline-block w-8 text-left text-muted">{currency}</span>
          </>
        )}
      </td>
      <td className={clsx(cell, 'max-sm:order-5 max-sm:col-span-2')}>
        <span className="flex min-w-0 items-center gap-2">
          {holder && (
            <Badge tone="blue" icon={<UserRound aria-hidden />}>
              {holder.otherTab ? 'you, in another tab' : holder.name}
            </Badge>
          )}
          {why && (
            <span className="min-w-0 truncate text-muted max-sm:whitespace-normal" title={why}>
              {why}
            </span>
          )}
        </span>
      </td>
      <td className={clsx(cell, 'text-muted max-sm:order-4 max-sm:text-right', !invoiceNumber && 'max-sm:col-span-2')}>
        <Age at={at} />
      </td>
      {actions && (
        <td className={clsx(cell, 'max-sm:order-6 max-sm:col-span-2')}>
          <span className="flex flex-wrap justify-end gap-1.5">{actions}</span>
        </td>
      )}
    </tr>
  )
}

function Heading({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  return (
    <th scope="col" className={clsx('px-3 font-medium', className)}>
      {children}
    </th>
  )
}

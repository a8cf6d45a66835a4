'use client'
import { Cell, Row } from '@/components/ui/table'
import { formatAge, formatBytes, formatDate, formatTime, plural } from '@/lib/client/format'
import type { ExportRow } from '@/lib/contracts/exports'
import { ExportActions } from './export-actions'
import { choiceInWords } from './export-choice'
import { ExportState } from './export-state'

export function ExportTableRow({ row }: { readonly row: ExportRow }) {
  const { actorName, createdAt, documents, byteSize, leftOut, sha256, formatLabel } = row
  const who = (
    <>
      {actorName}{' '}
      <time dateTime={createdAt} title={formatTime(createdAt)} className="whitespace-nowrap text-muted">
        {formatAge(createdAt)}
      </time>
    </>
  )
  return (
    <Row className="align-top">
      <Cell className="py-2">
        <span className="font-medium">{formatLabel}</span>
        <span className="block text-muted text-xs">{choiceInWords(row, formatDate)}</span>
        {leftOut > 0 && (
          <span className="block text-muted text-xs">{plural(leftOut, 'document')} cannot be said in this format.</span>
        )}
        {sha256 && (
          <span className="hidden text-faint text-xs sm:block" title={`SHA-256 ${sha256}`}>
            SHA-256 <code>{sha256.slice(0, 12)}…</code>
          </span>
        )}
        <span className="block text-xs md:hidden">{who}</span>
        <span className="block text-muted text-xs sm:hidden">
          {plural(documents, 'document')}
          {byteSize !== null && `, ${formatBytes(byteSize)}`}
        </span>
      </Cell>
      <Cell className="hidden py-2 md:table-cell">{who}</Cell>
      <Cell numeric className="hidden py-2 sm:table-cell">
        {documents.toLocaleString()}
      </Cell>
      <Cell numeric className="hidden whitespace-nowrap py-2 sm:table-cell">
        {byteSize === null ? '–' : formatBytes(byteSize)}
      </Cell>
      <Cell className="py-2">
        <ExportState row={row} />
        <div className="mt-2 sm:hidden">
          <ExportActions row={row} />
        </div>
      </Cell>
      <Cell className="hidden py-2 text-right sm:table-cell">
        <ExportActions row={row} />
      </Cell>
    </Row>
  )
}

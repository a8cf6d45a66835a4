'use client'
import { RotateCw, X } from 'lucide-react'
import Link from 'next/link'
import { memo, type ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { StatusBadge } from '@/components/ui/status-badge'
import { formatBytes } from '@/lib/client/format'
import { useLiveState } from '@/lib/client/use-live-documents'
import { isOpen, type Upload } from './upload-queue'
import type { UploadStore } from './upload-store'

/** One file, of a height known beforehand: see `UploadList`. */
export const UploadRow = memo(function UploadRow({
  upload,
  store,
  position,
  total,
  height,
}: {
  readonly upload: Upload
  readonly store: UploadStore
  readonly position: number
  readonly total: number
  readonly height: number
}) {
  const { id, name, folder, byteSize, state, sentBytes, documentId, problem } = upload
  const path = folder ? `${folder}/${name}` : name
  return (
    <li
      aria-posinset={position}
      aria-setsize={total}
      style={{ height: `${height}rem` }}
      className="flex items-center gap-2 border-line border-b px-3 last:border-b-0"
    >
      <div className="min-w-0 flex-1">
        {documentId ? (
          <Link href={`/documents/${documentId}`} title={path} className="block truncate hover:underline">
            {name}
          </Link>
        ) : (
          <span title={path} className="block truncate">
            {name}
          </span>
        )}
        {problem && (
          <span title={problem} className="line-clamp-2 text-missing text-xs">
            {problem}
          </span>
        )}
        {state === 'sending' && (
          <Progress label={name} value={byteSize === 0 ? null : sentBytes / byteSize} className="mt-1" />
        )}
      </div>
      <UploadOutcome upload={upload} />
      {state === 'waiting' && <span className="tabular shrink-0 text-muted text-xs">{formatBytes(byteSize)}</span>}
      {(state === 'failed' || state === 'cancelled') && (
        <RowButton label={`Send ${name} again`} onClick={() => store.retry([id])}>
          <RotateCw aria-hidden />
        </RowButton>
      )}
      {isOpen(upload) && (
        <RowButton label={`Cancel ${name}`} onClick={() => store.cancel([id])}>
          <X aria-hidden />
        </RowButton>
      )}
    </li>
  )
})

/** A tooltip for each of five hundred rows would be felt. */
function RowButton({
  label,
  onClick,
  children,
}: {
  readonly label: string
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  return (
    <Button variant="quiet" size="small" aria-label={label} className="w-6 px-0! pointer-coarse:w-9" onClick={onClick}>
      {children}
    </Button>
  )
}

function UploadOutcome({ upload: { state, documentId, sentBytes, byteSize } }: { readonly upload: Upload }) {
  const live = useLiveState(documentId ?? undefined)
  switch (state) {
    case 'sending':
      // All bytes out, no answer yet: the server checks the file.
      return (
        <span className="tabular shrink-0 text-muted text-xs">
          {sentBytes < byteSize ? `${Math.floor((sentBytes / byteSize) * 100)} %` : 'Checking'}
        </span>
      )
    case 'sent':
      return live?.deleted ? (
        <Badge>Deleted</Badge>
      ) : (
        <StatusBadge status={live?.status ?? 'received'} progress={live?.progress} />
      )
    case 'duplicate':
      return <Badge tone="blue">Already here</Badge>
    case 'refused':
      return (
        <Badge tone="red" icon={<X aria-hidden />}>
          Refused
        </Badge>
      )
    case 'failed':
      return <Badge tone="amber">Not sent</Badge>
    case 'cancelled':
      return <Badge>Cancelled</Badge>
    case 'waiting':
      return null
  }
}

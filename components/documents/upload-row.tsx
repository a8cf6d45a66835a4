'use client'
import { RotateCw, X } from 'lucide-react'
import Link from 'next/link'
import { memo } from 'react'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { Progress } from '@/components/ui/progress'
import { StatusBadge } from '@/components/ui/status-badge'
import { formatBytes } from '@/lib/client/format'
import { useLiveState } from '@/lib/client/use-live-documents'
import { isOpen, type Upload } from './upload-queue'
import type { UploadStore } from './upload-store'

/** One file. Rows out of sight are not laid out, which keeps five hundred of them fluid. */
export const UploadRow = memo(function UploadRow({
  upload,
  store,
}: {
  readonly upload: Upload
  readonly store: UploadStore
}) {
  const { id, name, folder, byteSize, state, sentBytes, documentId, problem } = upload
  const path = folder ? `${folder}/${name}` : name
  return (
    <li className="flex min-h-9 items-center gap-2 border-line border-b px-3 py-1 [contain-intrinsic-size:auto_2.25rem] [content-visibility:auto] last:border-b-0">
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
        {problem && <span className="block text-missing text-xs">{problem}</span>}
        {state === 'sending' && (
          <Progress label={name} value={byteSize === 0 ? null : sentBytes / byteSize} className="mt-1" />
        )}
      </div>
      <UploadOutcome upload={upload} />
      {state === 'waiting' && <span className="tabular shrink-0 text-muted text-xs">{formatBytes(byteSize)}</span>}
      {(state === 'failed' || state === 'cancelled') && (
        <IconButton size="small" label={`Send ${name} again`} onClick={() => store.retry([id])}>
          <RotateCw aria-hidden />
        </IconButton>
      )}
      {isOpen(upload) && (
        <IconButton size="small" label={`Cancel ${name}`} onClick={() => store.cancel([id])}>
          <X aria-hidden />
        </IconButton>
      )}
    </li>
  )
})

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

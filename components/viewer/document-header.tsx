'use client'
import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { StatusBadge } from '@/components/ui/status-badge'
import type { DocumentEvent, DocumentReply } from '@/lib/contracts/documents'
import type { DocumentType } from '@/lib/fields/field'
import { DocumentMenu } from './document-menu'
import { percent } from './format-value'
import type { Neighbours } from './neighbours'
import { ReviewButton } from './review-button'

const typeWords: Readonly<Record<DocumentType, string>> = {
  invoice: 'Invoice',
  credit_note: 'Credit note',
  receipt: 'Receipt',
  other: 'Not an invoice',
}

/** One line: back, what this is, how it stands, and on to the next. */
export function DocumentHeader({
  document,
  live,
  neighbours,
  onLeave,
  onGo,
}: {
  readonly document: DocumentReply
  readonly live: DocumentEvent | undefined
  readonly neighbours: Neighbours
  readonly onLeave: () => void
  readonly onGo: (id: string) => void
}) {
  const { documentType: type, status } = document
  return (
    <header className="flex h-11 shrink-0 items-center gap-2 border-line border-b bg-surface px-2 sm:px-3 pointer-coarse:h-13">
      <IconButton label="Back to the documents" shortcut="Esc" onClick={onLeave}>
        <ArrowLeft aria-hidden />
      </IconButton>
      <h1 className="min-w-0 truncate font-semibold text-base" title={document.fileName}>
        {titleOf(document)}
      </h1>
      <StatusBadge status={status} progress={live?.status === 'processing' ? live.progress : undefined} />
      {type && (
        <span className="hidden md:block" title={type.reasons.join('; ')}>
          <Badge>
            {typeWords[type.value]} <span className="tabular font-normal">{percent(type.confidence)} %</span>
          </Badge>
        </span>
      )}
      <span className="flex-1" />
      <ReviewButton document={document} />
      <DocumentMenu document={document} onGone={onLeave} />
      {neighbours.position !== null && (
        <nav aria-label="Documents of the list" className="flex shrink-0 items-center">
          <Step id={neighbours.previous} label="Document before" shortcut="p" onGo={onGo} />
          <Step id={neighbours.next} label="Next document" shortcut="n" onGo={onGo} />
        </nav>
      )}
    </header>
  )
}

/** Vendor and number once they are known, the file's name before. */
export function titleOf({ fields, fileName }: Pick<DocumentReply, 'fields' | 'fileName'>): string {
  const parts = [fields.vendor_name?.value, fields.invoice_number?.value].filter(Boolean)
  return parts.length > 0 ? parts.join(' · ') : fileName
}

function Step({
  id,
  label,
  shortcut,
  onGo,
}: {
  readonly id: string | null
  readonly label: string
  readonly shortcut: string
  readonly onGo: (id: string) => void
}) {
  const Icon = shortcut === 'p' ? ChevronUp : ChevronDown
  if (!id) {
    return (
      <IconButton label={label} shortcut={shortcut} disabled>
        <Icon aria-hidden />
      </IconButton>
    )
  }
  return (
    <IconButton label={label} shortcut={shortcut} asChild>
      <Link
        href={`/documents/${id}`}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          onGo(id)
        }}
      >
        <Icon aria-hidden />
      </Link>
    </IconButton>
  )
}

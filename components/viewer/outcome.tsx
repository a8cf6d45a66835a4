'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CircleCheck, CircleDot, RotateCw } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { toast } from '@/components/ui/toast'
import { documentOptions, processAgain } from '@/lib/client/documents'
import { plural } from '@/lib/client/format'
import type { DocumentEvent, DocumentReply } from '@/lib/contracts/documents'
import type { FieldKey } from '@/lib/fields/field'
import { type StatementOfOutcome, statements } from './statements'

/** Where the document stands, in words: being read, failed, in need of a person and why, or through. */
export function Outcome({
  document,
  live,
  onField,
}: {
  readonly document: DocumentReply
  readonly live: DocumentEvent | undefined
  readonly onField: (key: FieldKey) => void
}) {
  switch (document.status) {
    case 'received':
      return <Reading label="Waiting for its turn" value={null} />
    case 'processing': {
      const pages = live?.progress?.pages ?? document.pageCount
      const done = Math.max(document.pages.length, live?.status === 'processing' ? (live.progress?.page ?? 0) : 0)
      const label = done < pages ? `Reading page ${done + 1} of ${pages}` : 'Looking for the fields'
      return <Reading label={label} value={pages > 0 ? done / pages : null} />
    }
    case 'failed':
      return <Failed document={document} />
    default:
      return <Routed document={document} onField={onField} />
  }
}

function Reading({ label, value }: { readonly label: string; readonly value: number | null }) {
  return (
    <div role="status" className="grid gap-2 px-3 py-3">
      <p className="font-medium">{label}…</p>
      <Progress value={value} label={label} />
      <p className="text-muted">You need not wait here: it goes on by itself.</p>
    </div>
  )
}

function Failed({ document: { id, failure } }: { readonly document: DocumentReply }) {
  const client = useQueryClient()
  const retry = useMutation({
    mutationFn: () => processAgain(id),
    onSuccess: () => client.invalidateQueries({ queryKey: documentOptions(id).queryKey }),
    onError: (error) => toast({ tone: 'error', message: error.message }),
  })
  return (
    <div className="p-3">
      <Notice
        tone="error"
        title="This document could not be read"
        action={
          <Button busy={retry.isPending} onClick={() => retry.mutate()}>
            <RotateCw aria-hidden />
            Retry
          </Button>
        }
      >
        <p>{failure?.message ?? 'The reason was not recorded.'}</p>
        <p className="text-muted">
          The file is kept. {failure && <span className="font-mono text-xs">({failure.code})</span>}
        </p>
      </Notice>
    </div>
  )
}

function Routed({
  document,
  onField,
}: {
  readonly document: DocumentReply
  readonly onField: (key: FieldKey) => void
}) {
  const passed = document.findings.filter((finding) => finding.passed)
  const review = document.route === 'review'
  return (
    <section aria-label="Outcome" className="grid gap-2 px-3 py-3">
      <h2 className="flex items-center gap-1.5 font-semibold">
        {review ? (
          <CircleDot aria-hidden className="size-4 text-check" />
        ) : (
          <CircleCheck aria-hidden className="size-4 text-confirmed" />
        )}
        {review ? 'Why was this not automated?' : 'Went straight through'}
      </h2>
      <ul className="grid gap-1">
        {statements(document).map((statement) => (
          <Statement key={statement.message} statement={statement} onField={onField} />
        ))}
      </ul>
      {passed.length > 0 && (
        <details className="text-muted">
          <summary className="min-h-6 cursor-pointer select-none rounded-sm py-0.5 pointer-coarse:py-2">
            {plural(passed.length, 'check')} passed
          </summary>
          <ul className="mt-1 grid gap-0.5 pl-4">
            {passed.map((finding) => (
              <li key={finding.code + finding.message}>✓ {finding.message}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Statement({
  statement: { field, message, documentId },
  onField,
}: {
  readonly statement: StatementOfOutcome
  readonly onField: (key: FieldKey) => void
}) {
  return (
    <li className="flex items-start gap-2 before:mt-2 before:size-1 before:shrink-0 before:rounded-full before:bg-line-strong">
      <span>
        {message}{' '}
        {field && (
          <button type="button" onClick={() => onField(field)} className={`cursor-pointer ${linkLooks}`}>
            Show
          </button>
        )}{' '}
        {documentId && (
          <Link href={`/documents/${documentId}`} className={linkLooks}>
            Open that document
          </Link>
        )}
      </span>
    </li>
  )
}

const linkLooks = 'rounded-sm text-accent-text underline underline-offset-2'

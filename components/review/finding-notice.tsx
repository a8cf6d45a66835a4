'use client'
import { CircleAlert, Info } from 'lucide-react'
import Link from 'next/link'
import { type SubmitEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Kbd } from '@/components/ui/kbd'
import { formatValue } from '@/components/viewer/format-value'
import { field as fieldOf } from '@/lib/fields/registry'
import type { Finding } from './review-state'

export interface FindingActions {
  readonly onFix: (finding: Finding) => void
  readonly onOverrule: (finding: Finding, reason: string) => void
  readonly onUphold: (finding: Finding) => void
}

/** A check that failed: what it says, the fix as one key, and the way past it with a reason. */
export function FindingNotice({
  finding,
  overruled,
  currency,
  first,
  actions: { onFix, onOverrule, onUphold },
}: {
  readonly finding: Finding
  /** The reason it is let pass with. */
  readonly overruled: string | null
  readonly currency: string | null
  /** Alt+F means this one. */
  readonly first: boolean
  readonly actions: FindingActions
}) {
  const { fix } = finding
  const Icon = finding.blocking ? CircleAlert : Info
  return (
    <section
      aria-label={finding.blocking ? 'Check that blocks' : 'Check'}
      className="grid gap-1.5 rounded-md border border-check-line/40 bg-check-tint px-2 py-1.5"
    >
      <p className="flex items-start gap-1.5">
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-check" />
        <span>
          {finding.message}{' '}
          {finding.documentId && (
            <Link
              href={`/documents/${finding.documentId}`}
              target="_blank"
              className="rounded-sm text-accent-text underline underline-offset-2"
            >
              Open that document
            </Link>
          )}
        </span>
      </p>
      {overruled !== null ? (
        <p className="flex flex-wrap items-center gap-2 pl-5.5">
          <span>
            Let pass: <em>{overruled}</em>
          </span>
          <Button size="small" onClick={() => onUphold(finding)}>
            Take back
          </Button>
        </p>
      ) : (
        <div className="flex flex-wrap items-center gap-1.5 pl-5.5">
          {fix && (
            <Button size="small" onClick={() => onFix(finding)}>
              {fixWords(finding, currency)}
              {first && <Kbd>Alt+F</Kbd>}
            </Button>
          )}
          {finding.blocking && <OverruleForm onOverrule={(reason) => onOverrule(finding, reason)} />}
        </div>
      )}
    </section>
  )
}

function fixWords({ fix }: Finding, currency: string | null): string {
  if (!fix) return ''
  const field = fieldOf(fix.field)
  return `${field.label} ${formatValue(field.type, fix.value, currency) ?? '—'}`
}

function OverruleForm({ onOverrule }: { readonly onOverrule: (reason: string) => void }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  if (!open) {
    return (
      <Button size="small" data-overrule onClick={() => setOpen(true)}>
        Let it pass…
      </Button>
    )
  }
  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (reason.trim() !== '') onOverrule(reason.trim())
  }
  return (
    <form onSubmit={onSubmit} className="flex w-full items-center gap-1.5">
      <Input
        autoFocus
        aria-label="Why it may pass"
        placeholder="Why it may pass"
        value={reason}
        maxLength={2000}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false)
        }}
      />
      <Button type="submit" size="small" disabled={reason.trim() === ''}>
        Let it pass
      </Button>
    </form>
  )
}

'use client'
import { Select } from '@/components/ui/select'
import { percent, rawDiffers } from '@/components/viewer/format-value'
import type { FieldReply } from '@/lib/contracts/documents'
import type { DraftField } from '@/lib/contracts/review'
import { type Cause, causes } from '@/lib/fields/correction-cause'
import { causeWords, sourceWords } from './field-words'

/** Where the proposal came from, how sure it was and why. */
export function SourceLine({
  reply,
  printed,
  shown,
}: {
  readonly reply: FieldReply
  /** The words the value stands on now. */
  readonly printed: string | null
  readonly shown: string | null
}) {
  const found = reply.value !== null
  return (
    <p className="text-muted text-xs">
      {rawDiffers(printed, shown) && (
        <>
          Printed: <span className="font-mono text-text">{printed}</span> ·{' '}
        </>
      )}
      {reply.annotation ? (
        `${reply.annotation.state} by ${reply.annotation.by}`
      ) : (
        <>
          {found ? `From ${sourceWords[reply.source]}` : 'Not found'}, {percent(reply.confidence)} % sure
        </>
      )}
      {reply.reasons.length > 0 && <>: {reply.reasons.join('; ')}</>}
      {reply.page !== null && reply.page > 1 && ` · page ${reply.page}`}
    </p>
  )
}

/** Why it had to be corrected: worked out, and changed here where that is wrong. */
export function CauseSelect({
  decided,
  derived,
  onChange,
}: {
  readonly decided: DraftField
  readonly derived: Cause
  readonly onChange: (cause: Cause | null) => void
}) {
  return (
    <span className="flex items-center gap-2 text-muted text-xs">
      <span aria-hidden>Cause</span>
      <Select
        aria-label="Cause"
        className="h-7! w-52 text-xs"
        value={decided.cause ?? derived}
        options={causes.map((value) => ({ value, label: causeWords[value] }))}
        onValueChange={(cause) => onChange(cause === derived ? null : cause)}
      />
    </span>
  )
}

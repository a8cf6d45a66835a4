'use client'
import { type KeyboardEvent, useId, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { StateMark } from '@/components/ui/state-mark'
import { CutOutImage } from '@/components/viewer/cut-out-image'
import type { Place } from '@/components/viewer/field-box'
import { formatValue } from '@/components/viewer/format-value'
import type { FieldReply } from '@/lib/contracts/documents'
import type { Field } from '@/lib/fields/field'
import { Alternatives } from './alternatives'
import { canonicalValue, withDecision } from './canonical-value'
import { derivedCause, isDecided } from './decisions'
import { FieldInput } from './field-input'
import { type FindingActions, FindingNotice } from './finding-notice'
import { proposalsOf } from './proposals'
import type { ReviewDesk } from './review-desk'
import { type Finding, overruleOf, type ReviewState } from './review-state'
import { CauseSelect, SourceLine } from './source-line'

/** The field one works on: its input, the image of what is printed right beside it, and all there is to say about it. */
export function FocusedField({
  field,
  reply,
  desk,
  state,
  currency,
  findings,
  findingActions,
  onLight,
}: {
  readonly field: Field
  readonly reply: FieldReply
  readonly desk: ReviewDesk
  readonly state: ReviewState
  readonly currency: string | null
  /** Failed checks that concern it. */
  readonly findings: readonly Finding[]
  readonly findingActions: FindingActions
  readonly onLight: (place: Place | null) => void
}) {
  const id = useId()
  const input = useRef<HTMLTextAreaElement>(null)
  const details = useRef<HTMLDivElement>(null)
  const decided = state.draft.fields[field.key]
  const now = withDecision(field, reply, decided)
  const value = isDecided(decided) ? decided.value : canonicalValue(field, reply.value, currency)
  const page = desk.document.pages.find(({ number }) => number === now.page)
  const cause = derivedCause(field, reply, decided, { currency, parse: (text) => desk.parse(field.key, text) })
  const withFix = findings.find((finding) => finding.fix && overruleOf(state.draft, finding) === null)

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.target === input.current) return
    event.preventDefault()
    input.current?.focus()
  }

  return (
    <li data-field={field.key} data-focused className="grid gap-1.5 bg-selected/60 px-3 py-2" onKeyDown={onKeyDown}>
      <div className="flex min-h-5 items-center gap-2">
        <label htmlFor={id} className="font-semibold">
          {field.label}
        </label>
        {field.type === 'amount' && currency && <span className="text-muted text-xs">{currency}</span>}
        <span className="flex-1" />
        {(isDecided(decided) || now.state !== 'absent') && <StateMark state={now.state} />}
      </div>
      <div className="grid items-start gap-x-3 gap-y-1.5 @md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <FieldInput
          key={field.key}
          id={id}
          field={field}
          desk={desk}
          value={value}
          currency={currency}
          unread={state.unread[field.key] ?? null}
          focusTurn={state.focusTurn}
          describedBy={`${id}-said`}
          ref={input}
          onDown={() => details.current?.querySelector<HTMLElement>('button, select, a, input')?.focus()}
        />
        {page && now.box ? (
          <CutOutImage
            documentId={desk.document.id}
            page={page}
            box={now.box}
            room={{ width: 300, height: 72 }}
            className="max-w-full"
          />
        ) : (
          <p className="py-1.5 text-muted text-xs">
            {isDecided(decided) && decided.state !== 'absent'
              ? 'Typed; not found on the pages.'
              : 'Click it on the page.'}
          </p>
        )}
      </div>
      <div ref={details} className="grid gap-1.5">
        {findings.map((finding) => (
          <FindingNotice
            key={finding.code + finding.message}
            finding={finding}
            overruled={overruleOf(state.draft, finding)}
            currency={currency}
            first={finding === withFix}
            actions={findingActions}
          />
        ))}
        <Alternatives
          field={field}
          proposals={proposalsOf(field, reply)}
          currency={currency}
          onTake={desk.alternative}
          onLight={onLight}
        />
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <SourceLine reply={reply} printed={now.raw} shown={formatValue(field.type, now.value, currency)} />
          {now.state !== 'absent' && (
            <Button size="small" variant="quiet" onClick={desk.absent}>
              Not on this document <Kbd>Alt+A</Kbd>
            </Button>
          )}
        </div>
        {cause && decided && (
          <CauseSelect
            decided={decided}
            derived={cause}
            onChange={(chosen) => desk.store.dispatch({ type: 'cause', field: field.key, cause: chosen })}
          />
        )}
      </div>
    </li>
  )
}

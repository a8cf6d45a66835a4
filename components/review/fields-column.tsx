'use client'
import { type ReactNode, type Ref, useCallback, useMemo, useState } from 'react'
import type { Place } from '@/components/viewer/field-box'
import { groupFields } from '@/components/viewer/field-rows'
import type { FieldGroup, FieldKey } from '@/lib/fields/field'
import { fields as registry } from '@/lib/fields/registry'
import { withDecision } from './canonical-value'
import { FindingNotice } from './finding-notice'
import { FocusedField } from './focused-field'
import type { ReviewDesk } from './review-desk'
import { GroupSummary, ReviewGroup } from './review-group'
import { ReviewRow } from './review-row'
import { type Finding, openFields, overruleOf, type ReviewState } from './review-state'

/** All fields by group. What needs a look stands open, what is sure is folded and still shows its values. */
export function FieldsColumn({
  ref,
  desk,
  state,
  currency,
  onLight,
  top,
  children,
}: {
  readonly ref: Ref<HTMLElement>
  readonly desk: ReviewDesk
  readonly state: ReviewState
  readonly currency: string | null
  readonly onLight: (place: Place | null) => void
  /** Before the first group. */
  readonly top: ReactNode
  /** After the last. */
  readonly children: ReactNode
}) {
  const { document, store } = desk
  const [folding, setFolding] = useState<Partial<Record<FieldGroup, boolean>>>({})
  const sections = useMemo(
    () => groupFields(registry, document.fields, state.checks.findings),
    [document, state.checks],
  )
  const open = openFields(state, desk.order)
  const failed = state.checks.findings.filter((finding) => !finding.passed)
  const elsewhere = failed.filter((finding) => !finding.fields.some((key) => document.fields[key]))
  const onFocus = useCallback((key: FieldKey) => desk.focus(key), [desk])
  const findingActions = useMemo(
    () => ({
      onFix: (finding: Finding) => desk.fix(finding),
      onOverrule(finding: Finding, reason: string) {
        store.dispatch({ type: 'overrule', finding, reason })
        store.dispatch({ type: 'focus', focus: store.get().focus })
      },
      onUphold: (finding: Finding) => store.dispatch({ type: 'uphold', finding }),
    }),
    [desk, store],
  )

  return (
    <section
      ref={ref}
      aria-label="Fields"
      // Positioned, or the hidden words for screen readers within would make the whole window scroll.
      className="@container relative min-h-0 flex-1 overflow-y-auto overscroll-contain bg-surface [scrollbar-gutter:stable]"
    >
      {top}
      {elsewhere.map((finding) => (
        <div key={finding.code + finding.message} className="p-2">
          <FindingNotice
            finding={finding}
            overruled={overruleOf(state.draft, finding)}
            currency={currency}
            first={false}
            actions={findingActions}
          />
        </div>
      ))}
      {sections.map(({ group, title, entries }) => {
        const keys = entries.map(({ field }) => field.key)
        const needed =
          keys.includes(state.focus as FieldKey) ||
          keys.some((key) => state.asked.includes(key) || state.draft.fields[key] || state.unread[key]) ||
          failed.some((finding) => finding.fields.some((key) => keys.includes(key)))
        const isOpen = keys.includes(state.focus as FieldKey) || (folding[group] ?? needed)
        return (
          <ReviewGroup
            key={group}
            title={title}
            open={isOpen}
            onOpen={(next) => setFolding({ ...folding, [group]: next })}
            summary={<GroupSummary entries={shownNow(entries, state)} currency={currency} />}
          >
            <ul className="pb-1">
              {entries.map(({ field, reply, findings }) =>
                field.key === state.focus ? (
                  <FocusedField
                    key={field.key}
                    field={field}
                    reply={reply}
                    desk={desk}
                    state={state}
                    currency={currency}
                    findings={findings}
                    findingActions={findingActions}
                    onLight={onLight}
                  />
                ) : (
                  <ReviewRow
                    key={field.key}
                    field={field}
                    reply={reply}
                    decided={state.draft.fields[field.key]}
                    currency={currency}
                    unread={state.unread[field.key] ?? null}
                    failed={findings.some((finding) => overruleOf(state.draft, finding) === null)}
                    open={open.includes(field.key)}
                    onFocus={onFocus}
                  />
                ),
              )}
            </ul>
          </ReviewGroup>
        )
      })}
      {children}
    </section>
  )
}

type Entries = ReturnType<typeof groupFields>[number]['entries']

function shownNow(entries: Entries, { draft }: ReviewState) {
  return entries.map(({ field, reply }) => ({ field, reply: withDecision(field, reply, draft.fields[field.key]) }))
}

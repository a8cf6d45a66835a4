'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { formatValue } from '@/components/viewer/format-value'
import { plural } from '@/lib/client/format'
import type { Draft, DraftRow, ReviewReply } from '@/lib/contracts/review'
import type { DocumentType } from '@/lib/fields/field'
import { field as fieldOf } from '@/lib/fields/registry'
import { compareDrafts, type Difference, type DifferenceKey, mergeDrafts, type Side } from './compare-drafts'
import { typeWords } from './field-words'

/** The document changed while one worked on it: both versions side by side, and a choice for each that differs. */
export function ConflictScreen({
  mine,
  current,
  onChosen,
}: {
  readonly mine: Draft
  readonly current: ReviewReply
  readonly onChosen: (draft: Draft) => void
}) {
  const differences = compareDrafts({ draft: mine, document: current.document }, current)
  const [choices, setChoices] = useState<ReadonlyMap<DifferenceKey, Side>>(
    new Map(differences.map(({ key }) => [key, 'mine'])),
  )
  const all = (side: Side) => new Map(differences.map(({ key }) => [key, side] as const))
  const choose = (key: DifferenceKey, side: Side) => setChoices(new Map([...choices, [key, side]]))
  return (
    <div className="mx-auto grid max-w-3xl gap-4 p-6">
      <header className="grid gap-1">
        <h1 className="font-semibold text-lg">This document changed while you worked on it</h1>
        <p className="text-muted">
          Nothing is lost. {differences.length === 0 && 'Your work fits the new version as it is.'}
          {differences.length > 0 && (
            <>
              {plural(differences.length, 'value')} {differences.length === 1 ? 'differs' : 'differ'}: choose which to
              keep.
            </>
          )}
        </p>
      </header>
      {differences.length > 0 && (
        <div className="flex gap-2">
          <Button onClick={() => setChoices(all('mine'))}>Take all mine</Button>
          <Button onClick={() => setChoices(all('theirs'))}>Take all theirs</Button>
        </div>
      )}
      <div className="grid gap-2">
        {differences.map((difference) => (
          <Choice
            key={difference.key}
            difference={difference}
            currency={current.document.fields.currency?.value?.toString() ?? null}
            side={choices.get(difference.key) ?? 'mine'}
            onChoose={(side) => choose(difference.key, side)}
          />
        ))}
      </div>
      <div>
        <Button variant="primary" autoFocus onClick={() => onChosen(mergeDrafts(mine, current.draft, choices))}>
          Go on with these
        </Button>
      </div>
    </div>
  )
}

function Choice({
  difference,
  currency,
  side,
  onChoose,
}: {
  readonly difference: Difference
  readonly currency: string | null
  readonly side: Side
  readonly onChoose: (side: Side) => void
}) {
  const { key } = difference
  return (
    <fieldset className="grid grid-cols-2 gap-2 rounded-lg border border-line bg-surface p-3">
      <legend className="px-1 font-medium">{labelOf(key)}</legend>
      {(['mine', 'theirs'] as const).map((one) => (
        <label
          key={one}
          className="flex cursor-pointer items-start gap-2 rounded-md p-2 hover:bg-hover has-checked:bg-selected"
        >
          <input
            type="radio"
            name={key}
            checked={side === one}
            onChange={() => onChoose(one)}
            className="mt-1 accent-accent"
          />
          <span className="grid min-w-0">
            <span className="text-muted text-xs">{one === 'mine' ? 'Mine' : 'Theirs'}</span>
            {words(key, difference[one], currency)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function labelOf(key: DifferenceKey): string {
  if (key === 'document_type') return 'Document type'
  return key === 'line_items' ? 'Lines' : fieldOf(key).label
}

function words(key: DifferenceKey, value: string | null, currency: string | null): string {
  if (key === 'line_items') {
    const rows = value === null ? null : (JSON.parse(value) as DraftRow[] | null)
    return rows === null ? 'as read' : plural(rows.length, 'row')
  }
  if (value === null) return 'not on the document'
  if (key === 'document_type') return typeWords[value as DocumentType]
  const field = fieldOf(key)
  return formatValue(field.type, field.type === 'amount' ? Number(value) : value, currency) ?? value
}

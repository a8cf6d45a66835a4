import type { DocumentReply } from '@/lib/contracts/documents'
import type { Draft, DraftField, ReviewReply } from '@/lib/contracts/review'
import { type Field, type FieldKey, fieldKeys } from '@/lib/fields/field'
import { field as fieldOf } from '@/lib/fields/registry'
import { canonicalValue } from './canonical-value'
import { isDecided } from './decisions'
import { emptyDraft } from './review-state'

export type DifferenceKey = FieldKey | 'document_type' | 'line_items'
export type Side = 'mine' | 'theirs'

/** What two versions of a review do not agree on. Values are canonical; null: nothing there. */
export interface Difference {
  readonly key: DifferenceKey
  readonly mine: string | null
  readonly theirs: string | null
}

/** My draft on the document as I saw it, against the document as it is now with the draft the server has. */
export function compareDrafts(
  mine: { readonly draft: Draft; readonly document: DocumentReply },
  theirs: Pick<ReviewReply, 'draft' | 'document'>,
): Difference[] {
  const now = { draft: theirs.draft ?? emptyDraft, document: theirs.document }
  const differing = (key: DifferenceKey, a: string | null, b: string | null) =>
    a === b ? [] : [{ key, mine: a, theirs: b }]
  return [
    ...differing('document_type', typeIn(mine), typeIn(now)),
    ...fieldKeys.flatMap((key) => {
      const field = fieldOf(key)
      const [a, b] = [valueIn(field, mine), valueIn(field, now)]
      const same = a !== null && b !== null && field.equal(a, b)
      // What I have not decided is not mine: the newer reading stands.
      return same || !isDecided(mine.draft.fields[key]) ? [] : differing(key, a, b)
    }),
    ...(mine.draft.lineItems === null
      ? []
      : differing('line_items', JSON.stringify(mine.draft.lineItems), JSON.stringify(now.draft.lineItems))),
  ]
}

interface Version {
  readonly draft: Draft
  readonly document: DocumentReply
}

function typeIn({ draft, document }: Version): string | null {
  return draft.documentType ?? document.documentType?.value ?? null
}

function valueIn(field: Field, { draft, document }: Version): string | null {
  const decided = draft.fields[field.key]
  if (isDecided(decided)) return decided.value
  const currency = document.fields.currency?.value?.toString() ?? null
  return canonicalValue(field, document.fields[field.key]?.value, currency)
}

/**
 * One draft of both. What is not chosen falls to me; decisions that both made alike are kept. A field whose choice is
 * `theirs` is as the server has it.
 */
export function mergeDrafts(mine: Draft, theirs: Draft | null, choices: ReadonlyMap<DifferenceKey, Side>): Draft {
  const other = theirs ?? emptyDraft
  const of = (key: DifferenceKey) => (choices.get(key) === 'theirs' ? other : mine)
  const fields: Partial<Record<FieldKey, DraftField>> = {}
  for (const key of fieldKeys) {
    const chosen = of(key).fields[key] ?? (choices.has(key) ? undefined : other.fields[key])
    if (chosen) fields[key] = chosen
  }
  const documentType = of('document_type').documentType
  const lineItems = of('line_items').lineItems
  return {
    fields,
    documentType: documentType ?? (choices.has('document_type') ? null : other.documentType),
    lineItems: lineItems ?? (choices.has('line_items') ? null : other.lineItems),
    overrules: [
      ...mine.overrules,
      ...other.overrules.filter(
        (theirOne) => !mine.overrules.some((own) => own.code === theirOne.code && own.message === theirOne.message),
      ),
    ],
  }
}

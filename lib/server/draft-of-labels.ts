import type { Draft, DraftField } from '@/lib/contracts/review'
import type { Box } from '@/lib/document/box'
import type { Page } from '@/lib/document/page'
import { AppError } from '@/lib/errors'
import type { LabelledRow, LabelledValue } from '@/lib/export/labelled-row'
import { spansInBox } from '@/lib/export/labelled-spans'
import { createPlaceFinder, placeOf, type ValuePlace } from '@/lib/extract/align-value'
import type { Prediction } from '@/lib/extract/extraction'
import { parseContextOf } from '@/lib/extract/parse-context'
import { type FieldKey, type FieldValue, fieldKeys } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'
import { checkDraft } from './check-draft'

/**
 * Labels of elsewhere as decisions on a document that was read: values in their canonical form, with the words that say
 * them. A value that no words say stands without a place.
 * @throws AppError bad_request where a value is none of its field's
 */
export function draftOfLabels(row: LabelledRow, pages: readonly Page[], predictions: readonly Prediction[]): Draft {
  const find = createPlaceFinder(pages, predictions)
  const fields: Partial<Record<FieldKey, DraftField>> = {}
  for (const key of fieldKeys) {
    const label = row.values[key]
    if (label) {
      const marked = placeInBoxes(label, pages)
      const value = canonicalValue(key, label.text || (marked?.raw ?? ''), pages)
      const place = marked && says(marked, key, value, pages) ? marked : find(key, value)
      fields[key] = decision('corrected', value, place)
    } else if (row.absent.includes(key)) fields[key] = decision('absent', null, null)
  }
  const lineItems = row.lineItems?.map((item) => ({
    ...item,
    page: null,
    box: null,
    code: null,
    unit: null,
    taxRate: null,
  }))
  return checkDraft({ fields, documentType: row.documentType, lineItems: lineItems ?? null, overrules: [] })
}

function decision(state: 'corrected' | 'absent', value: FieldValue | null, place: ValuePlace | null): DraftField {
  const { raw, page, spans, box } = place ?? { raw: null, page: null, spans: [], box: null }
  return { state, value, raw, page, spans: [...spans], box: box ? [...box] : null, cause: null, seconds: 0 }
}

function canonicalValue(key: FieldKey, text: string, pages: readonly Page[]): FieldValue {
  const { type, label, parse } = field(key)
  const plain = text.trim().replace(/\s+/g, ' ')
  if (plain === '') throw new AppError('bad_request', `${label}: there is no text where it was marked.`)
  if (type === 'name' || type === 'address' || type === 'identifier') return plain
  if (type === 'date' && /^\d{4}-\d\d-\d\d$/.test(plain)) return plain
  if (type === 'amount' && /^-?\d+\.\d{2}$/.test(plain)) return plain
  const value = parse(plain, parseContextOf(pages))
  if (value === null) throw new AppError('bad_request', `${label}: “${plain.slice(0, 60)}” cannot be read.`)
  return value
}

/** The words in the boxes that came with the label. */
function placeInBoxes({ places = [] }: LabelledValue, pages: readonly Page[]): ValuePlace | null {
  const spans = places.flatMap(({ page, box }) => {
    const found = pages.find(({ number }) => number === page)
    return found ? spansInBox(found, grown(box)) : []
  })
  return placeOf(pages, spans)
}

/** If not, the boxes are of another drawing of the document. */
function says({ raw }: ValuePlace, key: FieldKey, value: FieldValue, pages: readonly Page[]): boolean {
  const read = field(key).parse(raw, parseContextOf(pages))
  return read !== null && field(key).equal(read, value)
}

/** By a hair: what was stored in percent has been rounded. */
function grown([left, top, right, bottom]: Box): Box {
  return [left - 1e-4, top - 1e-4, right + 1e-4, bottom + 1e-4]
}

import type { FieldKey, ParseContext } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'
import type { Candidate } from './extraction'
import { findBics, findIbans, findVatIds } from './find-account-codes'
import { findAddresses } from './find-addresses'
import { type AmountMention, findAmounts } from './find-amounts'
import { findCurrencies } from './find-currencies'
import { findDates } from './find-dates'
import { findIdentifiers } from './find-identifiers'
import { findNames, findWrappedNames } from './find-names'
import { findReferences } from './find-references'
import type { LabelSight } from './label-sights'
import type { Layout, TextLine } from './layout'
import { candidateOf, type Mention, spanOf } from './mention'
import { parseContextOf } from './parse-context'

const dateFields: readonly FieldKey[] = ['invoice_date', 'due_date']
const amountFields: readonly FieldKey[] = ['subtotal', 'tax', 'total', 'amount_due']
const taxIdFields: readonly FieldKey[] = ['vendor_tax_id', 'customer_tax_id']
const nameFields: readonly FieldKey[] = ['vendor_name', 'customer_name']
const addressFields: readonly FieldKey[] = ['vendor_address', 'customer_address']

/** Every value a field could have. Generous on purpose: what is not proposed here can never be chosen. */
export function generateCandidates(layout: Layout): Candidate[] {
  const context = parseContextOf(layout.pages)
  const found = layout.lines.flatMap((line) => lineCandidates(line, layout, context))
  return [...distinct(found).values(), ...wrappedNameCandidates(layout, context), ...addressCandidates(layout, context)]
}

function lineCandidates(line: TextLine, layout: Layout, context: ParseContext): Candidate[] {
  const dates = findDates(line, context)
  return [
    ...parsed(dateFields, dates, context),
    ...amountCandidates(line, dates, layout, context),
    ...identifierCandidates(line, layout, context),
    ...parsed(taxIdFields, findVatIds(line), context),
    ...parsed(['iban'], findIbans(line), context),
    ...parsed(['payment_reference'], findReferences(line), context),
    ...parsed(['bic'], findBics(line), context),
    ...parsed(['currency'], findCurrencies(line), context),
    ...parsed(nameFields, findNames(line, layout.labels), context),
  ]
}

function parsed(keys: readonly FieldKey[], mentions: readonly Mention[], context: ParseContext): Candidate[] {
  return mentions.flatMap((mention) =>
    keys.flatMap((key) => {
      const value = field(key).parse(mention.raw, context)
      return value === null ? [] : [candidateOf(key, mention, value)]
    }),
  )
}

/** Whole numbers without a currency are amounts only beside an amount's label: else every quantity would be one. */
function amountCandidates(
  line: TextLine,
  dates: readonly Mention[],
  layout: Layout,
  context: ParseContext,
): Candidate[] {
  const fits = (mention: AmountMention) =>
    !dates.some((date) => mention.from >= date.from && mention.to <= date.to) &&
    (mention.decimals > 0 ||
      mention.currency !== null ||
      (!countsSomething(mention) &&
        labelled(layout.labels.sightsOf(line, mention.from, mention.to), amountFields, 0.25)))
  return findAmounts(line)
    .filter(fits)
    .flatMap((mention) =>
      amountFields.flatMap((key) => {
        const value = field(key).parse(mention.number, context)
        return value === null ? [] : [candidateOf(key, mention, value)]
      }),
    )
}

/** "30 days", "12 pieces": a word behind a whole number without a currency says what is counted. */
function countsSomething({ line, to }: Mention): boolean {
  return /\p{L}/u.test(line.words[to]?.text ?? '')
}

/** Any number may be the invoice's; the other identifiers have a label somewhere near. */
function identifierCandidates(line: TextLine, layout: Layout, context: ParseContext): Candidate[] {
  return findIdentifiers(line, layout.labels).flatMap((mention) => {
    const sights = layout.labels.sightsOf(line, mention.from, mention.to)
    const keys: FieldKey[] = ['invoice_number']
    for (const key of ['purchase_order', 'payment_reference'] as const)
      if (labelled(sights, [key], 0.06)) keys.push(key)
    if (labelled(sights, taxIdFields, 0.12) && mention.raw.replace(/\D/g, '').length >= 5) keys.push(...taxIdFields)
    return parsed(keys, [mention], context)
  })
}

function wrappedNameCandidates(layout: Layout, context: ParseContext): Candidate[] {
  return layout.columns.flatMap(findWrappedNames).flatMap(({ first, second }) =>
    nameFields.flatMap((key): Candidate[] => {
      const raw = `${first.raw} ${second.raw}`
      const value = field(key).parse(raw, context)
      return value === null ? [] : [{ field: key, spans: [spanOf(first), spanOf(second)], raw, value, source: 'rule' }]
    }),
  )
}

function addressCandidates(layout: Layout, context: ParseContext): Candidate[] {
  return findAddresses(layout).flatMap((draft) =>
    addressFields.flatMap((key): Candidate[] => {
      const value = field(key).parse(draft.raw, context)
      return value === null ? [] : [{ field: key, ...draft, value, source: 'rule' }]
    }),
  )
}

function labelled(sights: readonly LabelSight[], keys: readonly FieldKey[], strength: number): boolean {
  return sights.some((sight) => sight.strength >= strength && keys.includes(sight.target as FieldKey))
}

function distinct(candidates: readonly Candidate[]): Map<string, Candidate> {
  return new Map(
    candidates.map((candidate) => {
      const [span] = candidate.spans
      return [`${candidate.field} ${span?.page} ${span?.start} ${span?.end} ${candidate.value}`, candidate]
    }),
  )
}

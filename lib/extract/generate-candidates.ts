import type { Span } from '@/lib/document/page'
import type { FieldKey, FieldValue, ParseContext } from '@/lib/fields/field'
import { hasLetter } from '@/lib/fields/letters'
import type { Candidate } from './extraction'
import { findBics, findIbans, findSpacedIban, findVatIds } from './find-account-codes'
import { findAddresses } from './find-addresses'
import { findAmounts } from './find-amounts'
import { findCurrencies } from './find-currencies'
import { findDates } from './find-dates'
import { findIdentifiers } from './find-identifiers'
import { findNames, findWrappedNames } from './find-names'
import { findReferences } from './find-references'
import type { LabelSight } from './label-sights'
import type { Layout, TextLine } from './layout'
import { type Mention, spanOf } from './mention'
import { parseContextOf } from './parse-context'
import { type ParseValue, parseValues } from './parse-values'

const dateFields: readonly FieldKey[] = ['invoice_date', 'due_date']
const amountFields: readonly FieldKey[] = ['subtotal', 'tax', 'total', 'amount_due']
const taxIdFields: readonly FieldKey[] = ['vendor_tax_id', 'customer_tax_id']
const nameFields: readonly FieldKey[] = ['vendor_name', 'customer_name']
const addressFields: readonly FieldKey[] = ['vendor_address', 'customer_address']

/** What the finders of one document share. */
interface Search {
  readonly layout: Layout
  readonly context: ParseContext
  readonly parse: ParseValue
  readonly found: Candidate[]
}

/** Every value a field could have. Generous on purpose: what is not proposed here can never be chosen. */
export function generateCandidates(layout: Layout): Candidate[] {
  const context = parseContextOf(layout.pages)
  const search: Search = { layout, context, parse: parseValues(context), found: [] }
  for (const line of layout.lines) searchLine(line, search)
  for (const { raw, pieces } of findWrappedNames(layout.lines)) propose(search, nameFields, raw, pieces.map(spanOf))
  for (const { raw, spans } of findAddresses(layout)) propose(search, addressFields, raw, spans)
  return search.found
}

function searchLine(line: TextLine, search: Search): void {
  const { layout, context } = search
  const first = search.found.length
  const dates = findDates(line, context)
  for (const date of dates) add(search, dateFields, date.value, date)
  proposeAmounts(line, dates, search)
  proposeIdentifiers(line, search)
  for (const mention of findVatIds(line)) proposeMention(search, taxIdFields, mention)
  for (const mention of findIbans(line)) proposeMention(search, ['iban'], mention)
  const spaced = findSpacedIban(line, layout.rightOf)
  if (spaced.length > 0) propose(search, ['iban'], spaced.map(({ raw }) => raw).join(' '), spaced.map(spanOf))
  for (const mention of findReferences(line)) proposeMention(search, ['payment_reference'], mention)
  for (const mention of findBics(line)) proposeMention(search, ['bic'], mention)
  for (const mention of findCurrencies(line)) proposeMention(search, ['currency'], mention)
  for (const mention of findNames(line, layout.labels)) proposeMention(search, nameFields, mention)
  dropTwins(search.found, first)
}

function proposeMention(search: Search, keys: readonly FieldKey[], mention: Mention): void {
  propose(search, keys, mention.raw, [spanOf(mention)])
}

function propose({ parse, found }: Search, keys: readonly FieldKey[], raw: string, spans: readonly Span[]): void {
  for (const key of keys) {
    const value = parse(key, raw)
    if (value !== null) found.push({ field: key, spans, raw, value, source: 'rule' })
  }
}

function add({ found }: Search, keys: readonly FieldKey[], value: FieldValue, mention: Mention): void {
  const spans = [spanOf(mention)]
  for (const key of keys) found.push({ field: key, spans, raw: mention.raw, value, source: 'rule' })
}

/** Whole numbers without a currency are amounts only beside an amount's label: else every quantity would be one. */
function proposeAmounts(line: TextLine, dates: readonly Mention[], search: Search): void {
  for (const mention of findAmounts(line)) {
    if (dates.some((date) => mention.from >= date.from && mention.to <= date.to)) continue
    if (mention.decimals === 0 && mention.currency === null && !isLabelledAmount(mention, search.layout)) continue
    // All amounts have one parser.
    const value = search.parse('total', mention.number)
    if (value !== null) add(search, amountFields, value, mention)
  }
}

function isLabelledAmount(mention: Mention, { labels }: Layout): boolean {
  return (
    !countsSomething(mention) && labelled(labels.sightsOf(mention.line, mention.from, mention.to), amountFields, 0.25)
  )
}

/** "30 days", "12 pieces": a word behind a whole number without a currency says what is counted. */
function countsSomething({ line, to }: Mention): boolean {
  return hasLetter(line.words[to]?.text ?? '')
}

/** Any number may be the invoice's; the other identifiers have a label somewhere near. */
function proposeIdentifiers(line: TextLine, search: Search): void {
  const { labels } = search.layout
  for (const mention of findIdentifiers(line, labels)) {
    const sights = labels.sightsOf(line, mention.from, mention.to)
    const keys: FieldKey[] = ['invoice_number']
    for (const key of ['purchase_order', 'payment_reference'] as const)
      if (labelled(sights, [key], 0.06)) keys.push(key)
    if (labelled(sights, taxIdFields, 0.12) && mention.raw.replace(/\D/g, '').length >= 5) keys.push(...taxIdFields)
    proposeMention(search, keys, mention)
  }
}

function labelled(sights: readonly LabelSight[], keys: readonly FieldKey[], strength: number): boolean {
  return sights.some((sight) => sight.strength >= strength && keys.includes(sight.target as FieldKey))
}

/** Two finders may propose the same: of those from `first` on the later stays, in the place of the earlier. */
function dropTwins(found: Candidate[], first: number): void {
  const places = new Map<string, number>()
  let end = first
  for (let at = first; at < found.length; at++) {
    const candidate = found[at] as Candidate
    const [span] = candidate.spans
    const id = `${candidate.field} ${span?.start} ${span?.end} ${candidate.value}`
    const place = places.get(id)
    if (place === undefined) places.set(id, end)
    found[place ?? end++] = candidate
  }
  found.length = end
}

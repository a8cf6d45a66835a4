import { type Box, unionBox } from '@/lib/document/box'
import type { Page, Span } from '@/lib/document/page'
import type { FieldKey, FieldValue } from '@/lib/fields/field'
import { lettersAndDigits } from '@/lib/fields/letters-and-digits'
import { field } from '@/lib/fields/registry'
import type { Alternative, Candidate, Prediction } from '../extraction'
import { groupBy } from '../group-by'
import type { Memory, MemoryRule, RememberedPlace } from './memory'
import { type PageSupport, pageSupportOf } from './page-support'
import { placeOf, samePlace } from './place-of'
import { ruleReason } from './rule-sentence'
import { leastMajority } from './rules-of'
import { valueAtPlace } from './value-at-place'

interface Proposal {
  readonly rule: MemoryRule
  readonly value: FieldValue | null
  readonly raw: string | null
  readonly spans: readonly Span[]
  readonly confidence: number
}

interface Document {
  readonly pages: readonly Page[]
  /** By field; all of them, whatever their scores. */
  readonly candidates: ReadonlyMap<FieldKey, readonly Candidate[]>
  readonly support: PageSupport
}

const maxAlternatives = 3
/** A place without a label moves with the rows above it. */
const unlabelled = 0.6
/** No finder thinks so too. */
const unproposed = 0.9
/** It comes from a correction, that is from a document where the model was wrong. */
const advantage = 1.25

/**
 * The predictions with what is remembered of the vendor: a fixed value where the document's own words support it, a value
 * at the place it was corrected to before where it reads as one of its field. Without a vendor they stay as they are.
 */
export function applyMemory(
  predictions: readonly Prediction[],
  candidates: readonly Candidate[],
  pages: readonly Page[],
  memory: Memory | null | undefined,
): Prediction[] {
  const rules = memory?.rules.filter(({ state }) => state === 'active') ?? []
  if (!memory || rules.length === 0) return [...predictions]
  const byField = groupBy(rules, (rule) => rule.field)
  const document: Document = {
    pages,
    candidates: groupBy(candidates, (candidate) => candidate.field),
    support: pageSupportOf(pages),
  }
  return predictions.map((prediction) => {
    const proposal = proposalOf(prediction, byField.get(prediction.field) ?? [], document)
    return proposal ? changed(prediction, proposal, { pages, memory }) : prediction
  })
}

/** The rule that speaks for this document, if they agree among themselves. */
function proposalOf(prediction: Prediction, rules: readonly MemoryRule[], document: Document): Proposal | null {
  const proposals = rules.flatMap((rule) => {
    const proposal = rule.kind === 'place' ? atPlace(rule, document, prediction) : asBefore(rule, document)
    return proposal ? [proposal] : []
  })
  const votes = proposals.reduce((sum, { rule }) => sum + rule.votes, 0)
  const [best] = proposals.sort((a, b) => b.confidence - a.confidence || b.rule.votes - a.rule.votes)
  if (!best) return null
  const agreeing = proposals.filter((one) => same(prediction.field, one.value, best.value))
  if (agreeing.reduce((sum, { rule }) => sum + rule.votes, 0) < leastMajority * votes) return null
  return best
}

/** A value that is always the same, or that the field is never there. */
function asBefore(rule: MemoryRule, { candidates, support }: Document): Proposal | null {
  const { field: key, value } = rule
  const confidence = trust(rule)
  if (value === null) return { rule, value, raw: null, spans: [], confidence }
  const printed = candidates.get(key)?.find((candidate) => same(key, candidate.value, value))
  if (printed) return { rule, value: printed.value, raw: printed.raw, spans: printed.spans, confidence }
  if (!support.supports(key, value)) return null
  const nearest = nearestOf(value, candidates.get(key) ?? [])
  return { rule, value, raw: nearest?.raw ?? null, spans: nearest?.spans ?? [], confidence: 0.97 * confidence }
}

/** The value at the remembered place, out of all that reads as one of this field. */
function atPlace(rule: MemoryRule, { candidates, pages }: Document, prediction: Prediction): Proposal | null {
  const { field: key, place } = rule
  if (!place) return null
  const found = (candidates.get(key) ?? [])
    .map((candidate) => {
      const own = placeOf(candidate.spans, pages)
      return { candidate, match: own ? samePlace(own, place) : 0 }
    })
    .filter(({ match }) => match > 0)
  const best = found.reduce((top, one) => (top === null || one.match > top.match ? one : top), null as Found | null)
  if (!best) return readAtPlace(rule, place, pages)
  // Of several as good as it, the model's own choice stands.
  const rivals = found.filter(({ match }) => match > best.match - 0.03)
  const chosen = rivals.find(
    ({ candidate }) => prediction.value !== null && same(key, candidate.value, prediction.value),
  )
  const { value, raw, spans } = (chosen ?? best).candidate
  return {
    rule,
    value,
    raw,
    spans,
    confidence: best.match * trust(rule) * (place.relation === 'none' ? unlabelled : 1),
  }
}

/** No finder proposed anything there, so what stands there is read as it was the last time. */
function readAtPlace(rule: MemoryRule, place: RememberedPlace, pages: readonly Page[]): Proposal | null {
  const read = valueAtPlace(rule.field, place, pages)
  if (!read) return null
  const { value, raw, spans, match } = read
  return { rule, value, raw, spans, confidence: unproposed * match * trust(rule) }
}

interface Found {
  readonly candidate: Candidate
  readonly match: number
}

/**
 * How often what a rule says is right, from its own record: of its votes and what stands against them, with so many imagined
 * ones before the first. A value that was verified on the page starts high, a place and "never there" lower.
 */
function trust({ kind, value, votes, against }: MemoryRule): number {
  const [right, all] = kind === 'place' || value === null ? [2, 3] : [4.5, 5]
  return (votes + right) / (votes + against + all)
}

/**
 * Whether a rule may change what the model found. A person's correction of a value does: there the model was wrong before,
 * however sure. A value that was only ever confirmed has to be surer than the model; a corrected place, and that a field is
 * never there, nearly as sure.
 */
function outweighs({ kind, from }: MemoryRule, confidence: number, prediction: Prediction): boolean {
  if (prediction.value === null || (kind === 'value' && from.state === 'corrected')) return true
  return confidence * (from.state === 'confirmed' ? 1 : advantage) >= prediction.confidence
}

function changed(
  prediction: Prediction,
  { rule, value, raw, spans, confidence }: Proposal,
  { pages, memory }: { readonly pages: readonly Page[]; readonly memory: Memory },
): Prediction {
  const agrees = same(prediction.field, prediction.value, value)
  const scanned = pages.some(({ number, source }) => number === prediction.page && source === 'ocr')
  const misread = scanned && isNearly(prediction.value, value)
  if (agrees ? prediction.confidence >= confidence : !misread && !outweighs(rule, confidence, prediction))
    return prediction
  const reasons = [ruleReason(rule, memory.vendorName), ...prediction.reasons].slice(0, agrees ? 3 : 1)
  const proposed = { confidence, source: 'memory' as const, ruleId: rule.id, reasons }
  if (agrees) return { ...prediction, ...proposed }
  return {
    ...prediction,
    ...proposed,
    value,
    raw,
    page: spans[0]?.page ?? null,
    spans,
    box: boxOf(spans, pages),
    alternatives: [...instead(prediction), ...prediction.alternatives]
      .filter((other) => !same(prediction.field, other.value, value))
      .slice(0, maxAlternatives),
  }
}

/** What the model had chosen. */
function instead({ value, raw, spans, box, confidence }: Prediction): Alternative[] {
  return value === null ? [] : [{ value, raw: raw ?? value, spans, box, confidence }]
}

/** The candidate most like a value that is printed a little differently, or misread. */
function nearestOf(value: FieldValue, candidates: readonly Candidate[]): Candidate | null {
  const likeness = candidates.map((candidate) => ({ candidate, share: likenessOf(candidate.value, value) }))
  const best = likeness.sort((a, b) => b.share - a.share)[0]
  return best && best.share > leastLikeness ? best.candidate : null
}

/** What a scan says nearly as it always was is that, misread; but what it says more is no misreading. */
function isNearly(read: FieldValue | null, remembered: FieldValue | null): boolean {
  if (read === null || remembered === null) return false
  return read.length <= mostLonger * remembered.length && likenessOf(read, remembered) > leastLikeness
}

const mostLonger = 1.15

const leastLikeness = 0.7

/** Of two texts, the share of pairs of characters that they have in common (Dice). */
function likenessOf(a: string, b: string): number {
  const [own, other] = [pairsOf(a), pairsOf(b)]
  const shared = [...own].filter((pair) => other.has(pair)).length
  return (2 * shared) / Math.max(1, own.size + other.size)
}

function pairsOf(text: string): Set<string> {
  const key = lettersAndDigits(text)
  return new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)))
}

function same(key: FieldKey, a: FieldValue | null, b: FieldValue | null): boolean {
  return a === null || b === null ? a === b : field(key).equal(a, b)
}

function boxOf(spans: readonly Span[], pages: readonly Page[]): Box | null {
  const boxes = spans.flatMap((span) => {
    const page = pages.find(({ number }) => number === span.page)
    return page?.words.slice(span.start, span.end).map((word) => word.box) ?? []
  })
  return boxes.length > 0 ? unionBox(boxes) : null
}

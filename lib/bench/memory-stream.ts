import { groupLines } from '@/lib/document/lines'
import type { Span } from '@/lib/document/page'
import { extract } from '@/lib/extract/extract'
import { defaultPolicy, type Prediction } from '@/lib/extract/extraction'
import { generateCandidates } from '@/lib/extract/generate-candidates'
import { readLayout } from '@/lib/extract/layout'
import type { Decision } from '@/lib/extract/memory/memory'
import { placeOf } from '@/lib/extract/memory/place-of'
import type { Model } from '@/lib/extract/model'
import type { FieldKey, FieldValue } from '@/lib/fields/field'
import { lettersAndDigits } from '@/lib/fields/letters-and-digits'
import { isRight } from './accuracy-score'
import { createVendorsSeen } from './memory-vendors'
import type { LabelledDocument } from './training-set'

/** One field of one document, as it came. */
export interface Outcome {
  readonly document: string
  readonly vendor: string
  readonly field: FieldKey
  readonly right: boolean
  readonly rightWithoutMemory: boolean
  /** The vendor had no document before, in training or in the stream. */
  readonly firstOfVendor: boolean
  /** A mistake in this field of this vendor was corrected before, in the stream; the same had there been no memory. */
  readonly correctedBefore: boolean
  readonly correctedBeforeWithoutMemory: boolean
  readonly source: Prediction['source']
  readonly confidence: number
  readonly value: FieldValue | null
  readonly valueWithoutMemory: FieldValue | null
  readonly wanted: string
  readonly reason: string | null
}

export interface Recognitions {
  right: number
  wrong: number
  /** Of a vendor that had a document before. */
  missed: number
  /** Somebody, though the vendor had no document before. */
  falsely: number
  rightlyNobody: number
}

export interface StreamResult {
  readonly outcomes: Outcome[]
  readonly recognitions: Recognitions
}

/**
 * Documents one by one: extracted, compared with the truth, corrected; what is corrected is remembered before the next comes.
 * The training documents are reviewed ones as well, so memory begins with their values.
 */
export async function streamDocuments(
  training: readonly LabelledDocument[],
  stream: readonly LabelledDocument[],
  modelAt: (streamed: number) => Promise<Model>,
): Promise<StreamResult> {
  const seen = createVendorsSeen()
  const trueName = new Map<string, string>()
  const [known, corrected, correctedWithout] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const outcomes: Outcome[] = []
  const recognitions: Recognitions = { right: 0, wrong: 0, missed: 0, falsely: 0, rightlyNobody: 0 }
  const learn = (document: LabelledDocument, at: number, predictions: readonly Prediction[] | null) => {
    const id = seen.learn(document.example.pages, valuesOf(document), decisionsOf(document, at, predictions))
    if (!trueName.has(id)) trueName.set(id, vendorOf(document))
    known.add(vendorOf(document))
  }
  for (const [at, document] of training.entries()) learn(document, at, null)
  for (const [at, document] of stream.entries()) {
    const { pages } = document.example
    const [model, vendor] = [await modelAt(at), vendorOf(document)]
    const memory = seen.memoryOf(pages)
    count(recognitions, memory && (trueName.get(memory.vendorId) ?? null), { vendor, known: known.has(vendor) })
    const without = extract(pages, model, defaultPolicy).predictions
    const predictions = memory ? extract(pages, model, { ...defaultPolicy, memory }).predictions : without
    const own = scoredFields(document).map((field): Outcome => {
      const [prediction, plain] = [predictions, without].map((list) => list.find((one) => one.field === field)) as [
        Prediction,
        Prediction,
      ]
      const right = (value: FieldValue | null) => value !== null && isRight(field, value, document.truth)
      return {
        document: document.example.id,
        vendor,
        field,
        right: right(prediction.value),
        rightWithoutMemory: right(plain.value),
        firstOfVendor: !known.has(vendor),
        correctedBefore: corrected.has(`${vendor} ${field}`),
        correctedBeforeWithoutMemory: correctedWithout.has(`${vendor} ${field}`),
        source: prediction.source,
        confidence: prediction.confidence,
        value: prediction.value,
        valueWithoutMemory: plain.value,
        wanted: String(document.truth.fields[field]),
        reason: prediction.source === 'memory' ? (prediction.reasons[0] ?? null) : null,
      }
    })
    outcomes.push(...own)
    for (const { field, right, rightWithoutMemory } of own) {
      if (!right) corrected.add(`${vendor} ${field}`)
      if (!rightWithoutMemory) correctedWithout.add(`${vendor} ${field}`)
    }
    learn(document, training.length + at, predictions)
  }
  return { outcomes, recognitions }
}

function count(
  recognitions: Recognitions,
  recognised: string | null,
  { vendor, known }: { readonly vendor: string; readonly known: boolean },
): void {
  if (recognised === null) recognitions[known ? 'missed' : 'rightlyNobody']++
  else recognitions[recognised === vendor ? 'right' : known ? 'wrong' : 'falsely']++
}

/** Who the vendor is for the count, by its name in the truth; memory has to find out by itself. */
function vendorOf({ truth }: LabelledDocument): string {
  return lettersAndDigits(String(truth.fields.vendor_name ?? truth.name))
}

function scoredFields({ set, truth }: LabelledDocument): FieldKey[] {
  return [...set.labelled].filter((key) => truth.fields[key] !== undefined && truth.printed[key] !== false)
}

/** What is right of a document, by field. */
export function valuesOf({ example }: LabelledDocument): Partial<Record<FieldKey, FieldValue>> {
  return Object.fromEntries(
    Object.entries(example.labels).flatMap(([key, { values }]) => (values[0] ? [[key, values[0]]] : [])),
  )
}

/** What a clerk leaves behind: right values confirmed, wrong ones corrected with their place, where they are on the page. */
export function decisionsOf(
  document: LabelledDocument,
  at: number,
  predictions: readonly Prediction[] | null,
): Decision[] {
  const { id, labels } = document.example
  return (Object.keys(labels) as FieldKey[]).flatMap((field): Decision[] => {
    const wanted = labels[field]?.values[0]
    if (wanted === undefined) return []
    const prediction = predictions?.find((one) => one.field === field)
    const value = prediction?.value ?? null
    const kept = predictions === null || (value !== null && isRight(field, value, document.truth))
    return [
      {
        documentId: id,
        at: new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString(),
        actor: 'the truth',
        field,
        state: kept ? 'confirmed' : 'corrected',
        value: kept && value !== null ? value : wanted,
        place: kept ? null : placeOfValue(document, field, wanted),
        predicted: { value, ruleId: prediction?.ruleId ?? null },
      },
    ]
  })
}

/** Where a clerk would click for a value: beside a label if it stands beside one anywhere. */
function placeOfValue({ example: { pages }, truth }: LabelledDocument, key: FieldKey, wanted: FieldValue) {
  const candidates = generateCandidates(readLayout(pages, pages.flatMap(groupLines)))
  const places = candidates
    .filter(({ field, value }) => field === key && (value === wanted || isRight(key, value, truth)))
    .flatMap(({ spans }: { readonly spans: readonly Span[] }) => placeOf(spans, pages) ?? [])
  return places.find(({ relation }) => relation === 'right') ?? places[0] ?? null
}

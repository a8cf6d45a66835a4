import { z } from 'zod'
import type { Box } from '../document/box'
import type { Span } from '../document/page'
import { type FieldKey, fieldKeys } from '../fields/field'
import { type ExportDocument, type ExportPage, imagePath } from './export-document'
import type { ExportFormat } from './export-format'
import { boxOfSpan, fieldOfLabel, labelledSpans, labelOf, wordsOfSpan } from './labelled-spans'

const percent = z.number().min(0).max(100)
const region = {
  id: z.string(),
  to_name: z.literal('image'),
  original_width: z.number().int(),
  original_height: z.number().int(),
}
const rectangle = { x: percent, y: percent, width: percent, height: percent, rotation: z.literal(0) }
const result = z.discriminatedUnion('type', [
  z.object({
    ...region,
    from_name: z.literal('label'),
    type: z.literal('rectanglelabels'),
    value: z.object({ ...rectangle, rectanglelabels: z.tuple([z.string()]) }),
  }),
  z.object({
    ...region,
    from_name: z.literal('transcription'),
    type: z.literal('textarea'),
    value: z.object({ ...rectangle, text: z.tuple([z.string()]) }),
  }),
])
type Result = z.infer<typeof result>
const task = z.object({
  id: z.number().int(),
  data: z.object({ image: z.string(), document: z.string(), page: z.number().int(), reviewers: z.string() }),
  predictions: z.array(z.object({ model_version: z.string(), score: z.number().nullable(), result: z.array(result) })),
  annotations: z.array(z.object({ completed_by: z.number().int(), lead_time: z.number(), result: z.array(result) })),
})
type Task = z.infer<typeof task>

/**
 * Label Studio: a task a page, boxes in percent. `annotations` are the values as they stand, `predictions` what was
 * proposed. `completed_by` is the first user of the Label Studio that reads it, since it knows ours not: their names are
 * in `data.reviewers`.
 */
export const labelStudio: ExportFormat = {
  name: 'label-studio',
  label: 'Label Studio',
  purpose: 'To go on labelling in Label Studio: boxes on the page, what was predicted beside what people decided.',
  layout: 'label-studio.json: a list of tasks, one a page, with predictions and annotations as boxes in percent',
  joined: [{ path: 'label-studio.json', head: '[\n', between: ',\n', tail: '\n]\n' }],
  overlaps: 'kept',
  images: true,
  write: (document, { pages }) =>
    document.pages.map((page, index) => ({
      path: 'label-studio.json',
      text: JSON.stringify(taskOf(document, page, pages + index + 1)),
    })),
}

function taskOf(document: ExportDocument, page: ExportPage, id: number): Task {
  const { fields } = document
  const onPage = (span: Span) => span.page === page.number
  const predicted = fieldKeys.flatMap((field) =>
    (fields[field].predicted?.spans ?? []).filter(onPage).map((span) => ({ field, ...span })),
  )
  const found = predicted.filter((span) => wordsOfSpan([page], span).length === span.end - span.start)
  const confidences = found.flatMap(({ field }) => fields[field].predicted?.confidence ?? [])
  const actors = fieldKeys.flatMap((key) => fields[key].actor ?? [])
  return {
    id,
    data: {
      image: imagePath(document.id, page.number),
      document: document.id,
      page: page.number,
      reviewers: [...new Set(actors)].join(', '),
    },
    predictions: [
      {
        model_version: document.modelVersion,
        score: confidences.length > 0 ? Math.min(...confidences) : null,
        result: found.flatMap((span, at) => resultsOf(page, span, `p${at}`)),
      },
    ],
    annotations: [
      {
        completed_by: 1,
        lead_time: fieldKeys.reduce((sum, key) => sum + fields[key].seconds, 0),
        result: labelledSpans(document)
          .filter(onPage)
          .flatMap((span, at) => resultsOf(page, span, `a${at}`)),
      },
    ],
  }
}

/** A box and, with the same id, the words in it. */
function resultsOf(page: ExportPage, span: Span & { field: FieldKey }, name: string): Result[] {
  const [left, top, right, bottom] = boxOfSpan([page], span)
  const percent = (value: number) => Math.min(100, Math.max(0, value * 100))
  const value = {
    x: percent(left),
    y: percent(top),
    width: percent(right - left),
    height: percent(bottom - top),
    rotation: 0 as const,
  }
  const common = {
    id: name,
    to_name: 'image' as const,
    original_width: page.widthPixels,
    original_height: page.heightPixels,
  }
  const text = wordsOfSpan([page], span)
    .map((word) => word.text)
    .join(' ')
  return [
    {
      ...common,
      from_name: 'label',
      type: 'rectanglelabels',
      value: { ...value, rectanglelabels: [labelOf(span.field)] },
    },
    { ...common, from_name: 'transcription', type: 'textarea', value: { ...value, text: [text] } },
  ]
}

export interface Region {
  readonly field: FieldKey
  /** 0 to 1. */
  readonly box: Box
  readonly text: string | null
}

export interface ReadTask {
  readonly documentId: string
  readonly page: number
  readonly predictions: Region[]
  readonly annotations: Region[]
}

/** @throws ZodError, SyntaxError on another form */
export function readLabelStudio(text: string): ReadTask[] {
  return z
    .array(task)
    .parse(JSON.parse(text))
    .map(({ data, predictions, annotations }) => ({
      documentId: data.document,
      page: data.page,
      predictions: predictions.flatMap(({ result }) => regionsOf(result)),
      annotations: annotations.flatMap(({ result }) => regionsOf(result)),
    }))
}

function regionsOf(results: readonly Result[]): Region[] {
  const texts = new Map(results.flatMap((one) => (one.type === 'textarea' ? [[one.id, one.value.text[0]]] : [])))
  return results.flatMap((one): Region[] => {
    const field = one.type === 'rectanglelabels' ? fieldOfLabel(one.value.rectanglelabels[0]) : null
    if (!field) return []
    const { x, y, width, height } = one.value
    const box = [x / 100, y / 100, (x + width) / 100, (y + height) / 100] as const
    return [{ field, box, text: texts.get(one.id) ?? null }]
  })
}

import { z } from 'zod'
import type { Box } from '../document/box'
import type { Word } from '../document/page'
import type { FieldKey } from '../fields/field'
import type { ExportDocument, ExportPage } from './export-document'
import type { ExportFormat } from './export-format'
import { boxOfSpan, fieldOfLabel, type LabelledSpan, labelledSpans, wordsOfSpan } from './labelled-spans'

const pixels = z.tuple([z.number().int(), z.number().int(), z.number().int(), z.number().int()])
const entry = z.object({
  id: z.number().int(),
  text: z.string(),
  box: pixels,
  label: z.string(),
  words: z.array(z.object({ text: z.string(), box: pixels })),
  linking: z.array(z.tuple([z.number().int(), z.number().int()])),
})
const form = z.object({ form: z.array(entry) })
type Entry = z.infer<typeof entry>

/**
 * FUNSD: a file a page, boxes in pixels of the stored image. The label is the field; lines of one value are linked in their
 * order; runs of words that belong to no value are `other`. A word of two values stands in both.
 */
export const funsd: ExportFormat = {
  name: 'funsd',
  label: 'FUNSD',
  purpose: 'To train or measure form understanding on the shape of the FUNSD data set.',
  layout: 'annotations/DOCUMENT-PAGE.json: {form: [{id, text, box, label, words, linking}]}, boxes in pixels',
  joined: [],
  overlaps: 'kept',
  images: true,
  write: (document) =>
    document.pages.map((page) => ({
      path: `annotations/${document.id}-${page.number}.json`,
      text: `${JSON.stringify({ form: formOf(document, page) })}\n`,
    })),
}

function formOf(document: ExportDocument, page: ExportPage): Entry[] {
  const spans = labelledSpans(document).filter((span) => span.page === page.number)
  const values = spans.map((span, id) => entryOf(page, span, { id, label: span.field }))
  const linked = values.map((value, id) => ({ ...value, linking: linksOf(spans, id) }))
  const rest = unlabelledRuns(page, spans)
  return [...linked, ...rest.map((span, at) => entryOf(page, span, { id: spans.length + at, label: 'other' }))]
}

interface Run {
  readonly page: number
  readonly start: number
  readonly end: number
}

function entryOf(page: ExportPage, span: Run, { id, label }: { id: number; label: string }): Entry {
  const words = wordsOfSpan([page], span)
  const pixelBox = (box: Box) => toPixels(box, page)
  return {
    id,
    text: words.map(({ text }) => text).join(' '),
    box: pixelBox(boxOfSpan([page], span)),
    label,
    words: words.map(({ text, box }) => ({ text, box: pixelBox(box) })),
    linking: [],
  }
}

/** To the line before and the line behind of the same value. */
function linksOf(spans: readonly LabelledSpan[], id: number): [number, number][] {
  const same = (other: number) => spans[other]?.field === spans[id]?.field
  return [...(same(id - 1) ? [[id - 1, id]] : []), ...(same(id + 1) ? [[id, id + 1]] : [])] as [number, number][]
}

function unlabelledRuns({ number, words }: ExportPage, spans: readonly LabelledSpan[]): Run[] {
  const runs: { page: number; start: number; end: number }[] = []
  for (let at = 0; at < words.length; at++) {
    if (spans.some(({ start, end }) => start <= at && at < end)) continue
    const last = runs.at(-1)
    if (last?.end === at) last.end = at + 1
    else runs.push({ page: number, start: at, end: at + 1 })
  }
  return runs
}

export function toPixels(
  box: Box,
  page: Pick<ExportPage, 'widthPixels' | 'heightPixels'>,
): [number, number, number, number] {
  const [width, height] = [page.widthPixels, page.heightPixels]
  return [
    Math.round(box[0] * width),
    Math.round(box[1] * height),
    Math.round(box[2] * width),
    Math.round(box[3] * height),
  ]
}

export interface ReadForm {
  readonly field: FieldKey
  /** One for each line of the value. */
  readonly lines: { readonly text: string; readonly words: { readonly text: string; readonly box: Box }[] }[]
}

/** The values of a page, lines that are linked together. @throws ZodError, SyntaxError on another form */
export function readFunsd(text: string): ReadForm[] {
  const entries = form.parse(JSON.parse(text)).form
  const values = new Map<number, ReadForm>()
  const forms: ReadForm[] = []
  for (const { id, label, text, words, linking } of entries) {
    const field = fieldOfLabel(label)
    if (!field) continue
    const before = linking.find(([, to]) => to === id)?.[0]
    const known = before === undefined ? undefined : values.get(before)
    const value = known ?? { field, lines: [] }
    if (!known) forms.push(value)
    value.lines.push({ text, words })
    values.set(id, value)
  }
  return forms
}

/** Finds words of a form among those of a page: same text, same pixels. Null where they are not there. */
export function spanOfWords(page: ExportPage, words: readonly Pick<Word, 'text' | 'box'>[]): Run | null {
  const key = (text: string, box: Box) => `${text} ${box.join(' ')}`
  const keys = page.words.map(({ text, box }) => key(text, toPixels(box, page)))
  const wanted = words.map(({ text, box }) => key(text, box))
  const start = keys.findIndex((_, at) => wanted.every((word, offset) => keys[at + offset] === word))
  return start < 0 || wanted.length === 0 ? null : { page: page.number, start, end: start + wanted.length }
}

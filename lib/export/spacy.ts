import { z } from 'zod'
import { documentText, type IndexedText, indexText, rangeOfSpan, spanOfRange } from './document-text'
import type { ExportFormat } from './export-format'
import { jsonLines } from './jsonl'
import { fieldOfLabel, type LabelledSpan, labelledSpans, labelOf, withoutOverlaps } from './labelled-spans'

const entity = z.tuple([z.number().int(), z.number().int(), z.string()])
const record = z.tuple([
  z.string(),
  z.object({ entities: z.array(entity), spans: z.object({ sc: z.array(entity) }).optional() }),
])
type Entity = z.infer<typeof entity>

/**
 * spaCy 3: `[text, annotations]` a line, as `Example.from_dict` takes them for a DocBin. Offsets count code points, as
 * Python does. `doc.ents` must not overlap: of overlapping values the longest is an entity; all are in `spans.sc`, which a
 * span categoriser is trained on.
 */
export const spacy: ExportFormat = {
  name: 'spacy',
  label: 'spaCy 3 (JSON Lines)',
  purpose: 'To train a spaCy pipeline that finds values in text.',
  layout: 'spacy.jsonl: [text, {entities, spans}] a line; offsets in code points, end exclusive',
  joined: [{ path: 'spacy.jsonl' }],
  overlaps: 'kept',
  images: false,
  write(document) {
    const text = documentText(document.pages, { unit: 'code_points' })
    const spans = labelledSpans(document)
    const annotations = {
      entities: entitiesOf(text, withoutOverlaps(spans).kept),
      spans: { sc: entitiesOf(text, spans) },
    }
    return [{ path: 'spacy.jsonl', text: `${JSON.stringify([text.text, annotations])}\n` }]
  },
}

export interface LabelledText {
  readonly text: string
  readonly spans: LabelledSpan[]
}

/** @throws ZodError, SyntaxError on another form */
export function readSpacy(text: string): LabelledText[] {
  return jsonLines(text).map((line) => {
    const [text, { entities, spans }] = record.parse(line)
    return { text, spans: spansOfEntities(indexText(text, 'code_points'), spans?.sc ?? entities) }
  })
}

/** `[start, end, label]`, in the unit of the text. */
export function entitiesOf(text: IndexedText, spans: readonly LabelledSpan[]): Entity[] {
  return spans.flatMap((span) => {
    const range = rangeOfSpan(text, span)
    return range ? [[range.start, range.end, labelOf(span.field)] satisfies Entity] : []
  })
}

/** Labels of other data sets are left out. */
export function spansOfEntities(text: IndexedText, entities: readonly Entity[]): LabelledSpan[] {
  return entities.flatMap(([start, end, label]) => {
    const [field, span] = [fieldOfLabel(label), spanOfRange(text, { start, end })]
    return field && span ? [{ field, ...span }] : []
  })
}

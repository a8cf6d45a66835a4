import { z } from 'zod'
import { fieldKeys } from '../fields/field'
import { documentText, indexText } from './document-text'
import type { ExportDocument } from './export-document'
import type { ExportFormat } from './export-format'
import { jsonLines } from './jsonl'
import { labelledSpans, labelOf, withoutOverlaps } from './labelled-spans'
import { entitiesOf, type LabelledText, spansOfEntities } from './spacy'

/** Name of the labelling job, which is the key of the labels. */
const job = 'countersign'
const offset = z.number().int()
const record = z.object({
  source: z.string(),
  [job]: z.object({
    annotations: z.object({
      entities: z.array(z.object({ startOffset: offset, endOffset: offset, label: z.string() })),
      labels: z.array(z.object({ label: z.string() })),
    }),
  }),
})

/** Amazon Comprehend and Ground Truth: an augmented manifest, one document a line; offsets in code points. */
export const comprehendManifest: ExportFormat = {
  name: 'comprehend-manifest',
  label: 'Amazon Comprehend (augmented manifest)',
  purpose: 'To train a recogniser in Amazon Comprehend as from a labelling job of Ground Truth.',
  layout: 'output.manifest: {source, countersign: {annotations}, countersign-metadata} a line; offsets in code points',
  joined: [{ path: 'output.manifest' }],
  overlaps: 'longest',
  images: false,
  write(document) {
    const text = documentText(document.pages, { unit: 'code_points' })
    const entities = entitiesOf(text, withoutOverlaps(labelledSpans(document)).kept)
    const annotations = {
      entities: entities.map(([startOffset, endOffset, label]) => ({ startOffset, endOffset, label })),
      labels: fieldKeys.map((key) => ({ label: labelOf(key) })),
    }
    const line = {
      source: text.text,
      [job]: { annotations },
      [`${job}-metadata`]: {
        entities: entities.map(() => ({ confidence: 0 })),
        'job-name': `labeling-job/${job}`,
        type: 'groundtruth/text-span',
        'creation-date': decidedAt(document),
        'human-annotated': 'yes',
      },
    }
    return [{ path: 'output.manifest', text: `${JSON.stringify(line)}\n` }]
  },
}

/** When the last decision was made, as Ground Truth writes it: without milliseconds and zone. */
function decidedAt({ fields, receivedAt }: ExportDocument): string {
  const times = fieldKeys.flatMap((key) => fields[key].at ?? []).sort()
  return (times.at(-1) ?? receivedAt).replace(/\.\d+Z$/, '.000000')
}

/** @throws ZodError, SyntaxError on another form */
export function readComprehendManifest(text: string): LabelledText[] {
  return jsonLines(text).map((line) => {
    const { source, [job]: labels } = record.parse(line)
    const { entities } = labels.annotations
    const triples = entities.map(({ startOffset, endOffset, label }): [number, number, string] => [
      startOffset,
      endOffset,
      label,
    ])
    return { text: source, spans: spansOfEntities(indexText(source, 'code_points'), triples) }
  })
}

import { z } from 'zod'
import { documentText, indexText } from './document-text'
import type { ExportFormat } from './export-format'
import { jsonLines } from './jsonl'
import { labelledSpans } from './labelled-spans'
import { entitiesOf, type LabelledText, spansOfEntities } from './spacy'

const record = z.object({ text: z.string(), label: z.array(z.tuple([z.number().int(), z.number().int(), z.string()])) })

/** doccano, sequence labelling. Offsets count code points; keys beside `text` and `label` become metadata there. */
export const doccano: ExportFormat = {
  name: 'doccano',
  label: 'doccano (JSON Lines)',
  purpose: 'To go on labelling text in doccano.',
  layout: 'doccano.jsonl: {text, label: [[start, end, LABEL]]} a line; offsets in code points, end exclusive',
  joined: [{ path: 'doccano.jsonl' }],
  overlaps: 'kept',
  images: false,
  write(document) {
    const text = documentText(document.pages, { unit: 'code_points' })
    const { id, fileName } = document
    const line = {
      text: text.text,
      label: entitiesOf(text, labelledSpans(document)),
      document_id: id,
      file_name: fileName,
    }
    return [{ path: 'doccano.jsonl', text: `${JSON.stringify(line)}\n` }]
  },
}

/** @throws ZodError, SyntaxError on another form */
export function readDoccano(text: string): LabelledText[] {
  return jsonLines(text).map((line) => {
    const { text, label } = record.parse(line)
    return { text, spans: spansOfEntities(indexText(text, 'code_points'), label) }
  })
}

import { readCsvRows } from './csv-cells'
import { documentText, flatSpan, indexText, rangeOfSpan, spanOfRange } from './document-text'
import type { ExportFormat } from './export-format'
import { fieldOfLabel, type LabelledSpan, labelledSpans, labelOf, withoutOverlaps } from './labelled-spans'

const textFile = 'documents.txt'

/**
 * Amazon Comprehend, plain text: one document a line of the text file, lines counted from 0, offsets in code points from the
 * beginning of the line. A recogniser takes at most 25 types of entity, and a word has one.
 */
export const comprehendCsv: ExportFormat = {
  name: 'comprehend-csv',
  label: 'Amazon Comprehend (CSV and text)',
  purpose: 'To train a recogniser in Amazon Comprehend from plain text and a table of places.',
  layout: 'documents.txt: one document a line; annotations.csv: File, Line, Begin Offset, End Offset, Type',
  joined: [{ path: textFile }, { path: 'annotations.csv', head: 'File,Line,Begin Offset,End Offset,Type\r\n' }],
  overlaps: 'longest',
  images: false,
  write({ pages, ...document }, { documents }) {
    const text = documentText(pages, { unit: 'code_points', flat: true })
    const { kept } = withoutOverlaps(labelledSpans({ pages, ...document }))
    const rows = kept.flatMap((span) => {
      const range = rangeOfSpan(text, flatSpan(pages, span))
      return range ? `${[textFile, documents, range.start, range.end, labelOf(span.field)].join(',')}\r\n` : []
    })
    return [
      { path: textFile, text: `${text.text}\n` },
      { path: 'annotations.csv', text: rows.join('') },
    ]
  },
}

/** A document's spans by its line; words count through the document, as page 1. @throws RangeError on what is not CSV */
export function readComprehendCsv(texts: string, annotations: string): LabelledSpan[][] {
  const lines = texts.split('\n').slice(0, -1)
  const documents = lines.map((line) => ({ indexed: indexText(line, 'code_points'), spans: [] as LabelledSpan[] }))
  for (const [, line, start, end, label = ''] of readCsvRows(annotations).slice(1)) {
    const document = documents[Number(line)]
    const field = fieldOfLabel(label)
    const span = document && spanOfRange(document.indexed, { start: Number(start), end: Number(end) })
    if (field && span) document.spans.push({ field, ...span })
  }
  return documents.map(({ spans }) => spans)
}

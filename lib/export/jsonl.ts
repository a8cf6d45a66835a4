import { type ExportDocument, exportDocument } from './export-document'
import type { ExportFormat } from './export-format'

/** Countersign's own: one whole document a line, checked when it is read again. */
export const jsonl: ExportFormat = {
  name: 'jsonl',
  label: 'JSON Lines (complete)',
  purpose: 'To keep everything, or to read it with a program of your own: nothing is left out.',
  layout: 'documents.jsonl: one document a line, with pages, words, values, what was predicted, who decided, and rows',
  joined: [{ path: 'documents.jsonl' }],
  overlaps: 'kept',
  images: true,
  write: (document) => [{ path: 'documents.jsonl', text: `${JSON.stringify(document)}\n` }],
}

/** @throws ZodError, SyntaxError where a line is not a document of this version */
export function readJsonl(text: string): ExportDocument[] {
  return jsonLines(text).map((value) => exportDocument.parse(value))
}

/** The values of a JSON Lines file; only \n ends a line, whatever Unicode calls one. */
export function jsonLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
}

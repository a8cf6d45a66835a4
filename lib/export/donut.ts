import { z } from 'zod'
import { imagePath } from './export-document'
import type { ExportFormat } from './export-format'
import { jsonLines } from './jsonl'
import { parseTreeOf, type ReadTree, readParseTree } from './parse-tree'

const record = z.object({ file_name: z.string(), ground_truth: z.string() })
const truth = z.object({ gt_parse: z.record(z.string(), z.unknown()) })

/** Donut, as a Hugging Face image folder: a line a page image, what is to be read from it as JSON in a string. */
export const donut: ExportFormat = {
  name: 'donut',
  label: 'Donut',
  purpose: 'To train Donut or another model that reads a page image straight to JSON. Take the images along.',
  layout:
    'metadata.jsonl: {file_name, ground_truth: "{\\"gt_parse\\": …}"} a page; a page has the values that stand on it',
  joined: [{ path: 'metadata.jsonl' }],
  overlaps: 'kept',
  images: true,
  write: (document) =>
    document.pages.map(({ number }) => {
      const ground_truth = JSON.stringify({ gt_parse: parseTreeOf(document, number) })
      const line = { file_name: imagePath(document.id, number), ground_truth }
      return { path: 'metadata.jsonl', text: `${JSON.stringify(line)}\n` }
    }),
}

/** @throws ZodError, SyntaxError on another form */
export function readDonut(text: string): (ReadTree & { readonly image: string })[] {
  return jsonLines(text).map((line) => {
    const { file_name, ground_truth } = record.parse(line)
    return { image: file_name, ...readParseTree(truth.parse(JSON.parse(ground_truth)).gt_parse) }
  })
}

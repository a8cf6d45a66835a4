import { z } from 'zod'
import { documentText, type IndexedText, rangeOfSpan } from './document-text'
import { type ExportDocument, type ExportPage, imagePath } from './export-document'
import type { ExportFormat } from './export-format'
import { jsonLines } from './jsonl'
import { fieldOfLabel, type LabelledSpan, labelledSpans, labelOf } from './labelled-spans'

const integer = z.number().int()
const task = z.object({
  text: z.string(),
  tokens: z.array(z.object({ text: z.string(), start: integer, end: integer, id: integer, ws: z.boolean() })),
  spans: z.array(
    z.object({ start: integer, end: integer, token_start: integer, token_end: integer, label: z.string() }),
  ),
  image: z.string(),
  width: integer,
  height: integer,
  meta: z.object({ document: z.string(), page: integer, file: z.string() }),
  answer: z.literal('accept'),
  _input_hash: integer,
  _task_hash: integer,
})
type Task = z.infer<typeof task>

/** Prodigy: a task a page that has words. Offsets count code points; `token_end` is the last token, not the one behind it. */
export const prodigy: ExportFormat = {
  name: 'prodigy',
  label: 'Prodigy (JSON Lines)',
  purpose: 'To go on labelling in Prodigy, with words and boxes in place.',
  layout: 'prodigy.jsonl: a task a page with words; offsets in code points, token_end inclusive',
  joined: [{ path: 'prodigy.jsonl' }],
  overlaps: 'kept',
  images: true,
  write(document) {
    const spans = labelledSpans(document)
    const tasks = document.pages.filter(({ words }) => words.length > 0).map((page) => taskOf(document, page, spans))
    return tasks.map((task) => ({ path: 'prodigy.jsonl', text: `${JSON.stringify(task)}\n` }))
  },
}

function taskOf({ id, fileName }: ExportDocument, page: ExportPage, spans: readonly LabelledSpan[]): Task {
  const indexed = documentText([{ ...page, number: 1 }], { unit: 'code_points' })
  const image = imagePath(id, page.number)
  const onPage = spansOf(
    indexed,
    spans.filter((span) => span.page === page.number),
  )
  return {
    text: indexed.text,
    tokens: tokensOf(indexed),
    spans: onPage,
    image,
    width: page.widthPixels,
    height: page.heightPixels,
    meta: { document: id, page: page.number, file: fileName },
    answer: 'accept',
    _input_hash: hash(`${image}\n${indexed.text}`),
    _task_hash: hash(`${image}\n${indexed.text}\n${JSON.stringify(onPage)}`),
  }
}

function tokensOf({ text, words }: IndexedText): Task['tokens'] {
  const characters = [...text]
  return (words[0] ?? []).map(({ start, end }, id) => {
    return { text: characters.slice(start, end).join(''), start, end, id, ws: characters[end] === ' ' }
  })
}

function spansOf(indexed: IndexedText, spans: readonly LabelledSpan[]): Task['spans'] {
  return spans.flatMap((span) => {
    const range = rangeOfSpan(indexed, { ...span, page: 1 })
    return range ? [{ ...range, token_start: span.start, token_end: span.end - 1, label: labelOf(span.field) }] : []
  })
}

/** FNV-1a over UTF-16, as the signed 32 bits that Prodigy keeps; it works out its own where it wants to. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value | 0
}

export interface ReadTask {
  readonly documentId: string
  readonly page: number
  readonly text: string
  readonly tokens: string[]
  readonly spans: LabelledSpan[]
}

/** @throws ZodError, SyntaxError on another form */
export function readProdigy(text: string): ReadTask[] {
  return jsonLines(text).map((line) => {
    const { text, tokens, spans, meta } = task.parse(line)
    return {
      documentId: meta.document,
      page: meta.page,
      text,
      tokens: tokens.map((token) => token.text),
      spans: spans.flatMap(({ label, token_start, token_end }) => {
        const field = fieldOfLabel(label)
        return field ? [{ field, page: meta.page, start: token_start, end: token_end + 1 }] : []
      }),
    }
  })
}

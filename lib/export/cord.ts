import { z } from 'zod'
import type { FieldKey } from '../fields/field'
import { type ExportDocument, type ExportPage, imagePath } from './export-document'
import type { ExportFormat } from './export-format'
import { toPixels } from './funsd'
import { type LabelledSpan, labelledSpans, wordsOfSpan } from './labelled-spans'
import { parseTreeOf, type ReadTree, readParseTree } from './parse-tree'

const integer = z.number().int()
const quad = z.object({
  x1: integer,
  y1: integer,
  x2: integer,
  y2: integer,
  x3: integer,
  y3: integer,
  x4: integer,
  y4: integer,
})
const word = z.object({ quad, is_key: z.union([z.literal(0), z.literal(1)]), row_id: integer, text: z.string() })
const receipt = z.object({
  valid_line: z.array(z.object({ words: z.array(word), category: z.string(), group_id: integer })),
  meta: z.object({
    version: z.string(),
    image_id: z.string(),
    split: z.string(),
    image_size: z.object({ width: integer, height: integer }),
  }),
  gt_parse: z.record(z.string(), z.unknown()),
})
type Receipt = z.infer<typeof receipt>
type CordWord = z.infer<typeof word>

/** CORD's own categories where it has them; the rest under `invoice`. */
const categories: Partial<Record<FieldKey, string>> = {
  subtotal: 'sub_total.subtotal_price',
  tax: 'sub_total.tax_price',
  total: 'total.total_price',
}
const fieldOfCategory = new Map(Object.entries(categories).map(([key, category]) => [category, key as FieldKey]))

/**
 * CORD: a file a page, quads in pixels. A value of several lines is several `valid_line`s of one group. Rows are in
 * `gt_parse` alone, since a row is known by its own box and not by its cells'.
 */
export const cord: ExportFormat = {
  name: 'cord',
  label: 'CORD',
  purpose: 'To train or measure receipt parsing on the shape of the CORD data set.',
  layout: 'json/DOCUMENT-PAGE.json: {valid_line, meta, gt_parse}, quads in pixels',
  joined: [],
  overlaps: 'kept',
  images: true,
  write: (document) =>
    document.pages.map((page) => ({
      path: `json/${document.id}-${page.number}.json`,
      text: `${JSON.stringify(receiptOf(document, page))}\n`,
    })),
}

function receiptOf(document: ExportDocument, page: ExportPage): Receipt {
  const spans = labelledSpans(document).filter((span) => span.page === page.number)
  const groups = [...new Set(spans.map(({ field }) => field))]
  return {
    valid_line: spans.map((span, row) => ({
      words: wordsOf(page, span, row),
      category: categories[span.field] ?? `invoice.${span.field}`,
      group_id: groups.indexOf(span.field),
    })),
    meta: {
      version: '1.0.0',
      image_id: imagePath(document.id, page.number),
      split: 'train',
      image_size: { width: page.widthPixels, height: page.heightPixels },
    },
    gt_parse: { ...parseTreeOf(document, page.number) },
  }
}

function wordsOf(page: ExportPage, span: LabelledSpan, row: number): CordWord[] {
  return wordsOfSpan([page], span).map(({ text, box }) => {
    const [left, top, right, bottom] = toPixels(box, page)
    const quad = { x1: left, y1: top, x2: right, y2: top, x3: right, y3: bottom, x4: left, y4: bottom }
    return { quad, is_key: 0, row_id: row, text }
  })
}

export interface ReadReceipt extends ReadTree {
  readonly image: string
  /** One for each line of a value; boxes in pixels. */
  readonly lines: {
    readonly field: FieldKey
    readonly words: { readonly text: string; readonly box: readonly [number, number, number, number] }[]
  }[]
}

/** @throws ZodError, SyntaxError on another form */
export function readCord(text: string): ReadReceipt {
  const { valid_line, meta, gt_parse } = receipt.parse(JSON.parse(text))
  const lines = valid_line.map(({ words, category }) => ({
    field: fieldOfCategory.get(category) ?? (category.replace(/^invoice\./, '') as FieldKey),
    words: words.map(({ text, quad: { x1, y1, x3, y3 } }) => ({ text, box: [x1, y1, x3, y3] as const })),
  }))
  return { image: meta.image_id, lines, ...readParseTree(gt_parse) }
}

import { z } from 'zod'
import type { Box } from '../document/box'
import { imagePath } from './export-document'
import type { ExportFormat } from './export-format'
import { jsonLines } from './jsonl'
import { type LabelledSpan, labelledSpans, spansOfTags, tagsOf, withoutOverlaps } from './labelled-spans'

const thousandth = z.number().int().min(0).max(1000)
const record = z.object({
  id: z.string(),
  tokens: z.array(z.string()),
  bboxes: z.array(z.tuple([thousandth, thousandth, thousandth, thousandth])),
  ner_tags: z.array(z.string()),
  image: z.string(),
})

/** Hugging Face token classification with layout (LayoutLM, LiLT): a line a page that has words, boxes in thousandths. */
export const layoutlm: ExportFormat = {
  name: 'layoutlm',
  label: 'Hugging Face / LayoutLM (JSON Lines)',
  purpose: 'To train a layout model (LayoutLM, LiLT) with Hugging Face: words, boxes and tags.',
  layout:
    'layoutlm.jsonl: {id, tokens, bboxes, ner_tags, image} a page with words; the tags’ numbers are in the manifest',
  joined: [{ path: 'layoutlm.jsonl' }],
  overlaps: 'longest',
  images: true,
  write(document) {
    const { kept } = withoutOverlaps(labelledSpans(document))
    return document.pages.flatMap(({ number, words }) => {
      if (words.length === 0) return []
      const line = {
        id: `${document.id}-${number}`,
        tokens: words.map(({ text }) => text),
        bboxes: words.map(({ box }) => thousandths(box)),
        ner_tags: tagsOf(
          words.length,
          kept.filter(({ page }) => page === number),
        ),
        image: imagePath(document.id, number),
      }
      return [{ path: 'layoutlm.jsonl', text: `${JSON.stringify(line)}\n` }]
    })
  },
}

/** As the processors want them: whole, within 0 to 1000, left ≤ right, top ≤ bottom. */
export function thousandths(box: Box): [number, number, number, number] {
  const at = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000)
  const [left, top] = [at(box[0]), at(box[1])]
  return [left, top, Math.max(left, at(box[2])), Math.max(top, at(box[3]))]
}

export interface ReadLayout {
  readonly documentId: string
  readonly page: number
  readonly tokens: string[]
  /** 0 to 1, to the thousandth. */
  readonly boxes: Box[]
  readonly spans: LabelledSpan[]
}

/** @throws ZodError, SyntaxError on another form */
export function readLayoutlm(text: string): ReadLayout[] {
  return jsonLines(text).map((line) => {
    const { id, tokens, bboxes, ner_tags } = record.parse(line)
    const cut = id.lastIndexOf('-')
    const page = Number(id.slice(cut + 1))
    const boxes = bboxes.map(([l, t, r, b]) => [l / 1000, t / 1000, r / 1000, b / 1000] as const)
    return { documentId: id.slice(0, cut), page, tokens, boxes, spans: spansOfTags(ner_tags, page) }
  })
}

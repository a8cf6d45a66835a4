import { z } from 'zod'
import type { Box } from '../document/box'
import { type FieldKey, fieldKeys } from '../fields/field'
import type { LabelledRow, LabelledRows, RefusedRow } from './labelled-row'
import { fieldOfLabel } from './labelled-spans'
import { sentence } from './read-truth'

const percent = z.number().min(-1).max(101)
const region = z.object({
  id: z.string().max(200),
  value: z.object({
    x: percent.optional(),
    y: percent.optional(),
    width: percent.optional(),
    height: percent.optional(),
    rectanglelabels: z.array(z.string()).optional(),
    labels: z.array(z.string()).optional(),
    text: z.union([z.string().max(4000), z.array(z.string().max(4000))]).optional(),
  }),
})
const task = z.object({
  id: z.union([z.number(), z.string()]).optional(),
  data: z.record(z.string(), z.unknown()),
  annotations: z
    .array(z.object({ was_cancelled: z.boolean().optional(), result: z.array(z.unknown()).max(5000) }))
    .default([]),
})
type Task = z.infer<typeof task>

interface Piece {
  readonly field: FieldKey
  readonly page: number
  readonly box: Box
  readonly text: string
}

/**
 * Label Studio's JSON, as it exports it and as we do: a task a page, tasks of one `data.document` are one document.
 * Rectangles are named after fields; their text is the transcription of the same id, else the words in the box. What has
 * no rectangle is not known.
 */
export function readLabelStudioLabels(text: string): LabelledRows {
  const given = jsonOf(text)
  if (!Array.isArray(given))
    return { rows: [], refused: [{ number: 1, name: 'labels', reason: 'This is no list of tasks.' }] }
  const refused: RefusedRow[] = []
  const documents = new Map<string, { number: number; task: Task; pieces: Piece[] }>()
  for (const [at, one] of given.entries()) {
    const { data, error } = task.safeParse(one)
    if (!data) {
      refused.push({ number: at + 1, name: `Task ${at + 1}`, reason: sentence(error) })
      continue
    }
    const key = textOf(data.data, 'document') ?? `task ${at}`
    const document = documents.get(key) ?? { number: at + 1, task: data, pieces: [] }
    documents.set(key, document)
    document.pieces.push(...piecesOf(data))
  }
  return { rows: [...documents.values()].map(rowOf), refused }
}

function rowOf({ number, task: { data }, pieces }: { number: number; task: Task; pieces: Piece[] }): LabelledRow {
  const file = textOf(data, 'file') ?? textOf(data, 'image') ?? null
  const document = textOf(data, 'document')
  const values = fieldKeys.flatMap((key) => {
    const own = pieces.filter(({ field }) => field === key)
    const written = own
      .map(({ text }) => text)
      .join(' ')
      .trim()
    return own.length > 0
      ? [[key, { text: written, places: own.map(({ page, box }) => ({ page, box })) }] as const]
      : []
  })
  return {
    number,
    name: file ?? document ?? `Task ${number}`,
    file,
    documentId: document && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(document) ? document : null,
    lines: null,
    values: Object.fromEntries(values),
    absent: [],
    documentType: null,
    lineItems: null,
  }
}

/** Of the first annotation that its annotator did not skip. */
function piecesOf({ data, annotations }: Task): Piece[] {
  const result = annotations.find(({ was_cancelled }) => !was_cancelled)?.result ?? []
  const regions = result.flatMap((one) => region.safeParse(one).data ?? [])
  const texts = new Map(regions.flatMap(({ id, value: { text } }) => (text === undefined ? [] : [[id, joined(text)]])))
  const page = Number(data.page ?? 1)
  return regions.flatMap(({ id, value: { x, y, width, height, rectanglelabels, labels } }) => {
    const field = fieldOfLabel((rectanglelabels ?? labels)?.[0] ?? '')
    if (!field || x === undefined || y === undefined || width === undefined || height === undefined) return []
    const box: Box = [x / 100, y / 100, (x + width) / 100, (y + height) / 100]
    return [{ field, page: Number.isInteger(page) ? page : 1, box, text: texts.get(id) ?? '' }]
  })
}

const joined = (text: string | readonly string[]) => (typeof text === 'string' ? text : text.join(' '))

function textOf(data: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = data[key]
  return typeof value === 'string' && value !== '' ? value.slice(0, 1000) : undefined
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

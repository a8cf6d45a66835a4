import { expect, test } from 'vitest'
import { fieldKeys } from '../fields/field'
import { comprehendCsv, readComprehendCsv } from './comprehend-csv'
import { comprehendManifest, readComprehendManifest } from './comprehend-manifest'
import { cord, readCord } from './cord'
import { docile, readDocile } from './docile'
import { flatSpan } from './document-text'
import { donut, readDonut } from './donut'
import { imagePath } from './export-document'
import { funsd, readFunsd, spanOfWords } from './funsd'
import { labelStudio, readLabelStudio } from './label-studio'
import { labelledSpans, spansInBox, withoutOverlaps, wordsOfSpan } from './labelled-spans'
import { emptyDocument, pages, trickyDocument } from './testing/tricky-document'
import { fileOf, writeFiles } from './testing/write-files'

const spans = labelledSpans(trickyDocument)
const { kept } = withoutOverlaps(spans)
const textOf = (span: (typeof spans)[number]) => wordsOfSpan(pages, span).map(({ text }) => text)
const { id } = trickyDocument
const pagesOf = (document: typeof trickyDocument) => document.pages
const values = Object.fromEntries(
  fieldKeys.flatMap((key) =>
    trickyDocument.fields[key].value === null ? [] : [[key, trickyDocument.fields[key].value]],
  ),
)
const rows = trickyDocument.lineItems.map(({ page: _, box: __, ...row }) => row)

test('comprehend csv: the kept spans come back by line, in code points, and no line holds two documents', () => {
  const files = writeFiles(comprehendCsv, emptyDocument, trickyDocument, emptyDocument)
  const [texts = '', annotations = ''] = [files.get('documents.txt'), files.get('annotations.csv')]
  expect(texts.split('\n')).toHaveLength(4)
  const read = readComprehendCsv(texts, annotations)
  expect(read).toEqual([[], kept.map((span) => ({ ...span, ...flatSpan(pages, span) })), []])
  const row = annotations.split('\r\n').find((line) => line.endsWith('PAYMENT_REFERENCE'))
  const [, line, start, end] = row?.split(',') ?? []
  expect([...(texts.split('\n')[Number(line)] ?? '')].slice(Number(start), Number(end)).join('')).toBe('𝔘nicode')
})

test('comprehend: at most 25 types, upper case with underscores', () => {
  const { labels } = JSON.parse(fileOf(comprehendManifest, 'output.manifest', trickyDocument)).countersign.annotations
  expect(labels.length).toBeLessThanOrEqual(25)
  for (const { label } of labels) expect(label).toMatch(/^[A-Z_]+$/)
})

test('comprehend manifest: the kept spans come back', () => {
  const text = fileOf(comprehendManifest, 'output.manifest', trickyDocument, emptyDocument)
  expect(readComprehendManifest(text).map((document) => document.spans)).toEqual([kept, []])
  const { 'countersign-metadata': metadata, countersign } = JSON.parse(text.split('\n')[0] ?? '')
  expect(metadata).toMatchObject({ 'human-annotated': 'yes', 'creation-date': '2026-11-20T10:00:00.000000' })
  expect(metadata.entities).toHaveLength(countersign.annotations.entities.length)
})

test('funsd: all spans come back with their words, lines of one value linked; every word is in the form', () => {
  const files = writeFiles(funsd, trickyDocument, emptyDocument)
  expect(files.size).toBe(6)
  const read = pagesOf(trickyDocument).flatMap((page) => {
    const forms = readFunsd(files.get(`annotations/${id}-${page.number}.json`) ?? '')
    return forms.flatMap(({ field, lines }) => lines.map(({ words }) => ({ field, ...spanOfWords(page, words) })))
  })
  expect(read).toEqual(spans.toSorted((a, b) => a.page - b.page))
  const first = files.get(`annotations/${id}-1.json`) ?? ''
  expect(readFunsd(first).find(({ field }) => field === 'vendor_address')?.lines).toHaveLength(3)
  const words = JSON.parse(first).form.flatMap((entry: { words: { text: string }[] }) => entry.words)
  const texts = new Set(words.map(({ text }: { text: string }) => text))
  for (const { text } of pages[0]?.words ?? []) expect(texts).toContain(text)
})

test('donut: values and rows come back from the pages together', () => {
  const read = readDonut(fileOf(donut, 'metadata.jsonl', trickyDocument))
  expect(read.map(({ image }) => image)).toEqual([1, 2, 3].map((page) => imagePath(id, page)))
  expect(Object.assign({}, ...read.map((page) => page.values))).toEqual(values)
  expect(read.flatMap((page) => page.rows)).toEqual(rows)
  expect(read[2]?.values).toEqual({
    customer_name: values.customer_name,
    amount_due: '-12.00',
    payment_reference: '𝔘nicode',
  })
})

test('cord: spans, values and rows come back', () => {
  const files = writeFiles(cord, trickyDocument)
  const read = pagesOf(trickyDocument).map((page) => readCord(files.get(`json/${id}-${page.number}.json`) ?? ''))
  const found = read.flatMap(({ lines }, at) =>
    lines.map(({ field, words }) => ({ field, ...spanOfWords(trickyDocument.pages[at] as never, words) })),
  )
  expect(found).toEqual(spans.toSorted((a, b) => a.page - b.page))
  expect(Object.assign({}, ...read.map((page) => page.values))).toEqual(values)
  expect(read.flatMap((page) => page.rows)).toEqual(rows)
  expect(files.get(`json/${id}-1.json`)).toContain('"total.total_price"')
})

test('docile: places, printed text and rows on the pages come back; pages count from 0 in the file', () => {
  const text = fileOf(docile, `annotations/${id}.json`, trickyDocument)
  const { fields, rows } = readDocile(text)
  const wanted = fieldKeys.flatMap((key) => {
    const own = spans.filter(({ field }) => field === key)
    return own.length > 0 ? [{ field: key, text: own.map((span) => textOf(span).join(' ')).join('\n') }] : []
  })
  expect(fields.map(({ field, text }) => ({ field, text }))).toEqual(wanted)
  for (const { field, page, box } of fields) {
    const own = spans.filter((span) => span.field === field).map(({ field: _, ...span }) => span)
    expect(
      spansInBox(pages[page - 1] as never, box).filter(({ start }) => own.some((span) => span.start === start)),
    ).not.toEqual([])
    if (own.length === 1) expect(spansInBox(pages[page - 1] as never, box)).toEqual(own)
  }
  const [row] = trickyDocument.lineItems
  const { page: _, box: __, ...cells } = row ?? {}
  expect([...rows]).toEqual([[1, cells]])
  expect(JSON.parse(text).field_extractions.at(-1).page).toBe(2)
})

test('label studio: predictions and annotations come back as boxes, and as spans from them', () => {
  const tasks = readLabelStudio(fileOf(labelStudio, 'label-studio.json', emptyDocument, trickyDocument))
  expect(tasks.map(({ page }) => page)).toEqual([1, 2, 3, 1, 2, 3])
  const read = tasks.slice(3).flatMap((task) =>
    task.annotations.map(({ field, box, text }) => ({
      field,
      text,
      spans: spansInBox(pages[task.page - 1] as never, box),
    })),
  )
  const wanted = spans
    .toSorted((a, b) => a.page - b.page)
    .map((span) => {
      const { field, ...place } = span
      return { field, text: textOf(span).join(' '), spans: [place] }
    })
  expect(read).toEqual(wanted)
  expect(tasks[3]?.predictions.map(({ text }) => text)).toContain('😀')
  expect(tasks[0]?.annotations).toEqual([])
})

test('label studio: the ids of tasks are unique over documents, and an export of nothing is a list', () => {
  const tasks = JSON.parse(fileOf(labelStudio, 'label-studio.json', emptyDocument, trickyDocument))
  expect(tasks.map((task: { id: number }) => task.id)).toEqual([1, 2, 3, 4, 5, 6])
  expect(readLabelStudio(fileOf(labelStudio, 'label-studio.json'))).toEqual([])
})

import { expect, test } from 'vitest'
import { conll, readConll } from './conll'
import { doccano, readDoccano } from './doccano'
import { documentText, flatSpan } from './document-text'
import { type ExportDocument, onlyDecided } from './export-document'
import { jsonl, readJsonl } from './jsonl'
import { inReadingOrder, type LabelledSpan, labelledSpans, withoutOverlaps, wordsOfSpan } from './labelled-spans'
import { layoutlm, readLayoutlm } from './layoutlm'
import { prodigy, readProdigy } from './prodigy'
import { readSpacy, spacy } from './spacy'
import { emptyDocument, nothing, pages, trickyDocument } from './testing/tricky-document'
import { fileOf } from './testing/write-files'

const spans = labelledSpans(trickyDocument)
const { kept, dropped } = withoutOverlaps(spans)

test('of overlapping values the longest is kept, and the fixture has such', () => {
  expect(dropped.map(({ field }) => field)).toEqual(['vendor_address', 'currency'])
  expect([...kept, ...dropped].sort(inReadingOrder)).toEqual(spans.toSorted(inReadingOrder))
})

test('jsonl: a document comes back whole', () => {
  const text = fileOf(jsonl, 'documents.jsonl', trickyDocument, emptyDocument)
  expect(readJsonl(text)).toEqual([trickyDocument, emptyDocument])
})

test('jsonl: a document of another version is refused', () => {
  const other = { ...trickyDocument, schemaVersion: 2 } as unknown as ExportDocument
  expect(() => readJsonl(fileOf(jsonl, 'documents.jsonl', other))).toThrow()
})

test('spacy: all spans come back; entities do not overlap and count code points', () => {
  const text = fileOf(spacy, 'spacy.jsonl', trickyDocument, emptyDocument)
  const [first, second] = readSpacy(text)
  expect(first?.spans).toEqual(spans)
  expect(second?.spans).toEqual([])
  const [content, { entities }] = JSON.parse(text.split('\n')[0] ?? '')
  const points = [...(content as string)]
  const ends = (entities as [number, number, string][]).map(([start, end]) => ({ start, end }))
  for (const [at, { start }] of ends.entries()) expect(start).toBeGreaterThanOrEqual(ends[at - 1]?.end ?? 0)
  const [start, end] = (entities as [number, number, string][]).find(([, , label]) => label === 'INVOICE_NUMBER') ?? []
  expect(points.slice(start, end).join('')).toBe('RE-2026-17')
  // The emoji before it makes the difference that this test is about.
  expect((content as string).slice(start, end)).not.toBe('RE-2026-17')
})

test('doccano: all spans come back, in code points', () => {
  const text = fileOf(doccano, 'doccano.jsonl', trickyDocument, emptyDocument)
  const [first, second] = readDoccano(text)
  expect(first?.spans).toEqual(spans)
  expect(second).toEqual({ text: '\f\f', spans: [] })
  const { text: content, label } = JSON.parse(text.split('\n')[0] ?? '')
  const [start, end] = label.find(([, , name]: [number, number, string]) => name === 'PAYMENT_REFERENCE')
  expect([...content].slice(start, end).join('')).toBe('𝔘nicode')
})

test('conll: the kept spans come back, a tag a word', () => {
  const text = fileOf(conll, 'documents.conll', trickyDocument, emptyDocument)
  expect(text).toMatch(/^-DOCSTART- -X- O\n\n😀 -X- _ O\nMüller -X- _ B-VENDOR_NAME\n"Söhne" -X- _ I-VENDOR_NAME\n/)
  expect(text).toMatch(/\n\n-DOCSTART- -X- O\n\n$/)
  for (const line of text.split('\n')) expect([0, 2, 3]).toContain(line.split(/\s/u).length - 1)
  const [first, second] = readConll(text)
  expect(first?.spans).toEqual(kept.map((span) => ({ ...span, ...flatSpan(pages, span) })))
  expect(first?.tokens).toHaveLength(pages.reduce((sum, { words }) => sum + words.length, 0))
  expect(second).toEqual({ tokens: [], spans: [] })
})

test('conll: spans of one field that touch stay two', () => {
  const address = trickyDocument.fields.vendor_address
  const twice = { ...address, spans: [1, 2, 3].map((at) => ({ page: 1, start: at, end: at + 1 })) }
  const fields = { ...emptyDocument.fields, vendor_address: twice }
  const [read] = readConll(fileOf(conll, 'documents.conll', { ...trickyDocument, fields }))
  expect(read?.spans).toEqual(twice.spans.map((span) => ({ field: 'vendor_address', ...span })))
})

test('prodigy: a task a page with words, all spans come back, token_end is inclusive', () => {
  const text = fileOf(prodigy, 'prodigy.jsonl', trickyDocument, emptyDocument)
  const tasks = readProdigy(text)
  expect(tasks.map(({ page }) => page)).toEqual([1, 3])
  expect(tasks.flatMap((task) => task.spans).sort(byField)).toEqual(spans.toSorted(byField))
  const [first] = text.split('\n').map((line) => JSON.parse(line || 'null'))
  const span = first.spans.find(({ label }: { label: string }) => label === 'VENDOR_NAME')
  expect(span).toMatchObject({ token_start: 1, token_end: 4, start: first.tokens[1].start, end: first.tokens[4].end })
  const rebuilt = first.tokens.map((token: { text: string; ws: boolean }) => token.text + (token.ws ? ' ' : '\n'))
  expect(rebuilt.join('').trimEnd()).toBe(first.text)
  expect(first._input_hash).not.toBe(first._task_hash)
})

test('layoutlm: the kept spans come back with their words and boxes', () => {
  const read = readLayoutlm(fileOf(layoutlm, 'layoutlm.jsonl', trickyDocument, emptyDocument))
  expect(read.map(({ page }) => page)).toEqual([1, 3])
  expect(read.flatMap((page) => page.spans)).toEqual(kept)
  expect(read[1]?.documentId).toBe(trickyDocument.id)
  const [, , third] = pages
  expect(read[1]?.tokens).toEqual(third?.words.map(({ text }) => text))
  for (const [at, box] of (read[1]?.boxes ?? []).entries()) {
    for (const side of [0, 1, 2, 3] as const) expect(box[side]).toBeCloseTo(third?.words[at]?.box[side] ?? -1, 2)
  }
})

test('what nobody decided on is left out where only decisions are wanted', () => {
  const predicted = { ...trickyDocument.fields.invoice_number, state: 'predicted' as const }
  const document = { ...trickyDocument, fields: { ...trickyDocument.fields, invoice_number: predicted } }
  expect(labelledSpans(document)).toEqual(spans)
  expect(labelledSpans(onlyDecided(document))).toEqual(spans.filter(({ field }) => field !== 'invoice_number'))
  expect(onlyDecided(document).fields.invoice_number.predicted).toEqual(predicted.predicted)
})

test('a span that is no longer on the pages is left out, everywhere alike', () => {
  const gone = { ...nothing, value: 'X', spans: [{ page: 1, start: 5, end: 500 }] }
  const document = { ...trickyDocument, fields: { ...trickyDocument.fields, bic: gone } }
  expect(labelledSpans(document)).toEqual(spans)
})

test('right-to-left text keeps its logical order', () => {
  const name = spans.find(({ field }) => field === 'customer_name')
  if (!name) throw new Error('no span')
  expect(wordsOfSpan(pages, name).map(({ text }) => text)).toEqual(['שלום', 'חברה', 'בע״מ'])
  expect(documentText(pages, { unit: 'code_points' }).text).toContain('שלום חברה בע״מ')
})

function byField(a: LabelledSpan, b: LabelledSpan): number {
  return a.field.localeCompare(b.field) || inReadingOrder(a, b)
}

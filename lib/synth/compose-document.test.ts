import { describe, expect, test } from 'vitest'
import { groupLines } from '../document/lines'
import type { Page } from '../document/page'
import { languages } from '../document/page'
import type { FieldKey, ParseContext } from '../fields/field'
import { documentTypes } from '../fields/field'
import { field } from '../fields/registry'
import { composeDocument, type SynthDocument } from './compose-document'
import { drawPages } from './draw-pages'

const documents = Array.from({ length: 240 }, (_, index) => composeDocument('test', index))
const labelled = documents.filter(({ truth }) => truth.labelled)

const keyOf = (text: string) => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')

function isOnPages(document: SynthDocument, key: FieldKey, pages: readonly Page[]): boolean {
  const value = String(document.truth.fields[key])
  const texts = pages.flatMap(groupLines).map((line) => line.text)
  const { type } = field(key)
  if (type === 'currency')
    return texts.some((text) => text.includes(document.facts.totalMoney.mark) || text.includes(document.facts.currency))
  if (type === 'date' || type === 'amount')
    return texts.some((text) => windowsOf(text).some((part) => isValue(document, key, part)))
  const all = keyOf(pages.flatMap((page) => page.words.map((word) => word.text)).join(' '))
  return value
    .split(', ')
    .every((part) => all.includes(keyOf(part)) || part.split(' ').every((word) => all.includes(keyOf(word))))
}

function windowsOf(text: string): string[] {
  const words = text.split(' ')
  return words.flatMap((_, start) => [1, 2, 3, 4, 5].map((length) => words.slice(start, start + length).join(' ')))
}

function isValue({ facts, truth }: SynthDocument, key: FieldKey, text: string): boolean {
  const entry = field(key)
  const context: ParseContext = {
    language: facts.language,
    dayFirst: !/^m+\/|^m+-/.test(facts.dateForm),
    currency: facts.currency,
    decimalSeparator: facts.totalMoney.numbers.decimal,
  }
  const parsed = entry.parse(text.replace(/[.,]$/, ''), context)
  const wanted = entry.type === 'amount' ? Number(truth.fields[key]).toFixed(2) : String(truth.fields[key])
  return parsed !== null && entry.equal(parsed, wanted)
}

describe('every labelled value', () => {
  test('can be read from the pages with the parsers of lib/fields', () => {
    const missing: string[] = []
    for (const document of labelled) {
      const pages = drawPages(document.pages, document.language)
      for (const key of Object.keys(document.truth.fields) as FieldKey[]) {
        if (!isOnPages(document, key, pages)) missing.push(`${document.name} ${key} ${document.truth.fields[key]}`)
      }
    }
    expect(missing).toEqual([])
  })

  test('is said to be printed', () => {
    for (const { truth } of labelled) expect(Object.keys(truth.printed)).toEqual(Object.keys(truth.fields))
  })
})

describe('documents', () => {
  test('are of every type and in every language', () => {
    expect(new Set(documents.map(({ truth }) => truth.document_type))).toEqual(new Set(documentTypes))
    expect(new Set(documents.map(({ language }) => language))).toEqual(new Set(languages))
  })

  test('differ from each other', () => {
    const texts = documents.map(({ pages }) =>
      pages.flatMap((page) => page.texts.map((run) => `${run.x} ${run.y} ${run.text}`)).join('\n'),
    )
    expect(new Set(texts).size).toBe(documents.length)
    expect(new Set(documents.map(({ truth }) => truth.layout)).size).toBeGreaterThan(120)
    expect(new Set(documents.map(({ facts }) => facts.vendor.name)).size).toBeGreaterThan(220)
  })

  test('come back the same for the same seed and index, and others for another seed', () => {
    expect(composeDocument('test', 11)).toEqual(documents[11])
    expect(composeDocument('other', 11).facts.number).not.toBe(documents[11]?.facts.number)
  })

  test('keep their text on the page and apart from other text', () => {
    const off: string[] = []
    for (const document of documents) {
      for (const page of drawPages(document.pages, document.language)) {
        const outside = page.words.filter(({ box }) => box[0] <= 0 || box[1] <= 0 || box[2] >= 1 || box[3] >= 1)
        if (outside.length > 0)
          off.push(`${document.name} p${page.number}: ${outside.map((word) => word.text).join(' ')}`)
        const clash = overlapping(page)
        if (clash) off.push(`${document.name} p${page.number}: ${clash}`)
      }
    }
    expect(off).toEqual([])
  })

  test('that are no invoices label no fields', () => {
    const others = documents.filter(({ truth }) => truth.document_type === 'other')
    expect(others.length).toBeGreaterThan(10)
    for (const { truth } of others) expect([truth.labelled, truth.fields]).toEqual([false, {}])
  })
})

/** Two words of which one covers much of the other. */
function overlapping({ words }: Page): string | null {
  for (const [at, a] of words.entries()) {
    for (const b of words.slice(at + 1)) {
      const width = Math.min(a.box[2], b.box[2]) - Math.max(a.box[0], b.box[0])
      const height = Math.min(a.box[3], b.box[3]) - Math.max(a.box[1], b.box[1])
      if (width <= 0 || height <= 0) continue
      const smaller = Math.min(areaOf(a.box), areaOf(b.box))
      if (width * height > 0.25 * smaller) return `${a.text} × ${b.text}`
    }
  }
  return null
}

const areaOf = (box: readonly number[]) => ((box[2] ?? 0) - (box[0] ?? 0)) * ((box[3] ?? 0) - (box[1] ?? 0))

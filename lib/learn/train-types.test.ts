import { describe, expect, test } from 'vitest'
import { groupLines } from '@/lib/document/lines'
import { classifyDocument } from '@/lib/extract/document-type'
import { pageOfText } from '@/lib/extract/page-of-text'
import { softmax } from '@/lib/extract/type-scorer'
import { typeWordsOf } from '@/lib/extract/type-words'
import type { DocumentType } from '@/lib/fields/field'
import type { Example } from './example'
import { sharpnessOf, trainTypes } from './train-types'

const sums = 'Wares 1 20.00 20.00\n\nTotal 20.00'
const kinds: readonly (readonly [DocumentType | null, string])[] = [
  ['invoice', `Grocer ltd\n\nZettel\n\n${sums}`],
  ['invoice', `Grocer ltd\n\nInvoice\n\n${sums}`],
  ['credit_note', `Grocer ltd\n\nRückzettel\n\n${sums}`],
  ['other', 'Grocer ltd\n\nFrachtzettel\n\nWares 1'],
  [null, 'Rückzettel'],
]
const examples = Array.from({ length: 60 }, (_, at): Example => {
  const [documentType, text] = kinds[at % kinds.length] as (typeof kinds)[number]
  return {
    id: `${at}`,
    pages: [pageOfText(`${at} High Street\n${text}`)],
    group: `${at}`,
    weight: 1,
    labels: {},
    documentType,
    synthetic: false,
  }
})
const typed = examples.flatMap((example) => {
  const { documentType: type, pages } = example
  return type ? [{ example, type, words: [...typeWordsOf(pages, pages.flatMap(groupLines)).keys()] }] : []
})
const scorer = trainTypes(typed, 1)

function typeOf(text: string) {
  const page = pageOfText(text)
  return classifyDocument([page], groupLines(page), scorer)
}

describe('a scorer of document types', () => {
  test('learns from documents of known type alone', () => {
    expect(typed).toHaveLength(48)
  })

  test('knows titles by what its examples were, also those in no list, and says what it went by', () => {
    const { value, confidence, reasons } = typeOf(`88 Low Street\nMiller ltd\n\nRückzettel\n\n${sums}`)
    expect(value).toBe('credit_note')
    expect(confidence).toBeGreaterThan(0.6)
    expect(reasons.join(' ')).toContain('“Rückzettel”')
    expect(typeOf(`88 Low Street\nMiller ltd\n\nZettel\n\n${sums}`).value).toBe('invoice')
    expect(typeOf('88 Low Street\nMiller ltd\n\nFrachtzettel\n\nWares 1').value).toBe('other')
  })

  test('is the same for the same examples, and keeps no word that tells nothing', () => {
    expect(trainTypes(typed, 1)).toEqual(scorer)
    const dimensions = scorer.vocabulary.size + 1
    for (const index of scorer.vocabulary.values()) {
      const own = [0, 1, 2, 3].map((k) => Math.abs(scorer.weights[k * dimensions + index] as number))
      expect(Math.max(...own)).toBeGreaterThanOrEqual(0.02)
    }
  })
})

test('scores that promise too much are made flatter, those that promise too little sharper', () => {
  const judged = (odds: number, right: number) =>
    Array.from({ length: 100 }, (_, at) => ({ scores: [odds, 0], label: at < right ? 0 : 1, weight: 1 }))
  // 80 of 100 right are log-odds of 1.39, whatever the scores say.
  for (const odds of [4, 1]) {
    const sharpness = sharpnessOf(judged(odds, 80))
    expect(softmax([odds, 0], sharpness)[0]).toBeCloseTo(0.8, 2)
  }
  expect(sharpnessOf([])).toBe(1)
})

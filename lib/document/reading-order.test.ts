import { describe, expect, test } from 'vitest'
import { groupLines } from './lines'
import type { Page, Word } from './page'
import { orderWords } from './reading-order'

/** Text set in 10 pt on a page of 600 × 800 pt: 5 pt a character, words given as x, baseline, text. */
function set(x: number, y: number, text: string, size = 10): Word[] {
  const words: Word[] = []
  let at = x
  for (const part of text.split(' ')) {
    const width = (part.length * size) / 2
    words.push({
      text: part,
      box: [at / 600, (y - size * 0.8) / 800, (at + width) / 600, y / 800],
      ocrConfidence: null,
    })
    at += width + size * 0.3
  }
  return words
}

function turned(words: readonly Word[], degrees: number): Word[] {
  const angle = (degrees * Math.PI) / 180
  return words.map((word) => {
    const [left, top, right, bottom] = [word.box[0] * 600, word.box[1] * 800, word.box[2] * 600, word.box[3] * 800]
    const corners = [left, right].flatMap((x) => [top, bottom].map((y) => [x, y] as const))
    const xs = corners.map(([x, y]) => (x - 300) * Math.cos(angle) - (y - 400) * Math.sin(angle) + 300)
    const ys = corners.map(([x, y]) => (x - 300) * Math.sin(angle) + (y - 400) * Math.cos(angle) + 400)
    return {
      ...word,
      box: [Math.min(...xs) / 600, Math.min(...ys) / 800, Math.max(...xs) / 600, Math.max(...ys) / 800] as const,
    }
  })
}

/** The same words in another order each time, but reproducibly. */
function shuffled(words: readonly Word[]): Word[] {
  return words
    .map((word, index) => ({ word, key: Math.sin(index * 12.9898 + 1) * 43758.5453 }))
    .sort((a, b) => (a.key % 1) - (b.key % 1))
    .map(({ word }) => word)
}

function linesOf(words: readonly Word[]): string[] {
  const page: Page = {
    number: 1,
    widthPixels: 600,
    heightPixels: 800,
    rotation: 0,
    source: 'ocr',
    note: null,
    language: null,
    words: orderWords(shuffled(words), 600 / 800),
  }
  return groupLines(page).map((line) => line.text)
}

const letterhead = [
  ...set(50, 60, 'Muster Handel GmbH'),
  ...set(50, 74, 'Lange Straße 5'),
  ...set(50, 88, '10115 Berlin'),
  ...set(380, 60, 'Rechnungsnummer'),
  ...set(500, 60, 'RE-2026-17'),
  ...set(380, 74, 'Rechnungsdatum'),
  ...set(500, 74, '20. November 2026'),
]
const letterheadLines = [
  'Muster Handel GmbH',
  'Rechnungsnummer',
  'RE-2026-17',
  'Lange Straße 5',
  'Rechnungsdatum',
  '20. November 2026',
  '10115 Berlin',
]

describe('orderWords and groupLines', () => {
  test('keep an address on the left apart from labels and values on the right', () => {
    expect(linesOf(letterhead)).toEqual(letterheadLines)
  })

  test.each([-3, -1.5, 1.5, 3])('hold on a page turned by %d degrees', (degrees) => {
    expect(linesOf(turned(letterhead, degrees))).toEqual(letterheadLines)
  })

  test('split the cells of a table row and keep the words of a cell together', () => {
    const row = [
      ...set(50, 300, '1'),
      ...set(80, 300, 'Blue paint, 5 litres'),
      ...set(400, 300, '2'),
      ...set(500, 300, '1 200,00'),
    ]
    const below = [...set(50, 312, '2'), ...set(80, 312, 'Brush'), ...set(400, 312, '10'), ...set(500, 312, '15,50')]
    expect(linesOf([...row, ...below])).toEqual([
      '1',
      'Blue paint, 5 litres',
      '2',
      '1 200,00',
      '2',
      'Brush',
      '10',
      '15,50',
    ])
  })

  test('tie big type to small type on the same baseline, but not to the line above it', () => {
    const words = [...set(50, 100, 'Total', 10), ...set(78, 100, '99.00', 22), ...set(50, 84, 'please pay')]
    expect(linesOf(words)).toEqual(['please pay', 'Total 99.00'])
  })

  test('a dash does not break a line', () => {
    const dash: Word = { text: '–', box: [98 / 600, 96 / 800, 103 / 600, 97 / 800], ocrConfidence: null }
    expect(linesOf([...set(50, 100, 'Ordernumm'), dash, ...set(106, 100, '4711')])).toEqual(['Ordernumm – 4711'])
  })

  test('words set upright in the margin stay apart from the lines they pass', () => {
    const margin: Word = { text: 'Copyright', box: [40 / 600, 50 / 800, 48 / 600, 100 / 800], ocrConfidence: null }
    expect(linesOf([margin, ...set(52, 74, 'Lange Straße 5')])).toContain('Lange Straße 5')
  })

  test('lose and invent no word', () => {
    const words = turned(letterhead, 2)
    expect(new Set(orderWords(words))).toEqual(new Set(words))
    expect(orderWords([])).toEqual([])
  })

  test('a line names its words by a span and is boxed around them', () => {
    const words = orderWords(set(60, 80, 'Invoice no. 12'), 600 / 800)
    const page: Page = {
      number: 2,
      widthPixels: 600,
      heightPixels: 800,
      rotation: 0,
      source: 'text_layer',
      note: null,
      language: 'en',
      words,
    }
    const [line] = groupLines(page)
    expect(line?.span).toEqual({ page: 2, start: 0, end: 3 })
    expect(line?.box[0]).toBeCloseTo(0.1)
    expect(line?.box[3]).toBeCloseTo(0.1)
  })
})

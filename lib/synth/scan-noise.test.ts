import { expect, test } from 'vitest'
import { composeDocument } from './compose-document'
import { drawPages } from './draw-pages'
import { randomOf } from './random'
import { withScanNoise } from './scan-noise'

const clean = Array.from({ length: 30 }, (_, index) => composeDocument('noise', index)).map((document) =>
  drawPages(document.pages, document.language),
)
const noisy = clean.map((pages, index) => withScanNoise(pages, randomOf(index)))

test('noise mistakes some words and leaves most of them right', () => {
  const texts = (documents: typeof clean) => documents.flat().flatMap((page) => page.words.map((word) => word.text))
  const known = new Set(texts(clean))
  const read = texts(noisy)
  const wrong = read.filter((text) => !known.has(text)).length / read.length
  expect(wrong).toBeGreaterThan(0.005)
  expect(wrong).toBeLessThan(0.2)
})

test('noisy pages come from OCR: every word has a confidence and a box on the page', () => {
  for (const page of noisy.flat()) {
    expect(page.source).toBe('ocr')
    const wrong = page.words.filter(
      ({ text, box, ocrConfidence }) =>
        text === '' ||
        ocrConfidence === null ||
        ocrConfidence <= 0 ||
        ocrConfidence > 1 ||
        box[2] <= box[0] ||
        box.some((edge) => edge < 0 || edge > 1),
    )
    expect(wrong).toEqual([])
  }
})

test('the same seed gives the same noise', () => {
  expect(withScanNoise(clean[3] ?? [], randomOf(3))).toEqual(noisy[3])
})

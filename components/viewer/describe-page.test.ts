import { expect, test } from 'vitest'
import { describePage, type PageSummary } from './describe-page'

const page: PageSummary = {
  number: 1,
  widthPixels: 1654,
  heightPixels: 2339,
  rotation: 0,
  source: 'text_layer',
  note: null,
  language: null,
  ocrConfidence: null,
  wordCount: 10,
}

test('a page says in words how it was read', () => {
  expect(describePage(page)).toBe('text of the file')
  expect(describePage({ ...page, source: 'ocr', ocrConfidence: 0.937, language: 'de', rotation: 90 })).toBe(
    'read from the image (OCR 93 %), German, turned by 90°',
  )
  expect(describePage({ ...page, source: 'blank' })).toBe('blank')
})

import { expect, test } from 'vitest'
import { extractionSpeed, extractionSpeedLine } from './extraction-speed'

const timed = (milliseconds: number, pages = 1) => ({ milliseconds, pages })

test('percentiles are values that were measured, by nearest rank', () => {
  const documents = [
    ...Array.from({ length: 50 }, () => timed(900)),
    ...Array.from({ length: 100 }, (_, at) => timed(100 - at)),
  ]
  expect(extractionSpeed(documents)).toMatchObject({ perPage: { p50: 50, p95: 95 }, documents: 100, warmUp: 50 })
})

test('of few documents the first half warms up', () => {
  expect(extractionSpeed([timed(90), timed(80), timed(7), timed(8)])).toMatchObject({
    perPage: { p50: 7, p95: 8 },
    warmUp: 2,
  })
  expect(extractionSpeed([timed(7)])).toMatchObject({ perPage: { p50: 7, p95: 7 }, documents: 1, warmUp: 0 })
  expect(extractionSpeed([])).toMatchObject({ perPage: { p50: 0, p95: 0 }, documents: 0 })
})

test('a document of several pages counts as one document, and its pages by their share', () => {
  const speed = extractionSpeed([timed(12, 3)])
  expect([speed.perPage.p50, speed.perDocument.p50]).toEqual([4, 12])
})

test('the line says what was measured', () => {
  expect(extractionSpeedLine(extractionSpeed([timed(90), timed(12, 3)]))).toBe(
    'Extraction given words, ms per page: p50 4.0, p95 4.0; per document: p50 12.0, p95 12.0 (1 documents, each once, after 1 not counted)',
  )
})

import { expect, test } from 'vitest'
import type { Box } from '@/lib/document/box'
import { findWords, wordPath } from './word-shapes'

const word = (text: string, box: Box) => ({ text, box, ocrConfidence: null })

test('boxes become one path in overlay units', () => {
  const path = wordPath([word('a', [0, 0, 0.5, 0.1]), word('b', [0.5, 0.25, 1, 0.5])])
  expect(path).toBe('M0 0H5000V1000H0ZM5000 2500H10000V5000H5000Z')
  expect(wordPath([])).toBe('')
})

test('text is found over several words, without regard to case and accents', () => {
  const box: Box = [0, 0, 1, 1]
  const words = ['Müller', 'GmbH', 'Total', 'Müller', 'AG'].map((text) => word(text, box))
  expect(findWords(words, 'muller').length).toBe(2)
  expect(findWords(words, 'MÜLLER gmbh').map((match) => match.map(({ text }) => text))).toEqual([['Müller', 'GmbH']])
  expect(findWords(words, '  ')).toEqual([])
  expect(findWords(words, 'ag x')).toEqual([])
})

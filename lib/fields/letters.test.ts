import { expect, test } from 'vitest'
import { digitCount, hasDigit, hasLetter, letterCount } from './letters'

const texts = [
  '',
  '—',
  '12',
  'a',
  '[`{@',
  'INV-2026/114',
  'Größe 3',
  'é',
  '½ l',
  '東京 5',
  '٣',
  '€ 5',
  '😀x',
  '-1-',
  'Ⅷ',
  'ÿ\u{1d49c}9',
]

test('letters and digits are those of Unicode', () => {
  for (const text of texts) {
    expect([text, hasLetter(text), letterCount(text)]).toEqual([
      text,
      /\p{L}/u.test(text),
      text.replace(/[^\p{L}]/gu, '').length,
    ])
    expect([text, hasDigit(text), digitCount(text)]).toEqual([
      text,
      /\p{N}/u.test(text),
      text.replace(/[^\p{N}]/gu, '').length,
    ])
  }
})

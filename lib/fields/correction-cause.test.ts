import { expect, test } from 'vitest'
import type { Span } from '../document/page'
import { correctionCause } from './correction-cause'
import { field } from './registry'

const context = { language: 'de', dayFirst: true, currency: 'EUR' } as const
const at = (start: number, end = start + 1): Span[] => [{ page: 1, start, end }]

test.each([
  ['nothing was predicted', null, at(0), '119.00', '119,00', at(4), 'not_found'],
  ['nothing was predicted, and nothing is there', null, [], null, null, [], null],
  ['what was predicted is not there', '119.00', at(4), null, null, [], 'wrong_place'],
  ['it stands elsewhere', '109.00', at(2), '119.00', '119,00', at(4), 'wrong_place'],
  ['it stands elsewhere, where it was misread', '109.00', at(2), '119.00', 'II9,OO', at(4), 'wrong_place'],
  ['the words at the place say something else', '779.00', at(4), '119.00', '779,00', at(4), 'misread'],
  ['it was typed, and is nowhere on the page', '779.00', at(4), '119.00', null, [], 'misread'],
  ['the words say it, and were taken for something else', '11900', at(4), '119.00', '119,00', at(4), 'wrong_form'],
  ['more words belong to it', '119.00', at(4), '1119.00', '1 119,00', at(3, 5), 'wrong_place'],
  ['more words belong to it, and they are misread', '119.00', at(4), '1119.00', 'l ll9,OO', at(3, 5), 'misread'],
] as const)('%s', (_, was, place, value, raw, spans, cause) => {
  const { parse, equal } = field('total')
  const correction = { predicted: { value: was, spans: place }, value, raw, spans }
  expect(correctionCause(correction, equal, (text) => parse(text, context))).toBe(cause)
})

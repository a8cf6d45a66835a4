import { describe, expect, test } from 'vitest'
import type { Page, Span } from '@/lib/document/page'
import { pageOfText } from '../page-of-text'
import { placeOf, samePlace } from './place-of'

function spanOf(page: Page, text: string): Span[] {
  const start = page.words.findIndex((word) => word.text === text)
  return [{ page: page.number, start, end: start + 1 }]
}

const page = pageOfText(`
                      Muster
Invoice date          Due date
03.11.2026            17.11.2026

Sub Total                               100.00
Summe           EUR                     119.00
Rounding  0.05  Cash                    120.00`)

describe('the place of a value', () => {
  test('is right of the words before it in its row, without marks of currency', () => {
    expect(placeOf(spanOf(page, '119.00'), [page])).toMatchObject({
      relation: 'right',
      label: ['summe'],
      text: 'Summe',
    })
    expect(placeOf(spanOf(page, '100.00'), [page])).toMatchObject({ label: ['total', 'sub'], text: 'Sub Total' })
  })

  test('ends at the next number: beyond it stands another label', () => {
    expect(placeOf(spanOf(page, '120.00'), [page])?.label).toEqual(['cash'])
  })

  test('is below the words over it where nothing is left of it', () => {
    expect(placeOf(spanOf(page, '03.11.2026'), [page])).toMatchObject({ relation: 'below', text: 'Invoice date' })
  })

  test('is a place on the page where nothing is near, counted from the end on the last of several', () => {
    expect(placeOf(spanOf(page, 'Muster'), [page])).toMatchObject({ relation: 'none', label: [], page: 1 })
    expect(placeOf(spanOf(page, 'Muster'), [page, { ...page, number: 2 }])?.page).toBe(1)
    const last = { ...page, number: 2 }
    expect(placeOf(spanOf(last, 'Muster'), [page, last])?.page).toBe(-1)
  })

  test('is found again lower down and with a misread letter, and not at a longer label', () => {
    const summe = placeOf(spanOf(page, '119.00'), [page])
    const total = placeOf(spanOf(page, '100.00'), [page])
    const other = pageOfText('\n\n\n\n\n\n\n\n\nSumne        300.00\n     Total   250.00')
    const again = placeOf(spanOf(other, '300.00'), [other])
    const plain = placeOf(spanOf(other, '250.00'), [other])
    if (!summe || !total || !again || !plain) throw new Error('A place is missing')
    expect(samePlace(summe, again)).toBeGreaterThan(0.8)
    expect(samePlace(summe, plain)).toBe(0)
    expect(samePlace(total, plain)).toBe(0)
  })
})
